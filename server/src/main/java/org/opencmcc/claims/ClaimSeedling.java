package org.opencmcc.claims;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.theatre.ClaimSeeds;

/// A claim as a theatre ships it, looked through like any other.
public record ClaimSeedling(String key, ClaimWish wish) {
    public static ClaimSeedling of(ClaimSeeds.ClaimSeed seed, @Nullable UUID question) {
        return new ClaimSeedling(
                seed.key(),
                new ClaimWish(
                        new ClaimWish.Figure(seed.value(), seed.low(), seed.high(), seed.unit(), seed.words()),
                        seed.definition(),
                        null,
                        new ClaimWish.Scope(seed.from(), seed.to(), seed.periodWords(), seed.place()),
                        seed.claimant(),
                        new ClaimWish.Source(
                                null, seed.sources(), seed.kind(), seed.published(), seed.publishedWords()),
                        seed.method(),
                        seed.confidence(),
                        question,
                        null,
                        null,
                        null));
    }

    ClaimStatement statement() {
        var checked = ClaimCheck.of(wish);
        if (!checked.problems().isEmpty()) {
            throw new IllegalArgumentException(key + " does not hold together: " + checked.problems());
        }
        return checked.statement();
    }
}
