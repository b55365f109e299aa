package org.opencmcc.secrets;

/// Sealed bytes that are not what was sealed here: changed, moved, cut, or under a key that is not there.
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(String words) {
        super(words);
    }

    SealBroken(String words, Throwable cause) {
        super(words, cause);
    }
}
