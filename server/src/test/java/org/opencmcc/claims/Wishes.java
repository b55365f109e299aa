package org.opencmcc.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;

/// Claims as people state them, with what a test is about changed.
record Wishes(ClaimWish wish) {
    /// A claim of which nothing is wrong: 94 trucks a day.
    static Wishes good() {
        return new Wishes(new ClaimWish(
                new ClaimWish.Figure(new BigDecimal("94"), null, null, "trucks a day", null),
                "authorised to enter",
                null,
                new ClaimWish.Scope(LocalDate.of(2025, 10, 10), LocalDate.of(2025, 10, 21), null, null),
                "Agency Yew",
                new ClaimWish.Source("A page", List.of("https://example.org/a"), null, null, null),
                null,
                null,
                null,
                null,
                null,
                null));
    }

    Wishes figure(@Nullable String value, @Nullable String low, @Nullable String high, @Nullable String words) {
        return with(new ClaimWish.Figure(
                number(value), number(low), number(high), wish.figure().unit(), words));
    }

    Wishes unit(@Nullable String unit) {
        var figure = wish.figure();
        return with(new ClaimWish.Figure(figure.value(), figure.low(), figure.high(), unit, figure.words()));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Wishes with(ClaimWish.Figure figure) {
        return rebuilt(figure, wish.definition(), wish.scope(), wish.claimant(), wish.source());
    }

    Wishes definition(@Nullable String definition) {
        return rebuilt(wish.figure(), definition, wish.scope(), wish.claimant(), wish.source());
    }

    Wishes claimant(@Nullable String claimant) {
        return rebuilt(wish.figure(), wish.definition(), wish.scope(), claimant, wish.source());
    }

    Wishes place(@Nullable String place) {
        var scope = wish.scope();
        return scope(scope.from(), scope.to(), scope.words(), place);
    }

    Wishes period(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String words) {
        return scope(from, to, words, wish.scope().place());
    }

    private Wishes scope(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String words, @Nullable String place) {
        var scope = new ClaimWish.Scope(from, to, words, place);
        return rebuilt(wish.figure(), wish.definition(), scope, wish.claimant(), wish.source());
    }

    Wishes source(@Nullable String title, String... urls) {
        return sourced(new ClaimWish.Source(title, List.of(urls), null, null, null));
    }

    private Wishes sourced(ClaimWish.Source source) {
        return rebuilt(wish.figure(), wish.definition(), wish.scope(), wish.claimant(), source);
    }

    private Wishes rebuilt(
            ClaimWish.Figure figure,
            @Nullable String definition,
            ClaimWish.Scope scope,
            @Nullable String claimant,
            ClaimWish.Source source) {
        return new Wishes(new ClaimWish(
                figure,
                definition,
                wish.countDefinition(),
                scope,
                claimant,
                source,
                wish.method(),
                wish.confidence(),
                wish.question(),
                wish.supersedes(),
                wish.count(),
                wish.label()));
    }

    Wishes label(@Nullable LabelWish label) {
        return links(wish.question(), wish.supersedes(), wish.count(), label);
    }

    Wishes supersedes(UUID older) {
        return links(wish.question(), older, wish.count(), wish.label());
    }

    Wishes under(UUID question) {
        return links(question, wish.supersedes(), wish.count(), wish.label());
    }

    Wishes count(ClaimWish.Count count) {
        return links(wish.question(), wish.supersedes(), count, wish.label());
    }

    private Wishes links(
            @Nullable UUID question,
            @Nullable UUID supersedes,
            ClaimWish.@Nullable Count count,
            @Nullable LabelWish label) {
        return new Wishes(new ClaimWish(
                wish.figure(),
                wish.definition(),
                wish.countDefinition(),
                wish.scope(),
                wish.claimant(),
                wish.source(),
                wish.method(),
                wish.confidence(),
                question,
                supersedes,
                count,
                label));
    }

    Wishes extras(@Nullable String countDefinition, @Nullable String method, @Nullable String confidence) {
        return new Wishes(new ClaimWish(
                wish.figure(),
                wish.definition(),
                countDefinition,
                wish.scope(),
                wish.claimant(),
                wish.source(),
                method,
                confidence,
                wish.question(),
                wish.supersedes(),
                wish.count(),
                wish.label()));
    }
}
