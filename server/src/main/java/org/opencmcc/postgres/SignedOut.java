package org.opencmcc.postgres;

/// The credential opens nothing: never known, ended or expired, which all look the same.
public final class SignedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignedOut() {
        super("the credential opens no reader's transaction", null, false, false);
    }
}
