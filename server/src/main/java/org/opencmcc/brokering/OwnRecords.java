package org.opencmcc.brokering;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.claims.Claim;
import org.opencmcc.claims.ClaimDesk;
import org.opencmcc.claims.ClaimStatement;
import org.opencmcc.claims.ClaimedValue;
import org.opencmcc.claims.Question;
import org.opencmcc.claims.QuestionDesk;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// The records that can be handed over, each in the words in which the broker gets it.
///
/// A hand-over holds these words and not the record: what the record says later is not released by it.
final class OwnRecords {
    private final ClaimDesk claims;
    private final QuestionDesk questions;
    private final FlowDesk flow;

    OwnRecords(ClaimDesk claims, QuestionDesk questions, FlowDesk flow) {
        this.claims = claims;
        this.questions = questions;
        this.flow = flow;
    }

    /// A record in words, with whose it is.
    record InWords(SharedRecord record, DelegationId owner, LabelId label, String title, String words) {}

    /// The record of this id, of whatever kind, as far as the reader may see it.
    Optional<InWords> find(Tx tx, UUID id) {
        return claims.find(tx, id, null)
                .map(OwnRecords::ofClaim)
                .or(() -> questions.find(tx, id, null).map(OwnRecords::ofQuestion))
                .or(() -> flow.lists(tx).stream()
                        .filter(list -> list.id().equals(id))
                        .findFirst()
                        .map(OwnRecords::ofList));
    }

    private static InWords ofClaim(Claim claim) {
        var said = claim.statement();
        return new InWords(
                new SharedRecord(SharedRecord.Kind.CLAIM, claim.id(), claim.ref()),
                claim.maker(),
                claim.label(),
                said.claimantName() + ": " + figure(said),
                lines(
                        figure(said) + ", " + said.definition(),
                        said.words(),
                        period(said),
                        said.place(),
                        "As claimed by " + said.claimantName(),
                        said.source().title(),
                        String.join("\n", said.source().urls())));
    }

    private static String figure(ClaimStatement said) {
        var unit = said.unit() == null ? "" : " " + said.unit();
        return switch (said.value()) {
            case ClaimedValue.Exact(var value) -> value.toPlainString() + unit;
            case ClaimedValue.Range range ->
                range.low() == null
                        ? "at most " + range.high() + unit
                        : range.high() == null
                                ? "at least " + range.low() + unit
                                : range.low() + " to " + range.high() + unit;
            case ClaimedValue.WordsOnly() -> Objects.requireNonNullElse(said.words(), "words without a number");
        };
    }

    private static @Nullable String period(ClaimStatement said) {
        var from = said.periodFrom();
        var to = said.periodTo();
        return from == null && to == null
                ? said.periodWords()
                : (from == null ? "" : "from " + from) + (to == null ? "" : " to " + to).strip();
    }

    private static InWords ofQuestion(Question question) {
        return new InWords(
                new SharedRecord(SharedRecord.Kind.QUESTION, question.id(), null),
                question.maker(),
                question.label(),
                question.title(),
                lines(question.title(), question.words(), question.unit()));
    }

    private static InWords ofList(CountedList list) {
        return new InWords(
                new SharedRecord(SharedRecord.Kind.LIST, list.id(), null),
                list.holder(),
                list.label(),
                "List of " + list.sourceName(),
                lines(
                        list.rows() + " rows, edition " + list.edition(),
                        list.coverage().stream().map(Period::toString).collect(Collectors.joining("; "))));
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(line -> !line.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
