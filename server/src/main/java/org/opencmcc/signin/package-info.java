/// How people come in, show that they are still there, come back, and leave.
@NullMarked
package org.opencmcc.signin;

import org.jspecify.annotations.NullMarked;
