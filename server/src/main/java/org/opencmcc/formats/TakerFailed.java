package org.opencmcc.formats;

import java.io.Serial;

/// Tells a failure of whoever takes the rows from one of the file: the former goes on to the caller.
final class TakerFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RuntimeException cause;

    TakerFailed(RuntimeException cause) {
        super(cause);
        this.cause = cause;
    }

    RuntimeException cause() {
        return cause;
    }
}
