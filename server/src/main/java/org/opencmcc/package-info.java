/// The working system of a civil-military coordination centre; `Main` wires it.
@NullMarked
package org.opencmcc;

import org.jspecify.annotations.NullMarked;
