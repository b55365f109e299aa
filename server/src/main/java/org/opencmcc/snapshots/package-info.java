/// Figures over the records of all delegations together, published once and the same for everybody.
@NullMarked
package org.opencmcc.snapshots;

import org.jspecify.annotations.NullMarked;
