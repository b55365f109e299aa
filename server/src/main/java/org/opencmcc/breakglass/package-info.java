/// Reading in an emergency what is not released to one: by a second delegation's word, for an hour, in plain sight of
/// the originator.
@NullMarked
package org.opencmcc.breakglass;

import org.jspecify.annotations.NullMarked;
