/// The pages as people use them, in a real Chromium.
@NullMarked
package org.opencmcc.browser;

import org.jspecify.annotations.NullMarked;
