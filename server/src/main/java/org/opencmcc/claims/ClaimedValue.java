package org.opencmcc.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a claim says in figures: a number, a range of which one side may be open, or nothing but
/// words.
public sealed interface ClaimedValue {
    /// One number.
    record Exact(BigDecimal value) implements ClaimedValue {}

    /// From one number to another; null where that side is open, as in “at least 600”.
    record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) implements ClaimedValue {}

    /// No number was claimed: “no notable increase”.
    record WordsOnly() implements ClaimedValue {}

    /// The lower end, where there is one.
    default @Nullable BigDecimal lowest() {
        return switch (this) {
            case Exact(var value) -> value;
            case Range(var low, var high) -> low;
            case WordsOnly() -> null;
        };
    }

    /// The upper end, where there is one.
    default @Nullable BigDecimal highest() {
        return switch (this) {
            case Exact(var value) -> value;
            case Range(var low, var high) -> high;
            case WordsOnly() -> null;
        };
    }
}
