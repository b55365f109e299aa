/// Signing in and the own ways in, over HTTP.
@NullMarked
package org.opencmcc.signin.web;

import org.jspecify.annotations.NullMarked;
