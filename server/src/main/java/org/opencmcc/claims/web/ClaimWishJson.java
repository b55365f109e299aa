package org.opencmcc.claims.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.claims.ClaimWish;
import org.opencmcc.web.AsKnown;

/// A claim as it is sent. What is missing in it is said together with all else that is wrong, so
/// that little is required here.
///
/// @param value   one number; or `low` and `high`, of which one may be left out
/// @param words   how it was put; needed where there is no number
/// @param source  where it can be read: an address, a title, or both and more
/// @param count   the count that it is made from; then value, unit and period are the centre's
record ClaimWishJson(
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String words,
        @Nullable String unit,
        @Nullable String definition,
        @Nullable String countDefinition,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String periodWords,
        @Nullable String place,
        @Nullable String claimant,
        @Nullable ClaimSourceWishJson source,
        @Nullable String sourceKind,
        @Nullable String sourceUrl,
        @Nullable List<String> sourceUrls,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedWords,
        @Nullable String method,
        @Nullable String confidence,
        @Nullable UUID question,
        @Nullable UUID supersedes,
        @Nullable ClaimCountWishJson count,
        @Nullable LabelWish label) {
    /// Where a claim can be read; a plain text stands for its title, or for its address where it is
    /// one.
    record ClaimSourceWishJson(
            @Nullable String title,
            @Nullable List<String> urls,
            @Nullable String kind,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedWords) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        ClaimSourceWishJson {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ClaimSourceWishJson of(String text) {
            var address = text.strip().toLowerCase(Locale.ROOT).startsWith("http");
            return new ClaimSourceWishJson(
                    address ? null : text, address ? List.of(text) : List.of(), null, null, null);
        }
    }

    /// A count that the caller can see.
    ///
    /// @param perDay the mean of the days instead of their sum
    record ClaimCountWishJson(
            String source,
            String definition,
            LocalDate from,
            LocalDate to,
            @Nullable String knownAt,
            @Nullable UUID list,
            @Nullable Boolean perDay) {
        ClaimCountWishJson {
            Objects.requireNonNull(source);
            Objects.requireNonNull(definition);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }

        ClaimWish.Count wish(AsKnown known) {
            return new ClaimWish.Count(
                    source, definition, from, to, known.instant(knownAt), list, Boolean.TRUE.equals(perDay));
        }
    }

    ClaimWish wish(AsKnown known) {
        return new ClaimWish(
                new ClaimWish.Figure(value, low, high, unit, words),
                definition,
                countDefinition,
                new ClaimWish.Scope(periodFrom, periodTo, periodWords, place),
                claimant,
                sourceWish(),
                method,
                confidence,
                question,
                supersedes,
                count == null ? null : count.wish(known),
                label);
    }

    private ClaimWish.Source sourceWish() {
        var said = source == null ? new ClaimSourceWishJson(null, null, null, null, null) : source;
        var urls = new ArrayList<String>();
        if (said.urls() != null) {
            urls.addAll(said.urls());
        }
        if (sourceUrl != null) {
            urls.add(sourceUrl);
        }
        if (sourceUrls != null) {
            urls.addAll(sourceUrls);
        }
        return new ClaimWish.Source(
                said.title(),
                urls,
                said.kind() == null ? sourceKind : said.kind(),
                said.publishedOn() == null ? publishedOn : said.publishedOn(),
                said.publishedWords() == null ? publishedWords : said.publishedWords());
    }
}
