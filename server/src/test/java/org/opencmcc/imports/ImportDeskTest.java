package org.opencmcc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.signin.SignInDesk;

/// Every step of an import, and every refusal of a step.
@Tag("store")
@OnACentre
final class ImportDeskTest {
    private static final String LIST = """
            Date,Route,Classification,Donor,Aid (tons)
            1 May 2024,Land Crossings,Food,Hazel,20
            2 May 2024,Land Crossings,Water,Larch,10
            """;
    private static final String UNKNOWN = """
            when it came,who sent it,how much
            2024-05-01,Hazel,12
            2024-05-03,Larch,7
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Clerk.Sent own(String... caveats) {
        return Clerk.Sent.plain().labelled(new LabelWish(List.of(), List.of(), List.of(caveats)));
    }

    private static String codes(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Done(var made) -> made.state().name();
            case ImportOutcome.Refused(var problems) ->
                problems.stream().map(FieldProblem::code).collect(Collectors.joining(" "));
            case ImportOutcome.NotNow(var code, var words) -> code;
            case ImportOutcome.NothingHere() -> "NOTHING_HERE";
            case ImportOutcome.NotYourRole() -> "NOT_YOUR_ROLE";
        };
    }

    private static String failure(Import made) {
        var why = made.failure();
        return made.state() + (why == null ? "" : " " + why.code());
    }

    private static List<String> problems(Import made) {
        return made.summary().problemCounts().stream()
                .map(p -> p.severity() + " " + p.code() + " " + p.rows())
                .toList();
    }

    private static List<Integer> rows(Clerk clerk, Import made, PreviewRow.Only only) {
        return clerk.in(tx -> clerk.desk().rowPage(tx, made, only, null)).items().stream()
                .map(PreviewRow::row)
                .toList();
    }

    private static Mapping mapping(String source, @Nullable String name, String... fieldsByColumn) {
        return new Mapping(
                source,
                name,
                null,
                null,
                IntStream.range(0, fieldsByColumn.length)
                        .filter(at -> !fieldsByColumn[at].isEmpty())
                        .mapToObj(at -> new Mapping.Assigned(at, fieldsByColumn[at]))
                        .toList());
    }

    @Test
    void a_file_is_received_read_shown_and_committed(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var received = clerk.hands(bytes(LIST), own());
        assertThat(Clerk.line(received))
                .isEqualTo("RECEIVED: read 0 = accepted 0 + refused 0; added 0, unchanged 0, corrected 0, withdrawn 0");
        var shown = clerk.reads(received, null);
        assertThat(Clerk.line(shown))
                .isEqualTo("PREVIEW: read 2 = accepted 2 + refused 0; added 2, unchanged 0, corrected 0, withdrawn 0");
        assertThat(shown.summary().days())
                .extracting(d -> d.day() + " " + d.trucks())
                .containsExactly("2024-05-01 1", "2024-05-02 1");
        assertThat(rows(clerk, shown, PreviewRow.Only.ALL)).containsExactly(2, 3);
        var committed = Clerk.done(clerk.commits(shown));
        assertThat(Clerk.line(committed))
                .isEqualTo(
                        "COMMITTED: read 2 = accepted 2 + refused 0; added 2, unchanged 0, corrected 0, withdrawn 0");
        assertThat(rows(clerk, shown, PreviewRow.Only.ALL))
                .as("what was entered stays to be looked at")
                .containsExactly(2, 3);
    }

    @Test
    void what_is_wrong_with_a_sent_file_is_said_at_once_and_nothing_is_kept(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var sent = Clerk.Sent.as("manifest")
                .covering("2024-05-02", "2024-05-01")
                .labelled(new LabelWish(null, List.of("host"), List.of("SECRET")));

        assertThat(codes(clerk.offers(bytes(LIST), sent)))
                .isEqualTo("UNKNOWN_PROFILE PERIOD_BACKWARDS UNKNOWN_FLOOR UNKNOWN_CAVEAT");
        assertThat(codes(clerk.offers(bytes(LIST), Clerk.Sent.plain().covering("2024-05-01", "2024-05-01"))))
                .as("a coverage of one day is none that ends before it starts")
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_file_is_committed_once(TestCentre centre) {
        var clerk = Clerk.of(centre, "host-1");
        var made = clerk.shows(bytes(LIST), own());

        assertThat(codes(clerk.commits(made))).isEqualTo("COMMITTED");
        assertThat(codes(clerk.commits(made))).isEqualTo("NOT_IN_PREVIEW");
        assertThat(clerk.finds(made).counts().added()).isEqualTo(2);
    }

    @Test
    void what_is_received_or_discarded_or_failed_cannot_be_committed(TestCentre centre) {
        var clerk = Clerk.of(centre, "host-1");
        var received = clerk.hands(bytes(LIST), own("ORCON"));
        assertThat(codes(clerk.commits(received))).isEqualTo("NOT_IN_PREVIEW");
        var failed = clerk.reads(clerk.hands(new byte[0], own("ORCON")), null);
        assertThat(failure(failed)).startsWith("FAILED ");
        assertThat(codes(clerk.commits(failed))).isEqualTo("NOT_IN_PREVIEW");
        assertThat(codes(clerk.discards(received))).isEqualTo("DISCARDED");
        assertThat(codes(clerk.commits(received))).isEqualTo("NOT_IN_PREVIEW");
    }

    @Test
    void what_was_discarded_is_gone_and_what_was_committed_cannot_be_discarded(TestCentre centre) {
        var clerk = Clerk.of(centre, "lead-1");
        var discarded = clerk.shows(bytes(LIST), own());
        assertThat(codes(clerk.discards(discarded))).isEqualTo("DISCARDED");
        assertThat(rows(clerk, discarded, PreviewRow.Only.ALL)).isEmpty();
        assertThat(codes(clerk.discards(discarded)))
                .as("once more changes nothing")
                .isEqualTo("DISCARDED");
        var committed = clerk.enters(LIST, own());
        assertThat(codes(clerk.discards(committed))).isEqualTo("ALREADY_COMMITTED");
        assertThat(clerk.finds(committed).state()).isEqualTo(ImportState.COMMITTED);
    }

    @Test
    void an_unknown_list_waits_until_somebody_says_which_column_is_which(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var shown = clerk.shows(bytes(UNKNOWN), own("ORCON"));
        assertThat(shown.state() + " " + shown.summary().mappingNeeded()).isEqualTo("PREVIEW true");
        assertThat(codes(clerk.commits(shown))).isEqualTo("MAPPING_NEEDED");

        var mapped = mapping("port-agent", "The port's agent", "day", "donor", "tonnes");
        var again = clerk.reads(Clerk.done(clerk.maps(shown, mapped)), mapped);
        assertThat(again.state() + " " + again.source() + " " + again.sourceName() + " "
                        + again.counts().accepted())
                .isEqualTo("PREVIEW port-agent The port's agent 2");
        assertThat(codes(clerk.commits(again))).isEqualTo("COMMITTED");
        assertThat(codes(clerk.maps(again, mapped))).isEqualTo("NOT_IN_PREVIEW");
    }

    @Test
    void all_that_is_wrong_with_a_mapping_is_said_at_once(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var shown = clerk.shows(bytes(UNKNOWN), own("NO_AGGREGATE"));
        var wrong = new Mapping(
                "Port Agent",
                "x".repeat(81),
                null,
                null,
                List.of(
                        new Mapping.Assigned(0, "donor"),
                        new Mapping.Assigned(1, "donor"),
                        new Mapping.Assigned(1, "tonnes"),
                        new Mapping.Assigned(-1, "pallets"),
                        new Mapping.Assigned(2, "colour")));

        assertThat(codes(clerk.maps(shown, wrong)))
                .isEqualTo(
                        "SOURCE_NAME NAME_TOO_LONG FIELD_TWICE COLUMN_TWICE COLUMN_TWICE UNKNOWN_FIELD FIELD_MISSING");
        assertThat(clerk.finds(shown).summary().mappingNeeded()).isTrue();
        assertThat(codes(clerk.maps(shown, mapping("port-agent", "x".repeat(80), "day"))))
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_file_of_another_list_than_the_one_that_was_named_is_refused_by_name(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var made = clerk.shows(
                bytes(LIST), Clerk.Sent.as("unrwa-received").labelled(new LabelWish(List.of(), List.of(), List.of())));

        assertThat(failure(made)).isEqualTo("FAILED ANOTHER_LIST");
        assertThat(Objects.requireNonNull(made.failure()).message())
                .contains("UNRWA commodities received", "COGAT aid data portal", "Nothing was entered");
    }

    @Test
    void an_empty_file_and_one_that_is_no_table_fail_with_a_reason(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");

        for (var file : List.of(new byte[0], bytes("   \n \n"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3})) {
            var made = clerk.shows(file, own("NOT_ATTRIBUTABLE"));
            assertThat(made.state()).isEqualTo(ImportState.FAILED);
            assertThat(Objects.requireNonNull(made.failure()).message()).isNotBlank();
            assertThat(made.counts().rowsRead()).isZero();
        }
    }

    @Test
    void rows_that_cannot_be_counted_on_a_day_are_refused_and_accounted_for(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var made = clerk.shows(bytes("""
                        ID,Received Date,Crossing,Quantity,Units
                        1,2024-05-01,Rafah,10,Pallets
                        1,2024-05-01,Rafah,11,Pallets
                        2,,Rafah,10,Pallets
                        3,the first of May,Rafah,10,Pallets
                        4,2024-04-30,Rafah,10,Pallets
                        4,2024-05-02,Rafah,10,Pallets
                        5,2024-05-01,Rafah,-3,Pallets
                        6,2024-05-01,Rafah,many,Pallets
                        7,2024-05-01,Rafah,1650,Pallets
                        8,2024-05-01,Rafah,5,
                        """), own("ORCON", "NO_AGGREGATE").covering("2024-05-01", null));

        assertThat(Clerk.line(made)).startsWith("PREVIEW: read 10 = accepted 6 + refused 4;");
        assertThat(made.counts().flagged()).isEqualTo(4);
        assertThat(problems(made))
                .contains(
                        "REFUSED DAY_MISSING 1",
                        "REFUSED ID_TWICE 1",
                        "REFUSED OUTSIDE_COVERAGE 1",
                        "FLAGGED MORE_THAN_A_TRUCK_CARRIES 1",
                        "FLAGGED NEGATIVE_QUANTITY 1",
                        "FLAGGED QUANTITY_LEFT_OUT 1",
                        "FLAGGED QUANTITY_WITHOUT_UNIT 1");
        assertThat(rows(clerk, made, PreviewRow.Only.REFUSED)).containsExactly(3, 4, 5, 6);
        assertThat(rows(clerk, made, PreviewRow.Only.FLAGGED)).containsExactly(8, 9, 10, 11);
        var twice = clerk.in(tx -> clerk.desk().problemPage(tx, made, "ID_TWICE", null));
        assertThat(twice.items()).extracting(p -> p.row() + " " + p.column()).containsExactly("3 ID");
    }

    @Test
    void a_file_without_one_good_row_has_nothing_to_commit(TestCentre centre) {
        var clerk = Clerk.of(centre, "un-1");
        var made = clerk.shows(bytes(LIST), own("ORCON").covering("2024-06-01", "2024-06-30"));

        assertThat(Clerk.line(made)).startsWith("PREVIEW: read 2 = accepted 0 + refused 2;");
        assertThat(codes(clerk.commits(made))).isEqualTo("NOTHING_TO_COMMIT");
    }

    @Test
    void what_others_are_looking_through_does_not_exist_for_anybody_else(TestCentre centre) {
        var made = Clerk.of(centre, "un-1").shows(bytes(LIST), Clerk.Sent.plain());
        var other = Clerk.of(centre, "host-1");

        assertThat(codes(other.commits(made))).isEqualTo("NOTHING_HERE");
        assertThat(codes(other.discards(made))).isEqualTo("NOTHING_HERE");
        assertThat(codes(other.maps(made, mapping("port-agent", null, "day")))).isEqualTo("NOTHING_HERE");
        assertThat(other.<Boolean>in(tx -> other.desk().find(tx, made.id()).isPresent()))
                .isFalse();
        assertThat(other.<Boolean>in(tx -> other.desk().find(tx, new UUID(4, 2)).isPresent()))
                .isFalse();
    }

    @Test
    void a_list_for_display_only_is_committed_in_a_browser_and_not_by_a_program(TestCentre centre) {
        var session = centre.bean(SignInDesk.class)
                .signIn("ngo-1", centre.password("ngo-1"), null, "here")
                .orElseThrow();
        var browser = Clerk.with(centre, Credential.ofSecret(session));
        var made = browser.shows(bytes(LIST), own("DISPLAY_ONLY"));

        assertThat(codes(Clerk.of(centre, "ngo-1").commits(made)))
                .as("for a program the file does not exist")
                .isEqualTo("NOTHING_HERE");
        assertThat(codes(browser.commits(made))).isEqualTo("COMMITTED");
        assertThat(codes(browser.commits(browser.shows(bytes(LIST), own("DISPLAY_ONLY")))))
                .isEqualTo("COMMITTED");
    }

    @Test
    void files_are_listed_newest_first_page_by_page(TestCentre centre) {
        var clerk = Clerk.of(centre, "quiet-1");
        var made = IntStream.rangeClosed(0, ImportDesk.PAGE)
                .mapToObj(at -> clerk.hands(bytes(LIST), own()).id())
                .toList();
        var first = clerk.in(tx -> clerk.desk().newest(tx, null));
        var second = clerk.in(tx -> clerk.desk().newest(tx, first.next()));

        assertThat(first.items())
                .extracting(Import::id)
                .containsExactlyElementsOf(made.reversed().subList(0, 50));
        assertThat(second.items()).extracting(Import::id).containsExactly(made.getFirst());
        assertThat(second.next()).isNull();
    }
}
