/// The pages' and programs' way into `claims`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.claims.web;

import org.jspecify.annotations.NullMarked;
