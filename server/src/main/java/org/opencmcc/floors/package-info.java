/// Floors: who is on them as far as one may know, and deciding about it by two delegations.
@NullMarked
package org.opencmcc.floors;

import org.jspecify.annotations.NullMarked;
