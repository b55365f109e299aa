/// One entry a command, written in the command's own transaction.
@NullMarked
package org.opencmcc.ledger;

import org.jspecify.annotations.NullMarked;
