package org.opencmcc.secrets;

/// A centre cannot start: the keys that open its sealed records are not where they should be, or others can read them.
public final class KeysMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysMissing(String words) {
        super(words);
    }
}
