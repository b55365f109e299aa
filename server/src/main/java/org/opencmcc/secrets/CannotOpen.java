package org.opencmcc.secrets;

/// Sealed bytes that are not what was sealed here: changed, moved, cut, or under a key that is not there.
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotOpen(String words) {
        super(words);
    }

    CannotOpen(String words, Throwable cause) {
        super(words, cause);
    }
}
