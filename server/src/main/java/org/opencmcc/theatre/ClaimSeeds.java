package org.opencmcc.theatre;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The public figures that a theatre brings along as claims, each with the pages that show it, and
/// the questions under which rivals stand side by side.
public record ClaimSeeds(List<QuestionSeed> questions, List<ClaimSeed> claims) {
    public ClaimSeeds {
        questions = List.copyOf(questions);
        claims = List.copyOf(claims);
        var known = questions.stream().map(QuestionSeed::key).collect(Collectors.toSet());
        var keys = new HashSet<String>();
        for (var claim : claims) {
            if (!known.contains(claim.question())) {
                throw new IllegalArgumentException(claim.key() + " stands under no question that is here");
            }
            if (!keys.add(claim.key())) {
                throw new IllegalArgumentException(claim.key() + " stands here twice");
            }
        }
    }

    /// A question under the theatre's own key.
    ///
    /// @param unit null where its claims are not of one unit
    public record QuestionSeed(
            String key,
            String title,
            @Nullable String unit,
            @Nullable String words) {}

    /// What a claim is about.
    public enum Section {
        AID_FLOW,
        TERRITORY,
        CASUALTIES
    }

    /// A claim under the theatre's own key; what is not known is null.
    ///
    /// @param definition what is counted, in the claimant's words
    /// @param method     how the claimant came to it, or that this is not said, in the page's words
    /// @param kind       the kind of source
    /// @param confidence that the claim was made as stated, never that it is true
    /// @param sources    addresses of pages, at least one
    public record ClaimSeed(
            String key,
            Section section,
            String question,
            String claimant,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String words,
            @Nullable String unit,
            String definition,
            @Nullable String method,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String periodWords,
            @Nullable String place,
            @Nullable LocalDate published,
            @Nullable String publishedWords,
            String kind,
            String confidence,
            List<String> sources) {
        public ClaimSeed {
            sources = List.copyOf(sources);
            if (sources.isEmpty()) {
                throw new IllegalArgumentException(key + " names no page that shows it");
            }
        }
    }
}
