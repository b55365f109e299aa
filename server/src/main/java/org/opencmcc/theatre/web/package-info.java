/// What anybody may know of the theatre before signing in.
@NullMarked
package org.opencmcc.theatre.web;

import org.jspecify.annotations.NullMarked;
