/// Labels, the access review and re-labelling, over HTTP.
@NullMarked
package org.opencmcc.labelling.web;

import org.jspecify.annotations.NullMarked;
