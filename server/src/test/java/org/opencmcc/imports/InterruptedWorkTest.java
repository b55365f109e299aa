package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Entropy;

/// Work that a stopped machine left half-way: how it looks, and that it can be done again.
@Tag("store")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterruptedWorkTest {
    private static final byte[] LIST = """
            Date,Route,Classification,Donor,Aid (tons)
            1 May 2024,Land Crossings,Food,Hazel,20
            2 May 2024,Land Crossings,Water,Larch,10
            """.getBytes(StandardCharsets.UTF_8);
    private static final Duration SOON = ReadingDesk.WORK_LASTS;
    private static final Duration LATE = ReadingDesk.WORK_LASTS.plusSeconds(5);

    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    private TestCentre centre;
    private Clerk clerk;

    @BeforeAll
    void start(TestServer server) {
        centre = TestCentre.on(server, Entropy.ofSystem(), now -> now.plus(later.get()));
        clerk = Clerk.of(centre, "un-1");
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @BeforeEach
    void setTheClock() {
        later.set(Duration.ZERO);
    }

    private static Clerk.Sent sent(String... caveats) {
        return Clerk.Sent.plain().labelled(new LabelWish(List.of(), List.of(), List.of(caveats)));
    }

    private void cutOffWhileReading(Import made) {
        assertThat(clerk.<Boolean>in(tx -> clerk.reading()
                        .begin(tx, made.id(), ImportState.RECEIVED, ImportState.READING)
                        .isPresent()))
                .isTrue();
    }

    private void cutOffWhileCommitting(Import made) {
        assertThat(clerk.<Boolean>in(tx -> clerk.reading()
                        .begin(tx, made.id(), ImportState.PREVIEW, ImportState.COMMITTING)
                        .isPresent()))
                .isTrue();
    }

    private String state(Import made) {
        var found = clerk.finds(made);
        var why = found.failure();
        return found.state() + (why == null ? "" : " " + why.code());
    }

    @Test
    void a_reading_that_gives_no_sign_for_half_a_minute_was_interrupted() {
        var made = clerk.hands(LIST, sent());
        cutOffWhileReading(made);

        assertThat(state(made)).isEqualTo("READING");
        later.set(SOON.minusSeconds(2));
        assertThat(state(made)).isEqualTo("READING");
        later.set(LATE);
        assertThat(state(made)).isEqualTo("FAILED INTERRUPTED");
    }

    @Test
    void an_interrupted_reading_can_be_done_again_and_committed() {
        var made = clerk.hands(LIST, sent());
        cutOffWhileReading(made);
        later.set(LATE);

        var again = clerk.reads(made, null);
        assertThat(Clerk.line(again)).startsWith("PREVIEW: read 2 = accepted 2 + refused 0");
        assertThat(Clerk.line(Clerk.done(clerk.commits(again)))).startsWith("COMMITTED: read 2");
    }

    @Test
    void an_interrupted_reading_can_be_matched_to_columns_and_discarded() {
        var made = clerk.hands(LIST, sent("ORCON"));
        cutOffWhileReading(made);
        var mapping = new Mapping("port-agent", null, null, null, List.of(new Mapping.Assigned(0, "day")));
        assertThat(clerk.maps(made, mapping)).isInstanceOf(ImportOutcome.NotNow.class);
        assertThat(clerk.discards(made)).isInstanceOf(ImportOutcome.NotNow.class);

        later.set(LATE);
        assertThat(clerk.reads(Clerk.done(clerk.maps(made, mapping)), mapping).state())
                .isEqualTo(ImportState.PREVIEW);
        assertThat(Clerk.done(clerk.discards(made)).state()).isEqualTo(ImportState.DISCARDED);
    }

    @Test
    void a_received_file_that_nobody_came_to_read_is_not_waited_for_for_ever() {
        var made = clerk.hands(LIST, sent("NO_AGGREGATE"));

        later.set(ImportReceivingDesk.TURN_LASTS.minusSeconds(5));
        assertThat(state(made)).isEqualTo("RECEIVED");
        later.set(ImportReceivingDesk.TURN_LASTS.plusSeconds(5));
        assertThat(state(made)).isEqualTo("FAILED INTERRUPTED");
        assertThat(clerk.reads(made, null).state())
                .as("its turn may come all the same")
                .isEqualTo(ImportState.PREVIEW);
    }

    @Test
    void a_reading_that_is_still_under_way_is_not_begun_again() {
        var made = clerk.hands(LIST, sent("NO_AGGREGATE"));
        cutOffWhileReading(made);

        assertThat(clerk.reads(made, null).state()).isEqualTo(ImportState.READING);
    }

    @Test
    void a_sign_of_life_keeps_a_reading_alive() {
        var made = clerk.hands(LIST, sent("NO_AGGREGATE"));
        cutOffWhileReading(made);
        later.set(SOON.minusSeconds(2));
        clerk.in(tx -> {
            clerk.reading().progress(tx, made.id(), 5_000);
            return made;
        });

        later.set(LATE);
        assertThat(state(made)).isEqualTo("READING");
        assertThat(clerk.finds(made).counts().rowsRead()).isEqualTo(5_000);
    }

    @Test
    void a_commit_that_was_cut_off_can_be_asked_for_again_at_once() {
        var made = clerk.shows(LIST, sent("NOT_ATTRIBUTABLE"));
        cutOffWhileCommitting(made);

        assertThat(state(made)).isEqualTo("COMMITTING");
        assertThat(Clerk.line(Clerk.done(clerk.commits(made))))
                .isEqualTo(
                        "COMMITTED: read 2 = accepted 2 + refused 0; added 2, unchanged 0, corrected 0, withdrawn 0");
    }

    @Test
    void a_commit_that_was_cut_off_is_shown_as_what_can_be_committed_or_discarded() {
        var made = clerk.shows(LIST, sent("NOT_ATTRIBUTABLE"));
        cutOffWhileCommitting(made);
        assertThat(clerk.discards(made)).isInstanceOf(ImportOutcome.NotNow.class);

        later.set(LATE);
        assertThat(state(made)).isEqualTo("PREVIEW");
        assertThat(Clerk.done(clerk.discards(made)).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(clerk.commits(made)).isInstanceOf(ImportOutcome.NotNow.class);
    }

    @Test
    void one_that_began_and_stalled_enters_nothing_once_another_has_entered_it() {
        var made = clerk.shows(LIST, sent("NOT_ATTRIBUTABLE", "ORCON"));
        cutOffWhileCommitting(made);
        Clerk.done(clerk.commits(made));

        var late = clerk.in(tx -> clerk.committing().commit(tx, made.id(), CommitWish.asProposed()));
        clerk.in(tx -> {
            clerk.committing().backToPreview(tx, made.id());
            return made;
        });
        assertThat(late).isInstanceOf(ImportOutcome.NotNow.class);
        assertThat(Clerk.line(clerk.finds(made)))
                .isEqualTo(
                        "COMMITTED: read 2 = accepted 2 + refused 0; added 2, unchanged 0, corrected 0, withdrawn 0");
    }

    @Test
    void a_reader_that_comes_back_after_the_file_was_discarded_brings_nothing_back() {
        var made = clerk.hands(LIST, sent("ORCON"));
        cutOffWhileReading(made);
        later.set(LATE);
        Clerk.done(clerk.discards(made));

        clerk.in(tx -> {
            clerk.reading().failed(tx, made.id(), new Import.Failure("CENTRE_FAILURE", "late"));
            return made;
        });
        assertThat(state(made)).isEqualTo("DISCARDED");
    }
}
