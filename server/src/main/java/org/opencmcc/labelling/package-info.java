/// Who would see a record, who could read one and why, and moving a record to another label.
@NullMarked
package org.opencmcc.labelling;

import org.jspecify.annotations.NullMarked;
