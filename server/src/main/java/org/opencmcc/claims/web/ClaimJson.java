package org.opencmcc.claims.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.claims.Claim;
import org.opencmcc.claims.ClaimOrigin;
import org.opencmcc.claims.ClaimSource;
import org.opencmcc.claims.ClaimStatement;
import org.opencmcc.claims.ClaimedValue;
import org.opencmcc.claims.Dispute;
import org.opencmcc.delegations.LabelView;

/// A claim as a reader may see it, with those who dispute it.
///
/// @param confidence that the claim was made as stated, never that it is true
record ClaimJson(
        UUID id,
        String ref,
        String shortAddress,
        @Nullable QuestionRef question,
        @Nullable String words,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        String definition,
        @Nullable String countDefinition,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String periodWords,
        @Nullable String place,
        String claimant,
        boolean unattributed,
        ClaimSourceJson source,
        @Nullable String method,
        @Nullable String confidence,
        OriginJson origin,
        Instant madeAt,
        @Nullable ClaimMaker madeBy,
        @Nullable ClaimRefJson supersedes,
        @Nullable ClaimRefJson supersededBy,
        List<DisputeJson> disputes,
        @Nullable LabelView label) {
    /// The question under which it stands.
    record QuestionRef(UUID id, String title) {
        static @Nullable QuestionRef of(Claim.@Nullable Named question) {
            return question == null ? null : new QuestionRef(question.id(), question.name());
        }
    }

    /// Another claim.
    record ClaimRefJson(UUID id, String ref) {
        static @Nullable ClaimRefJson of(Claim.@Nullable Named claim) {
            return claim == null ? null : new ClaimRefJson(claim.id(), claim.name());
        }
    }

    /// The delegation whose record it is, as far as the reader may know it.
    record ClaimMaker(UUID id, String name) {}

    record ClaimSourceJson(
            @Nullable String title,
            List<String> urls,
            String kind,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedWords) {
        static ClaimSourceJson of(ClaimSource source) {
            return new ClaimSourceJson(
                    source.title(), source.urls(), source.kind().name(), source.publishedOn(), source.publishedWords());
        }
    }

    /// How it came here: by hand, from a file, with the theatre, or counted.
    record OriginJson(
            String kind,
            @JsonProperty("import") @Nullable UUID importId,
            @Nullable Integer row,
            @Nullable String key,
            @Nullable String source,
            @Nullable String definition,
            @Nullable UUID list,
            @Nullable Integer edition,
            @Nullable Instant knownAt,
            @Nullable Boolean perDay) {
        static OriginJson of(ClaimOrigin origin) {
            return switch (origin) {
                case ClaimOrigin.Hand() -> plain("HAND", null);
                case ClaimOrigin.Withheld() -> plain("WITHHELD", null);
                case ClaimOrigin.Theatre(var key) -> plain("THEATRE", key);
                case ClaimOrigin.Import(var file, var row) ->
                    new OriginJson("IMPORT", file, row, null, null, null, null, null, null, null);
                case ClaimOrigin.Count count ->
                    new OriginJson(
                            "COUNT",
                            null,
                            null,
                            null,
                            count.source(),
                            count.definition(),
                            count.list(),
                            count.edition(),
                            count.knownAt(),
                            count.perDay());
            };
        }

        private static OriginJson plain(String kind, @Nullable String key) {
            return new OriginJson(kind, null, null, key, null, null, null, null, null, null);
        }
    }

    /// @param own whether the reader's delegation disputes, and may take it back
    record DisputeJson(
            UUID id,
            String disputant,
            String ground,
            @Nullable DisputeSource source,
            Instant madeAt,
            @Nullable Instant withdrawnAt,
            boolean own,
            @Nullable LabelView label) {
        static DisputeJson of(Dispute dispute, boolean own, @Nullable LabelView label) {
            var source = dispute.sourceTitle() == null && dispute.sourceUrls().isEmpty()
                    ? null
                    : new DisputeSource(dispute.sourceTitle(), dispute.sourceUrls());
            return new DisputeJson(
                    dispute.id(),
                    dispute.disputant(),
                    dispute.ground(),
                    source,
                    dispute.madeAt(),
                    dispute.withdrawnAt(),
                    own,
                    label);
        }
    }

    /// Where the dispute can be read.
    record DisputeSource(@Nullable String title, List<String> urls) {}

    /// What belongs to a claim beside itself, for one reader.
    record Around(
            @Nullable ClaimMaker madeBy,
            List<DisputeJson> disputes,
            @Nullable LabelView label) {}

    static ClaimJson of(Claim claim, Around around) {
        var said = claim.statement();
        return new ClaimJson(
                claim.id(),
                claim.ref(),
                claim.shortAddress(),
                QuestionRef.of(claim.question()),
                said.words(),
                said.value() instanceof ClaimedValue.Exact(var value) ? value : null,
                said.value() instanceof ClaimedValue.Range range ? range.low() : null,
                said.value() instanceof ClaimedValue.Range range ? range.high() : null,
                said.unit(),
                said.definition(),
                said.countDefinition(),
                said.periodFrom(),
                said.periodTo(),
                said.periodWords(),
                said.place(),
                said.claimantName(),
                said.claimant() == null,
                ClaimSourceJson.of(said.source()),
                said.method(),
                confidence(said),
                OriginJson.of(claim.origin()),
                claim.madeAt(),
                around.madeBy(),
                ClaimRefJson.of(claim.supersedes()),
                ClaimRefJson.of(claim.supersededBy()),
                around.disputes(),
                around.label());
    }

    private static @Nullable String confidence(ClaimStatement said) {
        return said.confidence() == null ? null : said.confidence().name();
    }
}
