package org.opencmcc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.Founding;
import org.opencmcc.access.Label;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.imports.Clerk;
import org.opencmcc.terms.PersonId;
import org.opencmcc.theatre.Theatre;
import tools.jackson.databind.JsonNode;

/// Names that mean the same thing: what the theatre ships, what people settle, and who sees which settlement.
@Tag("store")
@OnACentre
final class RegisterDeskTest {
    private static final LabelWish OWN = LabelWish.own();
    private static final LabelWish COMMON = LabelWish.floor("common");

    private static RegisterDesk desk(TestCentre centre) {
        return centre.bean(RegisterDesk.class);
    }

    private static Settled settle(
            TestCentre centre, String account, String written, Settlement settlement, @Nullable LabelWish label) {
        return centre.in(
                account,
                tx -> desk(centre)
                        .settle(
                                tx,
                                new RegisterDesk.Proposal(
                                        RegisterKind.DONOR, written, settlement, "seen on the phone list", label)));
    }

    private static String outcome(Settled settled) {
        return switch (settled) {
            case Settled.Done(var entry) -> entry == null ? "as written" : "settled";
            case Settled.Refused(var problems) ->
                problems.stream().map(FieldProblem::code).collect(Collectors.joining(" "));
            case Settled.NotYourRole() -> "NOT_YOUR_ROLE";
        };
    }

