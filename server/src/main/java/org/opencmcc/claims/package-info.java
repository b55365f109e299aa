/// Public figures as claims: who says which number of what, side by side with who says otherwise.
@NullMarked
package org.opencmcc.claims;

import org.jspecify.annotations.NullMarked;
