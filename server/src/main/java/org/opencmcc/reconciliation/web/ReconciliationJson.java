package org.opencmcc.reconciliation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.assertions.Assertion;
import org.opencmcc.assertions.AssertionRules;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.flow.ListHolders;
import org.opencmcc.reconciliation.Evidence;
import org.opencmcc.reconciliation.Reconciled;
import org.opencmcc.reconciliation.ReconciliationRules;

/// Two lists held against each other: left - right = sum of what is explained + unexplained, on
/// every counted day.
///
/// @param why    why there are no days; null where there are
/// @param order  the rules in the order in which they were applied
/// @param behind whether one of the lists has an edition that this has not seen
record ReconciliationJson(
        State state,
        @Nullable String why,
        String left,
        String right,
        String leftName,
        String rightName,
        @Nullable ListRef leftList,
        @Nullable ListRef rightList,
        String definition,
        String definitionName,
        String unit,
        List<String> order,
        List<RuleJson> rules,
        @Nullable Instant computedAt,
        boolean behind,
        @Nullable TotalsJson totals,
        List<Reconciled.Day> days,
        @Nullable LabelView label) {
    static final String NOT_COMPUTED =
            "From the records shared with you, these two lists have not been held against each other.";

    /// Whether there is something to read.
    enum State {
        COMPUTED,
        NOT_COMPUTED,
        NOT_RECORDED
    }

    /// One delegation's copy of a list, and its newest edition that the answer was computed from.
    record ListRef(UUID id, int edition, ListHolders.@Nullable Holder holder) {}

    /// What the rows of the lists say about a rule.
    enum Found {
        FOUND,
        NONE_FOUND,
        NOT_RECORDED
    }

    /// A rule over the whole period.
    ///
    /// @param claimant   who says that it holds, for an assertion
    /// @param trucks     its part of the gap; null where it was not applied
    /// @param gross      its daily parts added up without their signs
    /// @param ifReversed the same with the rules applied in the reverse order
    record RuleJson(
            String rule,
            String name,
            String words,
            Reconciled.Kind kind,
            Found evidence,
            @Nullable String why,
            @Nullable UUID assertion,
            @Nullable String claimant,
            @Nullable String source,
            List<String> urls,
            @Nullable Integer trucks,
            @Nullable Integer gross,
            @Nullable Integer ifReversed) {}

    record TotalsJson(int left, int right, int difference, int shown, int asserted, int unexplained) {
        static TotalsJson of(Reconciled.Totals totals) {
            return new TotalsJson(
                    totals.left(),
                    totals.right(),
                    totals.difference(),
                    totals.shown(),
                    totals.asserted(),
                    totals.unexplained());
        }
    }

    /// What is asked about, as it stands in every answer.
    record Heading(String left, String right, String leftName, String rightName, CountDefinition definition) {}

    static ReconciliationJson without(Heading heading, State state, String why, ReconciliationRules rules) {
        return new ReconciliationJson(
                state,
                why,
                heading.left(),
                heading.right(),
                heading.leftName(),
                heading.rightName(),
                null,
                null,
                heading.definition().id(),
                heading.definition().name(),
                unit(heading),
                order(rules),
                List.of(),
                null,
                false,
                null,
                List.of(),
                null);
    }

    static ReconciliationJson of(
            Heading heading, Reconciled found, List<ListRef> lists, List<RuleJson> rules, @Nullable LabelView label) {
        return new ReconciliationJson(
                State.COMPUTED,
                null,
                heading.left(),
                heading.right(),
                heading.leftName(),
                heading.rightName(),
                lists.getFirst(),
                lists.getLast(),
                heading.definition().id(),
                heading.definition().name(),
                unit(heading),
                found.rules().stream().map(Reconciled.RuleTotal::rule).toList(),
                rules,
                found.computedAt(),
                found.behind(),
                TotalsJson.of(found.totals()),
                found.days(),
                label);
    }

    private static List<String> order(ReconciliationRules rules) {
        return rules.shown().stream().map(ReconciliationRules.Rule::id).toList();
    }

    private static String unit(Heading heading) {
        return heading.definition().unit().name().toLowerCase(Locale.ROOT);
    }

    /// What has been asserted, and which of it was asked for.
    record Asserted(AssertionRules rules, List<Assertion> known, List<UUID> applied) {
        List<Assertion> with() {
            return known.stream().filter(a -> applied.contains(a.id())).toList();
        }
    }

    /// The rules that rows can show, with what they found, and then what somebody asserts.
    static List<RuleJson> rules(Reconciled found, ReconciliationRules rules, Asserted asserted) {
        var all = new ArrayList<RuleJson>();
        for (var rule : rules.shown()) {
            found.rules().stream()
                    .filter(total -> total.rule().equals(rule.id()))
                    .forEach(total -> all.add(shown(rule, total)));
        }
        for (var rule : asserted.rules().rules()) {
            var said = asserted.known().stream()
                    .filter(a -> a.rule().equals(rule.id()))
                    .filter(a -> isAboutOne(a, found))
                    .toList();
            if (said.isEmpty() && !rule.id().equals(AssertionRules.OTHER)) {
                all.add(asserted(rule, null, null));
            }
            said.forEach(a ->
                    all.add(asserted(rule, a, asserted.applied().contains(a.id()) ? partOf(found, a) : null)));
        }
        return all;
    }

    private static boolean isAboutOne(Assertion assertion, Reconciled found) {
        return assertion.source().equals(found.left().source())
                || assertion.source().equals(found.right().source());
    }

    private static int partOf(Reconciled found, Assertion assertion) {
        return found.days().stream()
                .flatMap(day -> day.explained().stream())
                .filter(part ->
                        part.kind() == Reconciled.Kind.ASSERTED && part.rule().equals(assertion.rule()))
                .mapToInt(Reconciled.Part::trucks)
                .sum();
    }

    private static RuleJson shown(ReconciliationRules.Rule rule, Reconciled.RuleTotal total) {
        return new RuleJson(
                rule.id(),
                rule.name(),
                rule.words(),
                Reconciled.Kind.SHOWN,
                switch (total.evidence()) {
                    case FOUND -> Found.FOUND;
                    case NOT_RECORDED -> Found.NOT_RECORDED;
                    case NONE_FOUND, LEFT_OUT_BY_DEFINITION, NOT_MORE_THAN_CHANCE -> Found.NONE_FOUND;
                },
                why(rule, total.evidence()),
                null,
                null,
                null,
                List.of(),
                total.trucks(),
                total.gross(),
                total.ifReversed());
    }

    private static @Nullable String why(ReconciliationRules.Rule rule, Evidence evidence) {
        return switch (evidence) {
            case FOUND -> null;
            case NONE_FOUND -> "No row of these lists shows it in these days.";
            case LEFT_OUT_BY_DEFINITION ->
                "The definition leaves these rows out already, so that none is left to explain.";
            case NOT_MORE_THAN_CHANCE ->
                "Rows could be linked a day apart, but not clearly more of them than chance would bring.";
            case NOT_RECORDED ->
                switch (rule.by()) {
                    case TWINS ->
                        "Most rows equal another row's content, and these lists cannot say that a row stands twice.";
                    case GOODS -> "A list does not say of what class of goods a row is.";
                    case SET_ASIDE, LATE, DAY_SHIFT -> "Neither list says it.";
                };
        };
    }

    private static RuleJson asserted(
            AssertionRules.Rule rule, @Nullable Assertion assertion, @Nullable Integer trucks) {
        return new RuleJson(
                rule.id(),
                rule.name(),
                assertion == null ? rule.words() : assertion.words(),
                Reconciled.Kind.ASSERTED,
                Found.NONE_FOUND,
                "No evidence in these lists.",
                assertion == null ? null : assertion.id(),
                assertion == null ? null : assertion.claimant(),
                assertion == null ? null : assertion.title(),
                assertion == null ? List.of() : assertion.urls(),
                trucks,
                trucks == null ? null : Math.abs(trucks),
                null);
    }
}
