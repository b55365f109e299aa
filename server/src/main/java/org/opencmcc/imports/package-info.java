/// One path for every file: received, read, previewed, committed or discarded.
@NullMarked
package org.opencmcc.imports;

import org.jspecify.annotations.NullMarked;
