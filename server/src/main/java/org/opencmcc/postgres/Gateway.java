package org.opencmcc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/// Opens the reader's transaction, the only door to labelled tables, and ends it: committed when the work returns,
/// rolled back when it throws.
public final class Gateway {
    private final DataSource application;
    private final Entropy entropy;
    private final UnaryOperator<Instant> clock;
    private final GatewayStore store = new GatewayStore();

    /// @param application connections of the role that runs the product, without auto-commit
    /// @param clock       what to make of the database's instant: nothing, but in tests that compare two worlds
    public Gateway(DataSource application, Entropy entropy, UnaryOperator<Instant> clock) {
        this.application = application;
        this.entropy = entropy;
        this.clock = clock;
    }

    /// What this centre takes an instant of the database's for, where there is no transaction of a reader to say so.
    public Instant told(Instant ofDatabase) {
        return clock.apply(ofDatabase);
    }

    /// Runs the work as the person behind the credential.
    ///
    /// @throws SignedOut where the credential opens nothing
    public <T> T in(Credential credential, Function<Tx, T> work) {
        return run(credential, false, work);
    }

    /// Runs a reading whose answer is carried away as a file: what is for display only does not exist in it,
    /// whichever way the person came in.
    ///
    /// @throws SignedOut where the credential opens nothing
    public <T> T carrying(Credential credential, Function<Tx, T> work) {
        return run(credential, true, work);
    }

    private <T> T run(Credential credential, boolean carried, Function<Tx, T> work) {
        try (var connection = application.getConnection()) {
            return runIn(connection, credential, carried, work);
        } catch (SQLException e) {
            throw new DatabaseFailure("the database did not serve a reader's transaction", e);
        }
    }

    private <T> T runIn(Connection connection, Credential credential, boolean carried, Function<Tx, T> work)
            throws SQLException {
        var done = false;
        try {
            var opened = store.open(connection, credential).orElseThrow(SignedOut::new);
            if (opened.reader().way() == Reader.Way.TOKEN && !store.covers(connection, credential.purpose())) {
                throw new OutsideScope();
            }
            var pane = credential.pane();
            if (pane != null && (carried || !store.readThrough(connection, pane))) {
                throw new GlassClosed();
            }
            if (carried) {
                store.carry(connection);
            }
            var result = work.apply(new Tx(connection, opened.reader(), clock.apply(opened.instant()), entropy));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }
}
