/// Who may know what: labels, the decision, people signing in.
@NullMarked
package org.opencmcc.access;

import org.jspecify.annotations.NullMarked;
