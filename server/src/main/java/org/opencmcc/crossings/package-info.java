/// Crossings and their status on a day, as it was stated in public.
@NullMarked
package org.opencmcc.crossings;

import org.jspecify.annotations.NullMarked;
