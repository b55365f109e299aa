/// The people of a delegation: who they are, seeing one of them off, and bringing one back.
@NullMarked
package org.opencmcc.people;

import org.jspecify.annotations.NullMarked;
