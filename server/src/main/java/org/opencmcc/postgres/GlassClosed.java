package org.opencmcc.postgres;

/// A reading through broken glass that is not open to this reader now: over, another's, or never there.
public final class GlassClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GlassClosed() {
        super("nothing is open to this reader in an emergency", null, false, false);
    }
}
