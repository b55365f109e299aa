/// The pages' and programs' way into `reconciliation`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.reconciliation.web;

import org.jspecify.annotations.NullMarked;
