/// Planted mistakes that the build must refuse.
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
