package org.opencmcc.postgres;

import java.util.List;

/// The server does not start while a table could be read around the policy.
public final class UnprotectedTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnprotectedTable(List<String> findings) {
        super("The centre does not start, because records could be read around the policy:\n  "
                + String.join("\n  ", findings));
    }
}
