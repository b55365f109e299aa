package org.opencmcc.bench;

/// There is not enough room on the disk; says how much is needed.
final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRoom(String words) {
        super(words);
    }
}
