/// Readers and writers of tables as files: separated text, pasted cells and workbooks in, raw rows
/// out. Knows nothing of lists, sources or the database; every limit has a name, and bad input is
/// answered with values in a logistician's words, never with an exception.
@NullMarked
package org.opencmcc.formats;

import org.jspecify.annotations.NullMarked;
