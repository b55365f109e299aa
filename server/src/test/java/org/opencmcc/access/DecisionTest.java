package org.opencmcc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.Decision.Action;
import org.opencmcc.postgres.Reader.Way;
import org.opencmcc.terms.DelegationId;

/// Who may do what with a labelled record, and when one label reaches as far as another.
final class DecisionTest {
    private static final DelegationId LARCH = id(1);
    private static final DelegationId HAZEL = id(2);
    private static final DelegationId ROWAN = id(3);

    private static DelegationId id(int number) {
        return new DelegationId(new UUID(0, number));
    }

    private static Subject person(DelegationId delegation, String... floors) {
        return new Subject(delegation, Set.of(floors), Way.BROWSER);
    }

    private static Label own(String... floors) {
        return new Label(LARCH, Optional.of(Set.of()), Set.of(floors), Set.of());
    }

    private static Label to(DelegationId... named) {
        return new Label(LARCH, Optional.of(Set.of(named)), Set.of(), Set.of());
    }

    private static Label floor(String... floors) {
        return new Label(LARCH, Optional.empty(), Set.of(floors), Set.of());
    }

    private static Label with(Label label, Caveat... caveats) {
        return new Label(label.originator(), label.releasedTo(), label.compartments(), Set.of(caveats));
    }

    private static boolean reads(Subject subject, Label label) {
        return Decision.allows(subject, Action.READ, label);
    }

    private static boolean writes(Subject subject, Label label) {
        return Decision.allows(subject, Action.WRITE, label);
    }

    @Test
    void what_is_a_delegations_own_only_its_own_people_read() {
        assertThat(reads(person(LARCH), own())).isTrue();
        assertThat(reads(person(HAZEL, "common"), own())).isFalse();
    }

    @Test
    void a_label_that_names_nobody_and_no_floor_is_its_originators_own() {
        assertThat(reads(person(HAZEL), floor())).isFalse();
        assertThat(reads(person(LARCH), floor())).isTrue();
    }

    @Test
    void what_is_shared_on_a_floor_everybody_on_that_floor_reads_and_nobody_else() {
        assertThat(reads(person(HAZEL, "common"), floor("common"))).isTrue();
        assertThat(reads(person(HAZEL, "host"), floor("common"))).isFalse();
        assertThat(reads(person(HAZEL, "common"), floor("common", "host"))).isFalse();
    }

    @Test
    void a_person_of_the_originator_who_is_not_on_the_floor_does_not_need_to_know() {
        assertThat(reads(person(LARCH), floor("common"))).isFalse();
        assertThat(writes(person(LARCH), own("host"))).isFalse();
    }

    @Test
    void who_is_named_reads_where_the_floors_are_held_too() {
        var label = new Label(LARCH, Optional.of(Set.of(HAZEL)), Set.of("common"), Set.of());

        assertThat(reads(person(HAZEL, "common"), label)).isTrue();
        assertThat(reads(person(HAZEL), label)).isFalse();
        assertThat(reads(person(ROWAN, "common"), label)).isFalse();
    }

    @Test
    void nobody_writes_under_a_label_of_another_delegation() {
        assertThat(writes(person(HAZEL, "common"), floor("common"))).isFalse();
        assertThat(writes(person(HAZEL), to(HAZEL))).isFalse();
        assertThat(writes(person(LARCH, "common"), floor("common"))).isTrue();
    }

    @Test
    void what_is_for_display_only_no_program_reads() {
        var label = with(floor("common"), Caveat.DISPLAY_ONLY);
        var program = new Subject(HAZEL, Set.of("common"), Way.TOKEN);

        assertThat(reads(person(HAZEL, "common"), label)).isTrue();
        assertThat(reads(program, label)).isFalse();
        assertThat(reads(program, with(floor("common"), Caveat.ORCON, Caveat.NO_AGGREGATE)))
                .isTrue();
    }

    @Test
    void a_label_is_as_wide_as_another_where_all_readers_of_that_one_read_it() {
        assertThat(floor("common").isAtLeastAsWideAs(floor("common"))).isTrue();
        assertThat(floor("common").isAtLeastAsWideAs(floor("common", "host"))).isTrue();
        assertThat(to(HAZEL, ROWAN).isAtLeastAsWideAs(to(HAZEL))).isTrue();
        assertThat(to(HAZEL).isAtLeastAsWideAs(own())).isTrue();
        assertThat(with(own(), Caveat.DISPLAY_ONLY).isAtLeastAsWideAs(with(own(), Caveat.DISPLAY_ONLY)))
                .isTrue();
    }

    @Test
    void a_label_is_narrower_where_it_shuts_one_reader_of_the_other_out() {
        assertThat(own().isAtLeastAsWideAs(floor("common"))).isFalse();
        assertThat(to(HAZEL, ROWAN).isAtLeastAsWideAs(floor("common"))).isFalse();
        assertThat(floor("common", "host").isAtLeastAsWideAs(floor("common"))).isFalse();
        assertThat(to(HAZEL).isAtLeastAsWideAs(to(ROWAN))).isFalse();
        assertThat(with(floor("common"), Caveat.DISPLAY_ONLY).isAtLeastAsWideAs(floor("common")))
                .isFalse();
        assertThat(new Label(HAZEL, Optional.of(Set.of()), Set.of(), Set.of()).isAtLeastAsWideAs(own()))
                .isFalse();
    }

    @Test
    void what_is_made_from_two_records_is_for_those_who_may_read_both() {
        assertThat(own().with(floor("common"))).isEqualTo(own("common"));
        assertThat(floor("common").with(floor("host"))).isEqualTo(floor("common", "host"));
        assertThat(to(HAZEL, ROWAN).with(to(HAZEL))).isEqualTo(to(HAZEL));
        assertThat(to(HAZEL).with(to(ROWAN))).isEqualTo(own());
        assertThat(to(HAZEL).with(floor("common")).releasedTo()).contains(Set.of(HAZEL));
        assertThat(with(own(), Caveat.ORCON).with(with(own(), Caveat.DISPLAY_ONLY)))
                .isEqualTo(with(own(), Caveat.ORCON, Caveat.DISPLAY_ONLY));
    }

    @Test
    void a_label_is_own_where_nobody_is_named_and_no_floor_shares_it() {
        assertThat(own().isOwn()).isTrue();
        assertThat(own("host").isOwn()).isTrue();
        assertThat(floor("common").isOwn()).isFalse();
        assertThat(to(HAZEL).isOwn()).isFalse();
    }
}