    private static UUID entry(TestCentre centre, String name) {
        return centre.in("un-1", tx -> desk(centre).entries(tx, RegisterKind.DONOR, name, null)).items().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> found(TestCentre centre, String account, String search) {
        return centre.in(account, tx -> desk(centre).entries(tx, RegisterKind.DONOR, search, null)).items().stream()
                .map(RegisterEntry::name)
                .toList();
    }

    private static void enter(TestCentre centre, String account, String donor, @Nullable LabelWish label) {
        Clerk.of(centre, account)
                .enters(
                        "Date,Route,Classification,Donor,Aid (tons)\n"
                                + ("1 May 2024,Land Crossings,Food," + donor + ",20\n").repeat(3),
                        new Clerk.Sent("cogat-portal", null, null, label));
    }

    private static List<String> unsettled(TestCentre centre, String account) {
        return centre.in(account, tx -> desk(centre).unsettled(tx, RegisterKind.DONOR, null)).items().stream()
                .map(u -> u.written() + " " + u.rows())
                .toList();
    }

    /// The register's name for a donor in the rows of any list that this person sees, by the API.
    private static String donorShown(TestCentre centre, String account, String written) {
        var api = centre.as(account);
        return api.get("/api/v1/flow/sources")
                .json()
                .path("items")
                .valueStream()
                .filter(source -> source.path("id").asString().equals("cogat"))
                .flatMap(source -> source.path("lists").valueStream())
                .flatMap(list -> api.get("/api/v1/flow/rows?source=cogat&definition=entries&list="
                                + list.path("id").asString() + "&donor=" + written.replace(" ", "%20"))
                        .json()
                        .path("items")
                        .valueStream())
                .map(row -> nameOf(row.path("donor").path("entry")))
                .findFirst()
                .orElse("no row");
    }

    private static String nameOf(JsonNode entry) {
        return entry.isObject() ? entry.path("name").asString() : "as written";
    }

    @Test
    void every_name_and_spelling_that_the_theatre_ships_is_found_by_everybody(TestCentre centre) {
        var seeds = centre.bean(Theatre.class).register();

        assertThat(seeds).hasSizeGreaterThan(100);
        assertThat(found(centre, "quiet-1", "world food")).containsExactly("World Food Programme");
        assertThat(found(centre, "host-1", "WFP")).contains("World Food Programme");
        var all = new ArrayList<String>();
        var page = centre.in("ngo-1", tx -> desk(centre).entries(tx, null, null, null));
        while (true) {
            page.items().stream()
                    .filter(e -> !e.origin().startsWith("settled"))
                    .forEach(e -> all.add(e.kind() + " " + e.name()));
            var next = page.next();
            if (next == null) {
                break;
            }
            page = centre.in("ngo-1", tx -> desk(centre).entries(tx, null, null, next));
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        seeds.stream().map(s -> s.kind() + " " + s.name()).toList());
    }

    @Test
    void a_spelling_is_settled_as_a_name_of_an_entry_and_shown_so_at_once(TestCentre centre) {
        enter(centre, "un-1", "Wrld Food Prgm", COMMON);
        assertThat(donorShown(centre, "host-1", "Wrld Food Prgm")).isEqualTo("as written");
        assertThat(unsettled(centre, "host-1")).contains("Wrld Food Prgm 3");

        var wfp = new Settlement.MeansEntry(entry(centre, "World Food Programme"));
        assertThat(outcome(settle(centre, "un-1", "Wrld Food Prgm", wfp, null))).isEqualTo("settled");
        assertThat(donorShown(centre, "host-1", "Wrld Food Prgm")).isEqualTo("World Food Programme");
        assertThat(unsettled(centre, "host-1")).doesNotContain("Wrld Food Prgm 3");
        assertThat(outcome(settle(centre, "host-1", "WRLD FOOD PRGM!", wfp, null)))
                .isEqualTo("ALREADY_SETTLED");
    }

    @Test
    void entries_that_a_spelling_looks_like_are_proposed_from_what_the_reader_may_see(TestCentre centre) {
        enter(centre, "host-1", "World Fod Programme,20\n2 May 2024,Land Crossings,Food,Banyan Relif", COMMON);
        settle(centre, "un-1", "Banyan", new Settlement.MeansNewEntry("Banyan Relief"), OWN);

        assertThat(proposed(centre, "ngo-1", "World Fod Programme")).startsWith("World Food Programme");
        assertThat(proposed(centre, "un-1", "Banyan Relif")).startsWith("Banyan Relief");
        assertThat(proposed(centre, "ngo-1", "Banyan Relif")).doesNotContain("Banyan Relief");
    }

    private static List<String> proposed(TestCentre centre, String account, String written) {
        return centre.in(account, tx -> desk(centre).unsettled(tx, RegisterKind.DONOR, null)).items().stream()
                .filter(u -> u.written().equals(written))
                .flatMap(u -> u.suggestions().stream())
                .map(Unsettled.Suggestion::name)
                .toList();
    }

    @Test
    void what_one_delegation_settles_for_itself_changes_nothing_for_another(TestCentre centre) {
        enter(centre, "host-1", "Spruce Aid", COMMON);
        var made = settle(centre, "un-1", "Spruce Aid", new Settlement.MeansNewEntry("Spruce Relief"), OWN);

        assertThat(outcome(made)).isEqualTo("settled");
        assertThat(donorShown(centre, "un-1", "Spruce Aid")).isEqualTo("Spruce Relief");
        assertThat(donorShown(centre, "host-1", "Spruce Aid")).isEqualTo("as written");
        assertThat(found(centre, "host-1", "spruce")).isEmpty();
        assertThat(unsettled(centre, "un-1")).doesNotContain("Spruce Aid 3");
        assertThat(unsettled(centre, "host-1")).contains("Spruce Aid 3");
    }

    @Test
    void a_name_that_another_keeps_to_itself_is_no_conflict_and_shows_in_nothing(TestCentre centre) {
        var secret = settle(centre, "un-1", "Sequoia", new Settlement.MeansNewEntry("Sequoia Fund"), OWN);
        var same = settle(centre, "host-1", "Sequoia", new Settlement.MeansNewEntry("Sequoia Fund"), OWN);
        var everybody = settle(centre, "lead-1", "Sequoia", new Settlement.MeansNewEntry("Sequoia Fund"), COMMON);

        assertThat(List.of(outcome(secret), outcome(same), outcome(everybody)))
                .containsExactly("settled", "settled", "settled");
        assertThat(found(centre, "ngo-1", "sequoia")).containsExactly("Sequoia Fund");
        assertThat(found(centre, "un-1", "sequoia")).hasSize(2);
    }

    @Test
    void a_spelling_may_stay_as_written_and_asks_nobody_again(TestCentre centre) {
        enter(centre, "lead-1", "Unknown tree", COMMON);

        assertThat(outcome(settle(centre, "lead-1", "Unknown tree", new Settlement.StaysAsWritten(), null)))
                .isEqualTo("as written");
        assertThat(unsettled(centre, "ngo-1")).doesNotContain("Unknown tree 3");
        assertThat(donorShown(centre, "lead-1", "Unknown tree")).isEqualTo("as written");
    }

    @Test
    void every_refusal_of_a_settlement_names_its_reason(TestCentre centre) throws Exception {
        var asWritten = new Settlement.StaysAsWritten();
        var rafah = centre.in("un-1", tx -> desk(centre).entries(tx, RegisterKind.CROSSING, "rafah", null));

        assertThat(outcome(settle(centre, "un-1", " ?! ", asWritten, null))).isEqualTo("NO_NAME");
        assertThat(outcome(settle(centre, "un-1", "x".repeat(201), asWritten, OWN)))
                .isEqualTo("NO_NAME");
        assertThat(outcome(settle(centre, "un-1", "x".repeat(200), asWritten, OWN)))
                .isEqualTo("as written");
        assertThat(outcome(settle(centre, "un-1", "UNICEF", asWritten, null))).isEqualTo("ALREADY_SETTLED");
        assertThat(outcome(settle(centre, "un-1", "Yew", new Settlement.MeansEntry(new UUID(1, 1)), null)))
                .isEqualTo("UNKNOWN_ENTRY");
        assertThat(outcome(settle(
                        centre,
                        "un-1",
                        "Yew",
                        new Settlement.MeansEntry(rafah.items().getFirst().id()),
                        null)))
                .as("an entry of another kind")
                .isEqualTo("UNKNOWN_ENTRY");
        assertThat(outcome(settle(centre, "un-1", "Yew", new Settlement.MeansNewEntry("unicef"), null)))
                .isEqualTo("NAME_EXISTS");
        assertThat(outcome(settle(centre, "un-1", "Yew", new Settlement.MeansNewEntry("..."), null)))
                .isEqualTo("NO_NAME");
        assertThat(outcome(settle(centre, "un-1", "Yew", new Settlement.MeansNewEntry("x".repeat(201)), null)))
                .isEqualTo("NO_NAME");
        assertThat(outcome(settle(
                        centre,
                        "un-1",
                        "Yew",
                        new Settlement.MeansNewEntry("Yew"),
                        new LabelWish(null, List.of("host"), null))))
                .isEqualTo("UNKNOWN_FLOOR");
        enrolWithoutRole(centre);
        assertThat(outcome(settle(centre, "visitor-1", "Yew", asWritten, null))).isEqualTo("NOT_YOUR_ROLE");
    }

    private static void enrolWithoutRole(TestCentre centre) throws Exception {
        var delegation = centre.in("un-1", tx -> tx.reader().delegation());
        try (var migrator = centre.database().migrator()) {
            new Founding(migrator)
                    .person(new Founding.Enrolment(
                            new PersonId(new UUID(7, 7)), delegation, "visitor-1", "none", Set.of(), Set.of("common")));
        }
    }

    @Test
    void an_entry_that_only_another_may_see_cannot_be_chosen(TestCentre centre) {
        var hidden = (Settled.Done) settle(centre, "un-1", "Olive", new Settlement.MeansNewEntry("Olive Fund"), OWN);
        var chosen = new Settlement.MeansEntry(Objects.requireNonNull(hidden.entry()));

        assertThat(settle(centre, "host-1", "Olives", chosen, null))
                .isEqualTo(settle(centre, "host-1", "Olives", new Settlement.MeansEntry(new UUID(1, 1)), null));
    }

    @Test
    void of_many_who_settle_one_spelling_at_once_one_does(TestCentre centre) throws Exception {
        var work = new ArrayList<Callable<String>>();
        for (var at = 0; at < 6; at++) {
            work.add(() -> outcome(settle(centre, "un-1", "Poplar", new Settlement.MeansNewEntry("Poplar Aid"), OWN)));
        }
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                outcomes.add(done.get());
            }
        }

