package org.opencmcc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Database;

/// Two hundred readers on eight connections, with statements cancelled, threads interrupted, connections cut and work
/// rolled back: nobody reads as another. A longer run is `-Dopencmcc.transactions=1000000`.
@Tag("store")
@OnACentre
final class TransactionsTest {
    private static final long TRANSACTIONS = Long.getLong("opencmcc.transactions", 20_000);
    private static final long SEED = Long.getLong("opencmcc.seed", 5_021);
    private static final int RECORDS = 60;

    /// The ticket of a reader set for the connection's whole life instead of for one transaction.
    private static final String TICKET_THAT_STAYS = """
            do $$
            begin
                execute replace(pg_get_functiondef('access.open_reader(bytea)'::regprocedure),
                                'encode(found.ticket, ''hex''), true)', 'encode(found.ticket, ''hex''), false)');
            end
            $$
            """;

    @Test
    void nobody_reads_as_another_whatever_happens_to_the_transactions_around(TestServer server) throws SQLException {
        try (var centre = TestCentre.on(server)) {
            var crowd = crowd(centre, 7);
            var begin = System.nanoTime();

            assertThat(crowd.run(TRANSACTIONS)).isEmpty();

            System.out.println(TRANSACTIONS + " transactions in " + (System.nanoTime() - begin) / 1_000_000_000 + " s: "
                    + crowd.fates());
            crowd.fates()
                    .forEach((fate, times) ->
                            assertThat(times.get()).as(fate.name()).isPositive());
        }
    }

    @Test
    void a_ticket_that_outlives_its_transaction_is_found(TestServer server) throws SQLException {
        try (var centre = TestCentre.on(server)) {
            var crowd = crowd(centre, 8);
            breakTheTicket(centre.database());

            assertThat(crowd.run(2_000)).anyMatch(words -> words.contains("nobody's still read as somebody"));
        }
    }

    private static CrowdedTransactions crowd(TestCentre centre, int number) throws SQLException {
        System.out.println("transactions from seed " + SEED);
        var world = new RandomWorld(centre, number, SEED);
        world.found();
        for (var at = 0; at < RECORDS; at++) {
            world.enterRecord(world.people().get(at % world.people().size()));
        }
        return new CrowdedTransactions(centre, world, SEED);
    }

    private static void breakTheTicket(Database database) throws SQLException {
        try (var migrator = database.migrator();
                var statement = migrator.createStatement()) {
            statement.execute("set role " + database.roles().getFirst());
            statement.execute(TICKET_THAT_STAYS);
        }
    }
}
