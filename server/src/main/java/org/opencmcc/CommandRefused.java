package org.opencmcc;

/// A command that cannot be carried out as it was given; the message is one line that a person can act on.
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandRefused(String message) {
        super(message);
    }
}