        assertThat(outcomes).filteredOn("settled"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(o -> !o.equals("settled")).isSubsetOf("NAME_EXISTS", "ALREADY_SETTLED");
    }

    private static Label labelOf(TestCentre centre, String account, String search) {
        return centre.in(account, tx -> {
            var label = desk(centre)
                    .entries(tx, RegisterKind.DONOR, search, null)
                    .items()
                    .getFirst()
                    .label();
            return Objects.requireNonNull(
                    centre.bean(LabelDesk.class).describe(tx, List.of(label)).get(label));
        });
    }

    private static String reach(Label label) {
        return label.releasedTo().isEmpty()
                ? "floors " + label.compartments()
                : "named " + label.releasedTo().get();
    }

    @Test
    void a_spelling_from_a_list_that_is_kept_is_settled_for_the_own_delegation_unless_somebody_says_otherwise(
            TestCentre centre) {
        enter(centre, "ngo-1", "Juniper Own", OWN);
        enter(centre, "ngo-1", "Juniper Floor", LabelWish.floor("international"));
        enter(centre, "ngo-1", "Juniper Said", OWN);

        settle(centre, "ngo-1", "Juniper Own", new Settlement.MeansNewEntry("Juniper 1"), null);
        settle(centre, "ngo-1", "Juniper Floor", new Settlement.MeansNewEntry("Juniper 2"), null);
        settle(centre, "ngo-1", "Juniper Said", new Settlement.MeansNewEntry("Juniper 3"), COMMON);
        assertThat(reach(labelOf(centre, "ngo-1", "juniper 1"))).isEqualTo("named []");
        assertThat(reach(labelOf(centre, "ngo-1", "juniper 2"))).isEqualTo("named []");
        assertThat(reach(labelOf(centre, "ngo-1", "juniper 3"))).isEqualTo("floors [common]");
        assertThat(found(centre, "un-1", "juniper")).containsExactly("Juniper 3");
    }

