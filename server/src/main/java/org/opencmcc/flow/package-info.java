/// What each source counts, by which definition, day by day, down to the rows.
@NullMarked
package org.opencmcc.flow;

import org.jspecify.annotations.NullMarked;
