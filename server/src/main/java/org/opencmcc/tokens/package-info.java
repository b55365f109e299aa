/// Tokens of people's programs: what each may be used for, until when, and their end.
@NullMarked
package org.opencmcc.tokens;

import org.jspecify.annotations.NullMarked;
