/// The pages' and programs' way into `register`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.register.web;

import org.jspecify.annotations.NullMarked;
