package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Commits that fail at their last step, and commits that meet.
@Tag("store")
@OnACentre
final class CommitFailureTest {
    private static final List<String> ENTERED = List.of(
            "list", "edition", "list_row", "list_name", "daily_count", "daily_count_by_crossing", "counting_pattern");

    private static byte[] list(int rows) {
        var text = new StringBuilder("ID,Received Date,Crossing,Quantity,Units\n");
        for (var row = 1; row <= rows; row++) {
            text.append(row)
                    .append(",2024-05-0")
                    .append(1 + row % 9)
                    .append(",Rafah,")
                    .append(row)
                    .append(",Pallets\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Clerk.Sent sent(String... caveats) {
        return Clerk.Sent.plain().labelled(new LabelWish(List.of(), List.of(), List.of(caveats)));
    }

    private static void asOwner(TestCentre centre, String statement) throws SQLException {
        var roles = centre.database().roles();
        try (var migrator = centre.database().migrator();
                var run = migrator.createStatement()) {
            run.execute("set role " + roles.getFirst());
            run.execute(statement.replace("APP", roles.get(2)));
        }
    }

    private static int count(TestCentre centre, String table) throws SQLException {
        var roles = centre.database().roles();
        try (var migrator = centre.database().migrator();
                var run = migrator.createStatement()) {
            run.execute("set role " + roles.getFirst());
            try (var row = run.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> entered(Clerk clerk) {
        return clerk.in(tx -> {
            var counts = new ArrayList<String>();
            for (var table : ENTERED) {
                counts.add(table + " "
                        + tx.sql()
                                .sql("select count(*) from centre." + table)
                                .query(Integer.class)
                                .single());
            }
            return counts;
        });
    }

    @Test
    void a_commit_that_cannot_be_entered_in_the_ledger_leaves_nothing_and_can_be_done_again(TestCentre centre)
            throws SQLException {
        var clerk = Clerk.of(centre, "un-1");
        var first = clerk.enters(list(20), sent("ORCON"));
        var second = clerk.shows(list(30), sent("ORCON"));
        var before = entered(clerk);
        var entries = count(centre, "ledger.entry");
        asOwner(centre, "revoke insert on ledger.entry from APP");
        try {
            assertThatThrownBy(() -> clerk.commits(second)).rootCause().hasMessageContaining("permission denied");
        } finally {
            asOwner(centre, "grant insert on ledger.entry to APP");
        }

        assertThat(entered(clerk)).isEqualTo(before);
        assertThat(count(centre, "ledger.entry")).isEqualTo(entries);
        assertThat(clerk.finds(second).state()).isEqualTo(ImportState.PREVIEW);
        assertThat(clerk.finds(first).state()).isEqualTo(ImportState.COMMITTED);
        assertThat(Clerk.line(Clerk.done(clerk.commits(second))))
                .isEqualTo("COMMITTED: read 30 = accepted 30 + refused 0;"
                        + " added 10, unchanged 20, corrected 0, withdrawn 0");
    }

    @Test
    void every_command_has_one_entry_in_the_ledger_its_refusals_too(TestCentre centre) throws SQLException {
        var clerk = Clerk.of(centre, "lead-1");
        var before = count(centre, "ledger.entry");

        var made = clerk.hands(list(3), sent());
        assertThat(count(centre, "ledger.entry")).as("received").isEqualTo(before + 1);
        clerk.reads(made, null);
        assertThat(count(centre, "ledger.entry")).as("read").isEqualTo(before + 2);
        clerk.commits(made);
        assertThat(count(centre, "ledger.entry")).as("committed").isEqualTo(before + 3);
        clerk.commits(made);
        clerk.discards(made);
        clerk.maps(made, new Mapping("port-agent", null, null, null, List.of()));
        assertThat(count(centre, "ledger.entry")).as("three refusals").isEqualTo(before + 6);
        assertThat(count(
                        centre,
                        "ledger.entry where command = 'import.commit' and outcome = 'NOT_IN_PREVIEW'"
                                + " and subject_id = '" + made.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_a_command_did_and_its_entry_are_undone_together(TestCentre centre) throws SQLException {
        var clerk = Clerk.of(centre, "host-1");
        var made = clerk.shows(list(3), sent());
        var before = count(centre, "ledger.entry");

        assertThatThrownBy(() -> clerk.in(tx -> {
                    clerk.receiving().discard(tx, made.id());
                    throw new IllegalStateException("the machine stops here");
                }))
                .hasMessage("the machine stops here");
        assertThat(count(centre, "ledger.entry")).isEqualTo(before);
        assertThat(clerk.finds(made).state()).isEqualTo(ImportState.PREVIEW);
    }

    @Test
    void two_files_that_are_committed_to_one_list_at_once_become_its_first_and_second_edition(TestCentre centre)
            throws Exception {
        var clerk = Clerk.of(centre, "ngo-1");
        var commits = new ArrayList<Callable<Import>>();
        for (var file : List.of(list(2_000), list(2_060), list(1_960))) {
            var shown = clerk.shows(file, sent());
            commits.add(() -> Clerk.done(clerk.commits(shown)));
        }
        var made = atOnce(commits);

        assertThat(made).extracting(Import::state).containsOnly(ImportState.COMMITTED);
        assertThat(made)
                .extracting(m -> m.listLabel())
                .containsOnly(made.getFirst().listLabel());
        var last = made.getFirst();
        clerk.in(tx -> {
            for (var edition = 1; edition <= 3; edition++) {
                assertThat(DayTotals.kept(tx, last, edition).lines())
                        .isNotEmpty()
                        .isEqualTo(DayTotals.recounted(tx, last, edition).lines());
            }
            assertThat(tx.sql()
                            .sql("select editions from centre.list where label_id = :label")
                            .param("label", last.listLabel().value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3);
            return tx;
        });
        assertThat(made.stream()
                        .mapToInt(m -> m.counts().added() - m.counts().withdrawn())
                        .sum())
                .as("rows that hold in the end")
                .isIn(1_960, 2_000, 2_060);
    }

    @Test
    void of_many_who_commit_one_file_at_once_one_enters_it(TestCentre centre) throws Exception {
        var clerk = Clerk.of(centre, "quiet-1");
        var shown = clerk.shows(list(2_000), sent());
        var commits = new ArrayList<Callable<ImportOutcome>>();
        for (var at = 0; at < 5; at++) {
            commits.add(() -> clerk.commits(shown));
        }
        var outcomes = atOnce(commits);

        assertThat(outcomes).filteredOn(o -> o instanceof ImportOutcome.Done).hasSize(1);
        assertThat(outcomes).filteredOn(o -> o instanceof ImportOutcome.NotNow).hasSize(4);
        assertThat(Clerk.line(clerk.finds(shown)))
                .isEqualTo("COMMITTED: read 2000 = accepted 2000 + refused 0;"
                        + " added 2000, unchanged 0, corrected 0, withdrawn 0");
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var all = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                all.add(done.get());
            }
        }
        return all;
    }
}
