/// Words that every feature speaks: identifiers, periods, pages.
@NullMarked
package org.opencmcc.terms;

import org.jspecify.annotations.NullMarked;
