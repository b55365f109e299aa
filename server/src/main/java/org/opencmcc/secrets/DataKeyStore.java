package org.opencmcc.secrets;

import java.util.List;
import org.opencmcc.postgres.Tx;

final class DataKeyStore {
    private static final String ALL = """
            select generation,
                   wrapped_by,
                   wrapped
              from access.data_keys(:kind, :name)
            """;

    private static final String ADD = """
            select access.add_data_key(:kind, :name, :generation, :wrappedBy, :wrapped)
            """;

    List<WrappedKey> all(Tx tx, KeyScope scope) {
        return tx.sql()
                .sql(ALL)
                .param("kind", scope.kind().name())
                .param("name", scope.name())
                .query((row, n) -> new WrappedKey(
                        scope, row.getInt("generation"), row.getString("wrapped_by"), row.getBytes("wrapped")))
                .list();
    }

    /// Nothing where that generation is there already.
    void add(Tx tx, WrappedKey key) {
        tx.sql()
                .sql(ADD)
                .param("kind", key.scope().kind().name())
                .param("name", key.scope().name())
                .param("generation", key.generation())
                .param("wrappedBy", key.wrappedBy())
                .param("wrapped", key.bytes())
                .query((row, n) -> n)
                .single();
    }
}
