/// Benchmarks: each figure against its limit in the same run.
@NullMarked
package org.opencmcc.bench;

import org.jspecify.annotations.NullMarked;
