package org.opencmcc.bench;

import java.util.Locale;
import java.util.Map;

/// One measured number beside the limit that it is held against.
///
/// @param unit    `x` for a ratio, `s` for seconds
/// @param beside  what else was measured with it, in milliseconds unless its name says otherwise
record Figure(String name, double value, String unit, Limit limit, Map<String, Double> beside) {
    Figure {
        beside = Map.copyOf(beside);
    }

    /// What a figure is to stay below or to reach; nothing where it is shown for comparison only.
    sealed interface Limit {
        record AtMost(double most) implements Limit {}

        record AtLeast(double least) implements Limit {}

        record None() implements Limit {}
    }

    boolean holds() {
        return switch (limit) {
            case Limit.AtMost(var most) -> value <= most;
            case Limit.AtLeast(var least) -> value >= least;
            case Limit.None() -> true;
        };
    }

    /// `holds`, `MISSED`, or nothing where there is no limit.
    String verdict() {
        return switch (limit) {
            case Limit.None() -> "";
            case Limit ignored -> holds() ? "holds" : "MISSED";
        };
    }

    String limitWords() {
        return switch (limit) {
            case Limit.AtMost(var most) -> "at most " + number(most) + " " + unit;
            case Limit.AtLeast(var least) -> "at least " + number(least) + " " + unit;
            case Limit.None() -> "";
        };
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }
}
