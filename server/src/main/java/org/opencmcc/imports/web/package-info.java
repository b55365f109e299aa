/// The pages' and programs' way into `imports`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.imports.web;

import org.jspecify.annotations.NullMarked;
