package org.opencmcc.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.Founding;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.terms.PersonId;

/// What people write down of what others claim: it stays as it was made, and rivals stand beside
/// each other.
@Tag("store")
@OnACentre
final class ClaimDeskTest {
    private static final LabelWish OWN = LabelWish.own();
    private static final LabelWish COMMON = LabelWish.floor("common");

    private static ClaimDesk desk(TestCentre centre) {
        return centre.bean(ClaimDesk.class);
    }

    private static ClaimOutcome make(TestCentre centre, String account, Wishes wishes) {
        return centre.in(account, tx -> desk(centre).make(tx, wishes.wish()));
    }

    private static Claim made(TestCentre centre, String account, Wishes wishes) {
        return switch (make(centre, account, wishes)) {
            case ClaimOutcome.Done(var claim) -> claim;
            case ClaimOutcome.Refused(var problems) -> throw new AssertionError(problems.toString());
            case ClaimOutcome.NotYourRole() -> throw new AssertionError("not the role");
        };
    }

    private static String outcome(ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Done ignored -> "made";
            case ClaimOutcome.Refused(var problems) ->
                problems.stream().map(p -> p.field() + " " + p.code()).collect(Collectors.joining(", "));
            case ClaimOutcome.NotYourRole() -> "NOT_YOUR_ROLE";
        };
    }

    private static List<Claim> found(TestCentre centre, String account, ClaimFilter filter) {
        return centre.in(account, tx -> desk(centre).all(tx, filter, 1_000));
    }

    private static ClaimFilter text(String text) {
        return new ClaimFilter(null, null, null, null, null, text, ClaimFilter.Only.ALL, null);
    }

    private static List<String> claimants(List<Claim> claims) {
        return claims.stream().map(c -> c.statement().claimantName()).toList();
    }

    private static @Nullable Claim find(TestCentre centre, String account, UUID id, @Nullable Instant knownAt) {
        return centre.in(account, tx -> desk(centre).find(tx, id, knownAt)).orElse(null);
    }

    private static List<Claim> byRef(TestCentre centre, String account, String typed) {
        return centre.in(account, tx -> desk(centre).byRef(tx, typed, null));
    }

    @Test
    void a_claim_is_kept_as_it_was_stated(TestCentre centre) {
        var claim = made(
                centre,
                "un-1",
                Wishes.good()
                        .figure(null, "600", null, "at least 600")
                        .claimant("Party Sycamore")
                        .extras("trucks", "read off a slide", "medium"));
        var again = Objects.requireNonNull(find(centre, "host-1", claim.id(), null));

        assertThat(again.statement()).isEqualTo(claim.statement());
        assertThat(again.statement().value()).hasToString("Range[low=600, high=null]");
        assertThat(again.statement().words()).isEqualTo("at least 600");
        assertThat(again.statement().confidence()).isEqualTo(ClaimStatement.Confidence.MEDIUM);
        assertThat(again.shortAddress()).matches("/c/[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(again.origin()).isInstanceOf(ClaimOrigin.Hand.class);
    }

    @Test
    void rival_figures_stand_beside_each_other_and_none_is_refused_for_it(TestCentre centre) {
        var low = Wishes.good().claimant("Party Aspen").figure("94", null, null, null);
        var high = Wishes.good().claimant("Party Alder").figure("674", null, null, null);
        made(centre, "un-1", low);
        made(centre, "host-1", high);
        made(centre, "host-1", high);

        assertThat(claimants(found(centre, "ngo-1", text("party a"))))
                .containsExactlyInAnyOrder("Party Aspen", "Party Alder", "Party Alder");
    }

    @Test
    void a_newer_claim_takes_the_place_of_the_older_and_both_stay(TestCentre centre) {
        var older = made(centre, "un-1", Wishes.good().claimant("Party Oak"));
        var newer = made(
                centre,
                "un-1",
                Wishes.good()
                        .claimant("Party Oak")
                        .figure("113", null, null, null)
                        .supersedes(older.id()));
        var third = made(
                centre,
                "un-1",
                Wishes.good()
                        .claimant("Party Oak")
                        .figure("120", null, null, null)
                        .supersedes(newer.id()));
        var before = older.madeAt();

        assertThat(find(centre, "host-1", older.id(), null))
                .extracting(c -> Objects.requireNonNull(c).supersededBy())
                .isEqualTo(new Claim.Named(newer.id(), newer.ref()));
        assertThat(find(centre, "host-1", newer.id(), null))
                .extracting(c -> Objects.requireNonNull(c).supersedes())
                .isEqualTo(new Claim.Named(older.id(), older.ref()));
        assertThat(find(centre, "host-1", older.id(), before))
                .as("as known before the newer one was made")
                .extracting(c -> Objects.requireNonNull(c).supersededBy())
                .isNull();
        assertThat(find(centre, "host-1", newer.id(), before)).isNull();
        List<Claim> history = centre.in("host-1", tx -> desk(centre).history(tx, newer.id(), null));
        assertThat(history).extracting(Claim::id).containsExactly(third.id(), newer.id(), older.id());
        var current = new ClaimFilter(null, "party oak", null, null, null, null, ClaimFilter.Only.CURRENT, null);
        assertThat(found(centre, "host-1", current)).extracting(Claim::id).containsExactly(third.id());
    }

    @Test
    void only_whose_record_it_is_can_put_a_newer_claim_in_its_place(TestCentre centre) {
        var claim = made(centre, "un-1", Wishes.good());
        var hidden = made(centre, "un-1", Wishes.good().label(OWN));

        assertThat(outcome(make(centre, "host-1", Wishes.good().supersedes(claim.id()))))
                .isEqualTo("supersedes NOT_YOURS");
        assertThat(make(centre, "host-1", Wishes.good().supersedes(hidden.id())))
                .as("a hidden one is answered like one that never was")
                .isEqualTo(make(centre, "host-1", Wishes.good().supersedes(new UUID(1, 1))));
    }

    @Test
    void a_newer_claim_is_for_those_who_read_the_older_unless_somebody_says_otherwise(TestCentre centre) {
        var own = made(centre, "un-1", Wishes.good().label(OWN));
        var newer = made(centre, "un-1", Wishes.good().supersedes(own.id()));
        var told = made(centre, "un-1", Wishes.good().supersedes(own.id()).label(COMMON));

        assertThat(newer.label()).isEqualTo(own.label());
        assertThat(find(centre, "host-1", newer.id(), null)).isNull();
        assertThat(find(centre, "host-1", told.id(), null))
                .as("and what it names stays hidden")
                .extracting(c -> Objects.requireNonNull(c).supersedes())
                .isNull();
    }

    @Test
    void what_others_keep_to_themselves_is_in_no_list(TestCentre centre) {
        made(centre, "un-1", Wishes.good().claimant("Party Hidden").label(OWN));

        assertThat(found(centre, "host-1", text("party hidden"))).isEmpty();
        assertThat(found(centre, "un-1", text("party hidden"))).hasSize(1);
    }

    @Test
    void a_short_address_opens_its_claim_in_whichever_way_it_is_typed(TestCentre centre) {
        var claim = made(centre, "un-1", Wishes.good());

        for (var typed : List.of(claim.ref(), claim.ref().toLowerCase(java.util.Locale.ROOT), " " + claim.ref())) {
            assertThat(byRef(centre, "ngo-1", typed)).extracting(Claim::id).containsExactly(claim.id());
        }
        assertThat(byRef(centre, "ngo-1", "nothing")).isEmpty();
    }

    @Test
    void a_ref_that_the_maker_sees_is_not_given_again_and_one_that_is_hidden_may_be(TestCentre centre) {
        var store = new ClaimStore(centre.bean(tools.jackson.databind.json.JsonMapper.class));
        var shared = made(centre, "un-1", Wishes.good());
        var hidden = made(centre, "un-1", Wishes.good().label(OWN));
        var both = List.of(shared.ref(), hidden.ref());

        Set<String> toOthers = centre.in("host-1", tx -> store.taken(tx, both));
        Set<String> toItsMaker = centre.in("un-1", tx -> store.taken(tx, both));
        assertThat(toOthers).containsExactly(shared.ref());
        assertThat(toItsMaker).containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    void claims_are_found_by_what_they_say(TestCentre centre) {
        made(
                centre,
                "un-1",
                Wishes.good()
                        .claimant("Party Elder")
                        .unit("pallets a day")
                        .definition("wheat flour at the gate")
                        .place("Gate 96"));

        assertThat(claimants(found(centre, "ngo-1", text("FLOUR")))).contains("Party Elder");
        assertThat(claimants(found(centre, "ngo-1", text("gate 96")))).contains("Party Elder");
        var unit = new ClaimFilter(null, null, "Pallets a day", null, null, null, ClaimFilter.Only.ALL, null);
        assertThat(claimants(found(centre, "ngo-1", unit))).containsExactly("Party Elder");
        var late = new ClaimFilter(
                null,
                "party elder",
                null,
                java.time.LocalDate.of(2025, 10, 22),
                null,
                null,
                ClaimFilter.Only.ALL,
                null);
        assertThat(found(centre, "ngo-1", late)).isEmpty();
        var within = new ClaimFilter(
                null,
                "party elder",
                null,
                java.time.LocalDate.of(2025, 10, 21),
                java.time.LocalDate.of(2025, 10, 30),
                null,
                ClaimFilter.Only.ALL,
                null);
        assertThat(claimants(found(centre, "ngo-1", within))).containsExactly("Party Elder");
    }

    @Test
    void pages_of_claims_hold_each_of_them_once(TestCentre centre) {
        var all = new ArrayList<UUID>();
        var page = centre.in("ngo-1", tx -> desk(centre).claims(tx, ClaimFilter.all(null), null));
        while (true) {
            page.items().forEach(c -> all.add(c.id()));
            var next = page.next();
            if (next == null) {
                break;
            }
            page = centre.in("ngo-1", tx -> desk(centre).claims(tx, ClaimFilter.all(null), next));
        }
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all)
                .containsExactlyElementsOf(found(centre, "ngo-1", ClaimFilter.all(null)).stream()
                        .map(Claim::id)
                        .toList());
    }

    @Test
    void every_problem_of_a_claim_is_said_at_once(TestCentre centre) {
        var wrong = Wishes.good()
                .figure("1", "2", null, null)
                .definition(null)
                .claimant(" ")
                .source("", "ftp://example.org")
                .extras("no-such", null, "certain")
                .under(new UUID(2, 2))
                .label(LabelWish.floor("host"));

        assertThat(outcome(make(centre, "un-1", wrong)))
                .isEqualTo("value VALUE_OR_RANGE, definition MISSING, claimant MISSING, source.urls[0] NOT_A_PAGE,"
                        + " confidence UNKNOWN_CHOICE, countDefinition UNKNOWN_DEFINITION,"
                        + " question UNKNOWN_QUESTION, label.compartments UNKNOWN_FLOOR");
    }

    @Test
    void who_has_no_role_for_it_writes_no_claim_down(TestCentre centre) throws Exception {
        var delegation = centre.in("un-1", tx -> tx.reader().delegation());
        try (var migrator = centre.database().migrator()) {
            new Founding(migrator)
                    .person(new Founding.Enrolment(
                            new PersonId(new UUID(7, 7)), delegation, "visitor-1", "none", Set.of(), Set.of("common")));
        }

        assertThat(outcome(make(centre, "visitor-1", Wishes.good()))).isEqualTo("NOT_YOUR_ROLE");
        assertThat(outcome(make(centre, "quiet-1", Wishes.good()))).isEqualTo("made");
    }

    @Test
    void nothing_that_was_said_can_be_changed_or_removed(TestCentre centre) {
        for (var table : List.of("question", "claim", "claim_dispute", "claim_dispute_withdrawal")) {
            assertThat(rights(centre, table)).as(table).containsExactlyInAnyOrder("INSERT", "SELECT");
        }
    }

    private static List<String> rights(TestCentre centre, String table) {
        try (var migrator = centre.database().migrator();
                var role = migrator.createStatement()) {
            role.execute("set role \"" + centre.database().roles().getFirst() + "\"");
            try (var asked = migrator.prepareStatement("""
                    select privilege_type
                      from information_schema.role_table_grants
                     where table_schema = 'centre'
                       and table_name = ?
                       and grantee = ?
                    """)) {
                asked.setString(1, table);
                asked.setString(2, centre.database().roles().get(2));
                var rights = new ArrayList<String>();
                try (var rows = asked.executeQuery()) {
                    while (rows.next()) {
                        rights.add(rows.getString(1));
                    }
                }
                return rights;
            }
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_was_said_later_was_not_known_before(TestCentre centre) {
        var claim = made(centre, "un-1", Wishes.good().claimant("Party Late"));
        var before = claim.madeAt().minus(Duration.ofMillis(1));
        var early = new ClaimFilter(null, null, null, null, null, "party late", ClaimFilter.Only.ALL, before);

        assertThat(found(centre, "un-1", early)).isEmpty();
        assertThat(found(centre, "un-1", text("party late"))).hasSize(1);
    }
}
