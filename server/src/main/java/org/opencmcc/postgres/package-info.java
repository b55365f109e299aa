/// The database: how it is started, prepared and reached, and the reader's transaction, the only way in.
@NullMarked
package org.opencmcc.postgres;

import org.jspecify.annotations.NullMarked;
