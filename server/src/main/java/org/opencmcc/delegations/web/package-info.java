/// The pages' and programs' way into `delegations`: its operations as JSON over HTTP.
@NullMarked
package org.opencmcc.delegations.web;

import org.jspecify.annotations.NullMarked;
