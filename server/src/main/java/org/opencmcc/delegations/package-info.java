/// The delegations of the centre, as each reader may know them.
@NullMarked
package org.opencmcc.delegations;

import org.jspecify.annotations.NullMarked;
