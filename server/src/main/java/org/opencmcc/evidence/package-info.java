/// Before and after a day: what one source counted on either side of it, and how far the means tell them apart.
@NullMarked
package org.opencmcc.evidence;

import org.jspecify.annotations.NullMarked;
