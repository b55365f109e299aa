/// What named parties say about a list that no row of it shows: kept with who says it and where it
/// can be read, and applied for nobody who does not ask for it.
@NullMarked
package org.opencmcc.assertions;

import org.jspecify.annotations.NullMarked;