    @Test
    void a_spelling_that_stands_in_a_shared_list_too_is_settled_for_all_who_share_it(TestCentre centre) {
        enter(centre, "ngo-1", "Willow", OWN);
        enter(centre, "host-1", "Willow", COMMON);
        settle(centre, "ngo-1", "Willow", new Settlement.MeansNewEntry("Willow Aid"), null);
        settle(centre, "ngo-1", "Nowhere seen", new Settlement.MeansNewEntry("Nowhere Aid"), null);

        assertThat(reach(labelOf(centre, "ngo-1", "willow"))).isEqualTo("floors [common]");
        assertThat(reach(labelOf(centre, "ngo-1", "nowhere"))).isEqualTo("floors [common]");
    }

    @Test
    void a_spelling_from_a_file_that_is_still_looked_through_is_settled_for_the_own_delegation(TestCentre centre) {
        Clerk.of(centre, "un-1")
                .shows(
                        "Date,Route,Classification,Donor,Aid (tons)\n1 May 2024,Land Crossings,Food,Acacia,20\n"
                                .getBytes(StandardCharsets.UTF_8),
                        Clerk.Sent.plain());
        settle(centre, "un-1", "Acacia", new Settlement.MeansNewEntry("Acacia Aid"), null);

        assertThat(reach(labelOf(centre, "un-1", "acacia"))).isEqualTo("named []");
        assertThat(found(centre, "host-1", "acacia")).isEmpty();
    }

    @Test
    void spellings_of_an_edition_stay_listed_until_a_later_one_covers_its_days(TestCentre centre) {
        var clerk = Clerk.of(centre, "quiet-1");
        var sent = Clerk.Sent.plain().labelled(OWN);
        clerk.enters(list("1 May 2024", "Cedar A") + "2 May 2024,Land Crossings,Food,Cedar B,1\n", sent);
        clerk.enters(list("9 May 2024", "Cedar C"), sent);
        assertThat(unsettled(centre, "quiet-1")).contains("Cedar A 1", "Cedar B 1", "Cedar C 1");

        clerk.enters(list("1 May 2024", "Cedar D"), sent.covering("2024-05-01", "2024-05-02"));
        assertThat(unsettled(centre, "quiet-1"))
                .contains("Cedar C 1", "Cedar D 1")
                .doesNotContain("Cedar A 1", "Cedar B 1");
    }

    private static String list(String day, String donor) {
        return "Date,Route,Classification,Donor,Aid (tons)\n" + day + ",Land Crossings,Food," + donor + ",20\n";
    }
}
