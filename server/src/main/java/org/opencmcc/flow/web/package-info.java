/// The pages' and programs' way into `flow`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.flow.web;

import org.jspecify.annotations.NullMarked;
