/// The people of a delegation, over HTTP.
@NullMarked
package org.opencmcc.people.web;

import org.jspecify.annotations.NullMarked;
