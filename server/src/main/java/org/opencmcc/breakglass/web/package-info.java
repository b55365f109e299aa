/// The pages' way into `breakglass`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.breakglass.web;

import org.jspecify.annotations.NullMarked;
