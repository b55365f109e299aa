package org.opencmcc.postgres;

/// The database is lost or broken. Only the outermost handler catches this.
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
