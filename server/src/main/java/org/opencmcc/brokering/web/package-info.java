/// The pages' and programs' way into `brokering`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.brokering.web;

import org.jspecify.annotations.NullMarked;
