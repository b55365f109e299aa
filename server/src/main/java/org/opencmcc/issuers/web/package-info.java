/// The pages' way into `issuers`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.issuers.web;

import org.jspecify.annotations.NullMarked;
