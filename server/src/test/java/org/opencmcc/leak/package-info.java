/// The proof that nobody learns what they may not see, and the proof that this proof would notice.
///
/// Two worlds are told the same story, but for acts that one person may not see; everything that this person can ask
/// must
/// then be answered with the same bytes in both. Afterwards the product is broken on purpose, in ways in which such
/// products do break, and each time the comparison must fail.
@NullMarked
package org.opencmcc.leak;

import org.jspecify.annotations.NullMarked;
