/// The pages' and programs' way into `assertions`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.assertions.web;

import org.jspecify.annotations.NullMarked;
