package org.opencmcc.bench;

import org.opencmcc.postgres.Tx;

final class SelectOneStore {
    private static final String ONE = """
            select 1
            """;

    int one(Tx tx) {
        return tx.sql().sql(ONE).query(Integer.class).single();
    }
}
