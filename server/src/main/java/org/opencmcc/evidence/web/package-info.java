/// The pages' and programs' way into `evidence`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.evidence.web;

import org.jspecify.annotations.NullMarked;
