/// A delegation's own sign-in: an OpenID Connect issuer that speaks for its own people and for nobody else's.
@NullMarked
package org.opencmcc.issuers;

import org.jspecify.annotations.NullMarked;
