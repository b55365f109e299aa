/// The pages' way into `tokens`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.tokens.web;

import org.jspecify.annotations.NullMarked;
