package org.opencmcc.claims.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.claims.ClaimGap;
import org.opencmcc.claims.Question;
import org.opencmcc.claims.QuestionDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.terms.LabelId;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Questions that put rival claims side by side.
@RestController
@RequestMapping("/api/v1/questions")
final class QuestionController {
    private final QuestionDesk questions;
    private final ClaimPages pages;
    private final DelegationDesk delegations;
    private final AsKnown known;
    private final Exports exports;

    QuestionController(
            QuestionDesk questions, ClaimPages pages, DelegationDesk delegations, AsKnown known, Exports exports) {
        this.questions = questions;
        this.pages = pages;
        this.delegations = delegations;
        this.known = known;
        this.exports = exports;
    }

    /// @param claims how many claims under it the reader may see
    record ClaimQuestionJson(
            UUID id,
            String title,
            @Nullable String unit,
            @Nullable String words,
            int claims,
            Instant madeAt,
            @Nullable LabelView label) {
        static ClaimQuestionJson of(Question question, Map<LabelId, LabelView> labels) {
            return new ClaimQuestionJson(
                    question.id(),
                    question.title(),
                    question.unit(),
                    question.words(),
                    question.claims(),
                    question.madeAt(),
                    labels.get(question.label()));
        }
    }

    @GetMapping
    ListJson<ClaimQuestionJson> questions(
            Caller caller, @RequestParam @Nullable String knownAt, @RequestParam @Nullable String after) {
        var at = known.instant(knownAt);
        return caller.in(tx -> {
            var page = questions.questions(tx, at, after);
            var labels = delegations.views(
                    tx, page.items().stream().map(Question::label).collect(Collectors.toSet()));
            return ListJson.of(page, question -> ClaimQuestionJson.of(question, labels));
        });
    }

    /// How far two claims lie apart, which says nothing of who is right.
    ///
    /// @param difference in the claims' unit; null where both can hold
    /// @param factor     null where it says nothing
    /// @param atLeast    whether the gap may be wider
    /// @param differ     what the two are not about the same: `PERIOD`, `DEFINITION`, `PLACE`
    record GapJson(
            UUID left,
            UUID right,
            @Nullable String unit,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal factor,
            boolean atLeast,
            List<String> differ,
            String words) {
        static GapJson of(ClaimGap gap) {
            return new GapJson(
                    gap.left().id(),
                    gap.right().id(),
                    gap.left().statement().unit(),
                    gap.difference(),
                    gap.factor(),
                    gap.atLeast(),
                    gap.differ().stream().map(Enum::name).sorted().toList(),
                    gap.words());
        }
    }

    /// A question with its rival claims side by side, in the order of the days of which they speak.
    ///
    /// @param more whether there are more claims than are compared
    record RivalsJson(ClaimQuestionJson question, List<ClaimJson> items, List<GapJson> gaps, boolean more) {}

    @GetMapping("/{id}")
    RivalsJson rivals(Caller caller, @PathVariable UUID id, @RequestParam @Nullable String knownAt) {
        var at = known.instant(knownAt);
        return caller.in(tx -> questions.find(tx, id, at).map(question -> {
                    var rivals = questions.rivals(tx, question, at);
                    return new RivalsJson(
                            ClaimQuestionJson.of(question, delegations.views(tx, Set.of(question.label()))),
                            pages.of(tx, rivals, at),
                            ClaimGap.among(rivals).stream().map(GapJson::of).toList(),
                            question.claims() > rivals.size());
                }))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    @GetMapping("/{id}/export")
    ResponseEntity<byte[]> export(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam @Nullable String knownAt,
            @RequestParam @Nullable String format) {
        var at = known.instant(knownAt);
        var wanted = Exports.format(format);
        var table = caller.carrying(tx -> questions
                        .find(tx, id, at)
                        .map(question ->
                                ClaimTable.of("rival-claims", pages.of(tx, questions.rivals(tx, question, at), at))))
                .orElseThrow(ApiRefusal::nothingHere);
        return exports.answer(table, wanted);
    }

    /// A question as it is sent.
    record QuestionWishJson(
            String title,
            @Nullable String unit,
            @Nullable String words,
            @Nullable LabelWish label) {
        QuestionWishJson {
            Objects.requireNonNull(title);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ClaimQuestionJson ask(Caller caller, @RequestBody QuestionWishJson wanted) {
        var wish = new QuestionDesk.Wish(wanted.title(), wanted.unit(), wanted.words(), wanted.label());
        var made = switch (caller.in(tx -> questions.ask(tx, wish))) {
            case QuestionDesk.Outcome.Done(var question) -> question;
            case QuestionDesk.Outcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case QuestionDesk.Outcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
        return caller.in(tx -> ClaimQuestionJson.of(made, delegations.views(tx, Set.of(made.label()))));
    }
}
