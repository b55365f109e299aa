/// Brokered sharing: what one delegation hands to another that may pass it on, without the receivers learning whose it
/// was.
@NullMarked
package org.opencmcc.brokering;

import org.jspecify.annotations.NullMarked;
