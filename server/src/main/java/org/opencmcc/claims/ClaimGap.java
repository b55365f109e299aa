package org.opencmcc.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.NameKey;

/// How far two claims in the same unit lie apart, and in what else they differ. It says nothing of
/// who is right, and nothing is averaged.
///
/// @param difference the smallest that the two allow; null where they can both hold
/// @param factor     how many times the smaller the larger is at least; null where that says
///                   nothing
/// @param atLeast    whether one of them has an open side, or is a range, so that the gap may be
///                   wider
/// @param differ     in what the two are not about the same
public record ClaimGap(
        Claim left,
        Claim right,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal factor,
        boolean atLeast,
        Set<Differs> differ) {
    static final Comparator<Claim> BY_DAYS = Comparator.comparing(
                    (Claim c) -> c.statement().periodFrom(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(c -> c.statement().periodTo(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(c -> c.statement().claimantName())
            .thenComparing(Claim::id);

    /// What two claims may be about differently.
    public enum Differs {
        PERIOD,
        DEFINITION,
        PLACE
    }

    public ClaimGap {
        differ = Set.copyOf(differ);
    }

    /// The gaps between all pairs that can be compared, in the order of the claims.
    public static List<ClaimGap> among(List<Claim> claims) {
        var gaps = new ArrayList<ClaimGap>();
        for (var left = 0; left < claims.size(); left++) {
            for (var right = left + 1; right < claims.size(); right++) {
                between(claims.get(left), claims.get(right)).ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    /// Nothing where the two are not numbers of the same unit.
    static Optional<ClaimGap> between(Claim left, Claim right) {
        var mine = left.statement();
        var theirs = right.statement();
        if (!isNumber(mine) || !isNumber(theirs) || !sameText(mine.unit(), theirs.unit())) {
            return Optional.empty();
        }
        var low = mine.value();
        var high = theirs.value();
        if (isBelow(high, low)) {
            low = theirs.value();
            high = mine.value();
        }
        var apart = isBelow(low, high);
        var exact = low instanceof ClaimedValue.Exact && high instanceof ClaimedValue.Exact;
        var end = low.highest();
        var start = high.lowest();
        return Optional.of(
                apart && end != null && start != null
                        ? new ClaimGap(
                                left, right, start.subtract(end), factor(end, start), !exact, differences(mine, theirs))
                        : new ClaimGap(left, right, null, null, false, differences(mine, theirs)));
    }

    private static boolean isNumber(ClaimStatement said) {
        return !(said.value() instanceof ClaimedValue.WordsOnly);
    }

    /// Whether all of one lies below all of the other.
    private static boolean isBelow(ClaimedValue low, ClaimedValue high) {
        var end = low.highest();
        var start = high.lowest();
        return end != null && start != null && end.compareTo(start) < 0;
    }

    private static @Nullable BigDecimal factor(BigDecimal small, BigDecimal large) {
        if (small.signum() <= 0) {
            return null;
        }
        var factor = large.divide(small, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP);
        return factor.compareTo(BigDecimal.ONE) == 0 ? null : factor;
    }

    private static Set<Differs> differences(ClaimStatement mine, ClaimStatement theirs) {
        var differ = EnumSet.noneOf(Differs.class);
        if (!Objects.equals(mine.periodFrom(), theirs.periodFrom())
                || !Objects.equals(mine.periodTo(), theirs.periodTo())
                || !sameText(mine.periodWords(), theirs.periodWords())) {
            differ.add(Differs.PERIOD);
        }
        if (!sameText(mine.definition(), theirs.definition())) {
            differ.add(Differs.DEFINITION);
        }
        if (!sameText(mine.place(), theirs.place())) {
            differ.add(Differs.PLACE);
        }
        return differ;
    }

    private static boolean sameText(@Nullable String one, @Nullable String other) {
        return key(one).equals(key(other));
    }

    private static String key(@Nullable String text) {
        return text == null ? "" : NameKey.of(text).text();
    }

    /// The gap in a sentence: “A says 94, B says 674: 580 trucks a day apart, a factor of 7.2.”
    public String words() {
        var words =
                new StringBuilder(says(left)).append(", ").append(says(right)).append(": ");
        if (difference == null) {
            words.append(same() ? "the same figure." : "the two do not exclude each other.");
        } else {
            words.append(atLeast ? "at least " : "")
                    .append(grouped(difference))
                    .append(" ")
                    .append(left.statement().unit())
                    .append(" apart");
            if (factor != null) {
                words.append(atLeast ? ", a factor of at least " : ", a factor of ")
                        .append(grouped(factor));
            }
            words.append(".");
        }
        return words + differing();
    }

    private boolean same() {
        return left.statement().value() instanceof ClaimedValue.Exact(var mine)
                && right.statement().value() instanceof ClaimedValue.Exact(var theirs)
                && mine.compareTo(theirs) == 0;
    }

    private static String says(Claim claim) {
        return claim.statement().claimantName() + " says "
                + figure(claim.statement().value());
    }

    static String figure(ClaimedValue value) {
        var low = value.lowest();
        var high = value.highest();
        if (low == null) {
            return high == null ? "no number" : "at most " + grouped(high);
        }
        if (high == null) {
            return "at least " + grouped(low);
        }
        return low.compareTo(high) == 0 ? grouped(low) : grouped(low) + " to " + grouped(high);
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private String differing() {
        var parts = new ArrayList<String>();
        if (differ.contains(Differs.PERIOD)) {
            parts.add("period");
        }
        if (differ.contains(Differs.DEFINITION)) {
            parts.add("definition");
        }
        if (differ.contains(Differs.PLACE)) {
            parts.add("place");
        }
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> " They differ in " + parts.getFirst() + ".";
            default ->
                " They differ in " + String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast()
                        + ".";
        };
    }
}
