package org.opencmcc.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.opencmcc.access.Decision.Action;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Reader.Way;
import org.opencmcc.postgres.Tx;
import org.springframework.dao.DataAccessException;

/// Many more readers than connections, who read, write, give up, are interrupted, cancelled and cut off, each checking
/// that it reads as itself; and now and then a connection looked at before it is anybody's.
final class CrowdedTransactions {
    private static final int THREADS = 200;
    private static final Instant TODAY = Instant.parse("2026-11-20T12:00:00Z");

    private static final String SEEN = """
            select entry_id
              from centre.register_entry
             where name_key like :world
            """;

    private static final String LABELS_OF_NOBODY = """
            select cardinality(access.visible_labels())
            """;

    private static final String ADDED = """
            insert into centre.register_entry (entry_id, label_id, kind, name, name_key, origin)
            values (:id, access.intern_label('{}'::uuid[], '{}', '{}', 'LOW', null, null), 'ROUTE', :name, :name, 'HAND')
            """;

    private static final String SLEEP = "select pg_sleep(20)";

    private static final String CUT = "select pg_terminate_backend(pg_backend_pid())";

    /// What becomes of a transaction.
    enum Fate {
        COMMITTED,
        THROWN,
        WRITTEN_AND_THROWN,
        CANCELLED,
        INTERRUPTED,
        CUT_OFF,
        BARE
    }

    private record Member(String account, Credential credential, Set<UUID> sees) {}

    private final TestCentre centre;
    private final RandomWorld world;
    private final List<Member> members;
    private final long seed;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Fate, AtomicInteger> fates = new EnumMap<>(Fate.class);
    private final AtomicLong left = new AtomicLong();

    CrowdedTransactions(TestCentre centre, RandomWorld world, long seed) {
        this.centre = centre;
        this.world = world;
        this.seed = seed;
        this.members = world.people().stream()
                .map(person -> new Member(person.account(), world.token(person), seenBy(person)))
                .toList();
        for (var fate : Fate.values()) {
            fates.put(fate, new AtomicInteger());
        }
    }

    private Set<UUID> seenBy(RandomWorld.Person person) {
        var subject = new Subject(person.delegation(), person.floors(), Way.TOKEN, person.level(), TODAY);
        var seen = new HashSet<UUID>();
        world.records().forEach((id, label) -> {
            if (Decision.allows(subject, Action.READ, label)) {
                seen.add(id);
            }
        });
        return Set.copyOf(seen);
    }

    /// The readings that were not their reader's own, in words.
    List<String> run(long transactions) {
        left.set(transactions);
        try (var disturbers = Executors.newScheduledThreadPool(2);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < THREADS; number++) {
                var random = new Random(seed + number);
                threads.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        one(random, disturbers);
                    }
                });
            }
        }
        return List.copyOf(wrong);
    }

    Map<Fate, AtomicInteger> fates() {
        return fates;
    }

    private void one(Random random, ScheduledExecutorService disturbers) {
        var member = members.get(random.nextInt(members.size()));
        var fate = fate(random);
        try {
            switch (fate) {
                case BARE -> bare();
                case INTERRUPTED -> interrupted(member, random, disturbers);
                default ->
                    centre.bean(Gateway.class).in(member.credential(), tx -> lived(tx, member, fate, disturbers));
            }
            Objects.requireNonNull(fates.get(fate)).incrementAndGet();
        } catch (Given | DataAccessException | DatabaseFailure | SQLException expected) {
            Objects.requireNonNull(fates.get(fate)).incrementAndGet();
        } catch (RuntimeException | Error e) {
            wrong.add(fate + " of " + member.account() + " ended with " + e);
        } finally {
            // The interrupt may come after the work that it was meant for.
            Thread.interrupted();
        }
    }

    private static Fate fate(Random random) {
        var die = random.nextInt(1_000);
        if (die < 600) {
            return Fate.COMMITTED;
        }
        if (die < 760) {
            return Fate.THROWN;
        }
        if (die < 840) {
            return Fate.WRITTEN_AND_THROWN;
        }
        if (die < 860) {
            return Fate.CANCELLED;
        }
        if (die < 880) {
            return Fate.INTERRUPTED;
        }
        return die < 885 ? Fate.CUT_OFF : Fate.BARE;
    }

    private boolean lived(Tx tx, Member member, Fate fate, ScheduledExecutorService disturbers) {
        check(tx, member);
        switch (fate) {
            case THROWN -> throw new Given();
            case WRITTEN_AND_THROWN -> {
                var id = tx.newId();
                tx.sql()
                        .sql(ADDED)
                        .param("id", id)
                        .param("name", world.name() + " " + id)
                        .update();
                throw new Given();
            }
            case CANCELLED -> cancelled(tx, disturbers);
            case CUT_OFF -> tx.sql().sql(CUT).query(Boolean.class).single();
            case COMMITTED, INTERRUPTED, BARE -> check(tx, member);
        }
        return true;
    }

    private void check(Tx tx, Member member) {
        if (!tx.reader().account().equals(member.account())) {
            wrong.add(member.account() + " was taken for " + tx.reader().account());
        }
        var seen = new HashSet<>(tx.sql()
                .sql(SEEN)
                .param("world", world.name() + " %")
                .query(UUID.class)
                .list());
        if (!seen.equals(member.sees())) {
            wrong.add(member.account() + " read " + seen.size() + " records that are not its own "
                    + member.sees().size());
        }
    }

    private static void cancelled(Tx tx, ScheduledExecutorService disturbers) {
        try (var statement = tx.connection().prepareStatement(SLEEP)) {
            var disturbed = disturbers.schedule(
                    () -> {
                        statement.cancel();
                        return true;
                    },
                    2,
                    TimeUnit.MILLISECONDS);
            statement.setQueryTimeout(5);
            statement.execute();
            disturbed.cancel(false);
        } catch (SQLException e) {
            throw new Given();
        }
    }

    private void interrupted(Member member, Random random, ScheduledExecutorService disturbers) {
        var own = Thread.currentThread();
        var after = random.nextInt(4_000);
        var interruption = disturbers.schedule(own::interrupt, after, TimeUnit.MICROSECONDS);
        try {
            centre.bean(Gateway.class).in(member.credential(), tx -> {
                for (var turn = 0; turn < 5; turn++) {
                    check(tx, member);
                }
                return true;
            });
        } finally {
            interruption.cancel(false);
        }
    }

    /// A connection as it lies in the pool reads as nobody, whoever had it before.
    private void bare() throws SQLException {
        try (var connection = centre.database().application().getConnection()) {
            if (labelsOn(connection) != 0) {
                wrong.add("a connection that is nobody's still read as somebody");
            }
            connection.rollback();
        }
    }

    private static int labelsOn(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LABELS_OF_NOBODY);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /// Thrown on purpose.
    private static final class Given extends RuntimeException {
        private static final long serialVersionUID = 1;

        Given() {
            super("given up on purpose", null, false, false);
        }
    }
}
