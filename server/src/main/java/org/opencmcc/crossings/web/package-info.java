/// The pages' and programs' way into `crossings`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.crossings.web;

import org.jspecify.annotations.NullMarked;
