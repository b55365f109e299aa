package org.opencmcc.assertions.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.assertions.Assertion;
import org.opencmcc.assertions.AssertionDesk;
import org.opencmcc.assertions.AssertionDraft;
import org.opencmcc.assertions.AssertionOutcome;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What named parties say about a list that no row of it shows.
@RestController
@RequestMapping("/api/v1/flow/assertions")
final class AssertionController {
    private static final List<Heading> HEADINGS = List.of(
            new Heading("Rule", "#meta+rule"),
            new Heading("About the list of", "#meta+source"),
            new Heading("Factor", "#indicator+factor+num"),
            new Heading("Claimant", "#org+claimant"),
            new Heading("Words", "#description"),
            new Heading("From", "#date+start"),
            new Heading("To", "#date+end"),
            new Heading("Said", "#date+said"),
            new Heading("Source", "#meta+title"),
            new Heading("Page", "#meta+url"));

    private final AssertionDesk desk;
    private final DelegationDesk delegations;
    private final AsKnown asKnown;
    private final Exports exports;

    AssertionController(AssertionDesk desk, DelegationDesk delegations, AsKnown asKnown, Exports exports) {
        this.desk = desk;
        this.delegations = delegations;
        this.asKnown = asKnown;
        this.exports = exports;
    }

    /// An assertion.
    ///
    /// @param side   whose list it is about
    /// @param factor null where it says why, and not how much
    record AssertionJson(
            UUID id,
            String rule,
            String side,
            @Nullable BigDecimal factor,
            String claimant,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String saidWhen,
            String source,
            List<String> urls,
            String madeBy,
            Instant madeAt,
            @Nullable LabelView label) {
        static AssertionJson of(Assertion assertion, Map<LabelId, LabelView> labels) {
            return new AssertionJson(
                    assertion.id(),
                    assertion.rule(),
                    assertion.source(),
                    assertion.factor(),
                    assertion.claimant(),
                    assertion.words(),
                    assertion.from(),
                    assertion.to(),
                    assertion.saidWhen(),
                    assertion.title(),
                    assertion.urls(),
                    assertion.origin(),
                    assertion.madeAt(),
                    labels.get(assertion.label()));
        }
    }

    @GetMapping
    ListJson<AssertionJson> assertions(Caller caller, @RequestParam @Nullable String knownAt) {
        var known = asKnown.instant(knownAt);
        return ListJson.whole(caller.in(tx -> {
            var all = desk.all(tx, known);
            var labels = views(tx, all);
            return all.stream().map(a -> AssertionJson.of(a, labels)).toList();
        }));
    }

    private Map<LabelId, LabelView> views(Tx tx, List<Assertion> all) {
        return delegations.views(tx, all.stream().map(Assertion::label).collect(Collectors.toSet()));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Caller caller, @RequestParam @Nullable String knownAt, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var known = asKnown.instant(knownAt);
        var rows = caller.carrying(tx -> desk.all(tx, known)).stream()
                .map(a -> ExportTable.row(
                        a.rule(),
                        a.source(),
                        a.factor(),
                        a.claimant(),
                        a.words(),
                        a.from(),
                        a.to(),
                        a.saidWhen(),
                        a.title(),
                        String.join(" ", a.urls())))
                .toList();
        return exports.answer(new ExportTable("assertions", HEADINGS, rows), wanted);
    }

    record NewAssertionJson(
            String rule,
            String side,
            @Nullable BigDecimal factor,
            String claimant,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            @Nullable String sourceUrl,
            @Nullable LabelWish label) {
        NewAssertionJson {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(side);
            Objects.requireNonNull(claimant);
            Objects.requireNonNull(words);
            Objects.requireNonNull(source);
        }

        AssertionDraft draft() {
            return new AssertionDraft(rule, side, factor, claimant, words, from, to, source, sourceUrl, label);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AssertionJson make(Caller caller, @RequestBody NewAssertionJson wanted) {
        return caller.in(tx -> switch (desk.make(tx, wanted.draft())) {
                    case AssertionOutcome.Done(var made) ->
                        new Answer(AssertionJson.of(made, views(tx, List.of(made))), null);
                    case AssertionOutcome.Refused(var problems) -> new Answer(null, ApiRefusal.wrong(problems));
                    case AssertionOutcome.NotYourRole() -> new Answer(null, ApiRefusal.notYourRole());
                })
                .made();
    }

    /// A refusal is thrown after the transaction, so that its ledger entry stays.
    private record Answer(
            @Nullable AssertionJson json, @Nullable ApiRefusal refusal) {
        AssertionJson made() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(json);
        }
    }
}
