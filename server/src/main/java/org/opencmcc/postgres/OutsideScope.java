package org.opencmcc.postgres;

/// A token was presented for something that it was not made for. Nothing has been read.
public final class OutsideScope extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutsideScope() {
        super("a token was presented for something that it was not made for", null, false, false);
    }
}
