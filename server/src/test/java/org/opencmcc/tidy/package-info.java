/// The rules about the code, as tests: who may use whom, sizes, where SQL stands, what the documents promise.
@NullMarked
package org.opencmcc.tidy;

import org.jspecify.annotations.NullMarked;
