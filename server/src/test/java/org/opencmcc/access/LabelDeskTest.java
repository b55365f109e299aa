package org.opencmcc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.terms.LabelId;

/// Giving labels: by the protocol, as wished, and what cannot be wished.
@Tag("store")
@OnACentre
final class LabelDeskTest {
    private static LabelChoice choose(TestCentre centre, String account, @Nullable LabelWish wish) {
        return centre.in(account, tx -> centre.bean(LabelDesk.class).choose(tx, RecordType.LIST, wish));
    }

    private static String outcome(LabelChoice choice) {
        return switch (choice) {
            case LabelChoice.Chosen ignored -> "chosen";
            case LabelChoice.Refused refused ->
                String.join(
                        " ", refused.problems().stream().map(FieldProblem::code).toList());
        };
    }

    private static Label described(TestCentre centre, String account, LabelChoice choice) {
        var id = ((LabelChoice.Chosen) choice).label();
        return Objects.requireNonNull(centre.in(
                        account, tx -> centre.bean(LabelDesk.class).describe(tx, List.of(id)))
                .get(id));
    }

    private static UUID delegation(TestCentre centre, String account) {
        return centre.in(account, tx -> tx.reader().delegation().value());
    }

    @Test
    void a_list_without_a_wish_is_for_the_common_floor_and_that_of_a_hidden_delegation_its_own(TestCentre centre) {
        assertThat(described(centre, "un-1", choose(centre, "un-1", null)))
                .extracting(l -> l.releasedTo().isEmpty(), Label::compartments)
                .containsExactly(true, Set.of("common"));
        assertThat(described(centre, "quiet-1", choose(centre, "quiet-1", null)))
                .extracting(l -> l.releasedTo().orElseThrow().isEmpty(), Label::compartments)
                .containsExactly(true, Set.of());
    }

    @Test
    void all_that_is_wrong_with_a_wish_is_said_at_once(TestCentre centre) {
        var wish = new LabelWish(List.of(UUID.randomUUID()), List.of("host"), List.of("DISPLAY_ONLY", "SECRET"));

        assertThat(outcome(choose(centre, "un-1", wish)))
                .isEqualTo("UNKNOWN_DELEGATION UNKNOWN_FLOOR DISPLAY_ONLY_BY_PROGRAM UNKNOWN_CAVEAT");
    }

    @Test
    void a_delegation_that_one_may_not_know_is_refused_like_one_that_does_not_exist(TestCentre centre) {
        var hidden = delegation(centre, "quiet-1");

        assertThat(centre.<List<Delegation>>in(
                        "un-1", tx -> centre.bean(DelegationDesk.class).known(tx)))
                .extracting(Delegation::name)
                .doesNotContain("Delegation Rowan");
        assertThat(choose(centre, "un-1", new LabelWish(List.of(hidden), null, null)))
                .isEqualTo(choose(centre, "un-1", new LabelWish(List.of(new UUID(1, 2)), null, null)));
    }

    @Test
    void a_label_names_two_hundred_at_most(TestCentre centre) {
        var own = delegation(centre, "un-1");

        assertThat(outcome(choose(centre, "un-1", new LabelWish(Collections.nCopies(200, own), null, null))))
                .isEqualTo("chosen");
        assertThat(outcome(
                        choose(centre, "un-1", new LabelWish(Collections.nCopies(199, own), List.of("common"), null))))
                .isEqualTo("chosen");
        assertThat(outcome(
                        choose(centre, "un-1", new LabelWish(Collections.nCopies(200, own), List.of("common"), null))))
                .isEqualTo("LABEL_TOO_LONG");
    }

    @Test
    void a_browser_may_make_a_record_for_display_only_which_a_program_then_does_not_find(TestCentre centre) {
        var secret = centre.bean(SignInDesk.class)
                .signIn("un-1", centre.password("un-1"), null, "here")
                .orElseThrow();
        var wish = new LabelWish(null, List.of("common"), List.of("DISPLAY_ONLY"));
        var label = centre.bean(Gateway.class)
                .in(
                        Credential.ofSecret(secret),
                        tx -> ((LabelChoice.Chosen) centre.bean(LabelDesk.class).choose(tx, RecordType.LIST, wish))
                                .label());
        var inTheBrowser = centre.bean(Gateway.class)
                .in(
                        Credential.ofSecret(secret),
                        tx -> centre.bean(LabelDesk.class).describe(tx, List.of(label)));
        var byTheProgram = centre.in("un-1", tx -> centre.bean(LabelDesk.class).describe(tx, List.of(label)));

        assertThat(inTheBrowser).containsKey(label);
        assertThat(byTheProgram).isEmpty();
    }

    @Test
    void equal_labels_are_one_whoever_asks_for_them_first_and_however_many_at_once(TestCentre centre) throws Exception {
        var wishes = new ArrayList<LabelWish>();
        for (var at = 0; at < 8; at++) {
            wishes.add(new LabelWish(
                    List.of(delegation(centre, at % 2 == 0 ? "host-1" : "lead-1")),
                    at % 4 < 2 ? List.of("common", "international") : List.of("international", "common"),
                    at < 4 ? List.of("ORCON", "NO_AGGREGATE") : List.of("NO_AGGREGATE", "ORCON", "ORCON")));
        }
        var asks = new ArrayList<Callable<LabelId>>();
        for (var round = 0; round < 5; round++) {
            wishes.forEach(wish -> asks.add(() -> ((LabelChoice.Chosen) choose(centre, "ngo-1", wish)).label()));
        }
        Collections.shuffle(asks, new Random(1));
        var given = new HashSet<LabelId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(asks)) {
                given.add(answer.get());
            }
        }

        assertThat(given).as("one for host-1, one for lead-1").hasSize(2);
    }

    @Test
    void two_delegations_never_share_a_label(TestCentre centre) {
        var wish = LabelWish.floor("common");

        assertThat(choose(centre, "un-1", wish))
                .isEqualTo(choose(centre, "un-1", wish))
                .isNotEqualTo(choose(centre, "host-1", wish));
    }
}
