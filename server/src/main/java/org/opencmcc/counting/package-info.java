/// What counts as what: sources, count definitions, and how a row is read by each. Rules only, no database.
@NullMarked
package org.opencmcc.counting;

import org.jspecify.annotations.NullMarked;
