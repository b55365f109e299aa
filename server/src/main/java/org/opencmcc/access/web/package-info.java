/// The pages' and programs' way into `access`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.access.web;

import org.jspecify.annotations.NullMarked;
