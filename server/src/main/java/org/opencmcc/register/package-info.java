/// The curated register of names, and the settling of spellings that it does not know.
@NullMarked
package org.opencmcc.register;

import org.jspecify.annotations.NullMarked;
