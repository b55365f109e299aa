package org.opencmcc.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.TextCheck;

/// Whether what somebody states holds together as a claim: every problem at once, each at its
/// field. A figure is never refused for contradicting another.
final class ClaimCheck {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_UNIT = 80;
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 1_000;
    static final int MOST_DIGITS = 15;
    static final int MOST_DECIMALS = 6;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final TextCheck texts = new TextCheck();
    private final ClaimWish wish;

    private ClaimCheck(ClaimWish wish) {
        this.wish = wish;
    }

    /// What came of looking through it.
    ///
    /// @param statement what is claimed; its texts hold only where there are no problems
    record Checked(ClaimStatement statement, List<FieldProblem> problems) {}

    static Checked of(ClaimWish wish) {
        var check = new ClaimCheck(wish);
        var statement = check.statement();
        return new Checked(statement, check.texts.problems());
    }

    private ClaimStatement statement() {
        var words = texts.optional("words", "The wording", wish.figure().words(), LONGEST_TEXT);
        var value = value(words);
        var scope = wish.scope();
        period(scope.from(), scope.to());
        return new ClaimStatement(
                value,
                words,
                unit(value),
                texts.required("definition", "What is counted", wish.definition(), LONGEST_TEXT),
                texts.optional("countDefinition", "The count definition", wish.countDefinition(), LONGEST_NAME),
                scope.from(),
                scope.to(),
                texts.optional("periodWords", "The period in words", scope.words(), LONGEST_NAME),
                place(scope.place()),
                claimant(),
                source(),
                texts.optional("method", "The method", wish.method(), LONGEST_TEXT),
                choice(
                        "confidence",
                        wish.confidence(),
                        ClaimStatement.Confidence.values(),
                        "How sure it is that the claim was made as stated"));
    }

    private ClaimedValue value(@Nullable String words) {
        var figure = wish.figure();
        var value = number("value", figure.value());
        var low = number("low", figure.low());
        var high = number("high", figure.high());
        if (value != null && (low != null || high != null)) {
            texts.add("value", "VALUE_OR_RANGE", "Give one value, or a range from low to high, and not both.");
        }
        if (value != null) {
            return new ClaimedValue.Exact(value);
        }
        if (low == null && high == null) {
            if (words == null && nothingStated(figure)) {
                texts.add("value", "NO_VALUE", "Give a value, a range, or the words of the claim.");
            }
            return new ClaimedValue.WordsOnly();
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            texts.add("high", "RANGE_BACKWARDS", "The range ends below where it starts.");
        }
        return new ClaimedValue.Range(low, high);
    }

    private static boolean nothingStated(ClaimWish.Figure figure) {
        return figure.value() == null
                && figure.low() == null
                && figure.high() == null
                && (figure.words() == null || figure.words().isBlank());
    }

    private @Nullable BigDecimal number(String field, @Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS || (long) plain.precision() - plain.scale() > MOST_DIGITS) {
            texts.add(
                    field,
                    "NUMBER_TOO_LONG",
                    "A number has " + MOST_DIGITS + " digits before the point and " + MOST_DECIMALS
                            + " behind it at most.");
            return null;
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private @Nullable String unit(ClaimedValue value) {
        var unit = wish.figure().unit();
        return switch (value) {
            case ClaimedValue.WordsOnly() -> texts.optional("unit", "The unit", unit, LONGEST_UNIT);
            case ClaimedValue.Exact(var n) -> texts.required("unit", "The unit", unit, LONGEST_UNIT);
            case ClaimedValue.Range(var low, var high) -> texts.required("unit", "The unit", unit, LONGEST_UNIT);
        };
    }

    private void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        day("periodFrom", from);
        day("periodTo", to);
        if (from != null && to != null && to.isBefore(from)) {
            texts.add("periodTo", "PERIOD_BACKWARDS", "The period ends before it starts.");
        }
    }

    private void day(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            texts.add(field, "IMPLAUSIBLE_DAY", "A day lies between 1900 and 2199.");
        }
    }

    private @Nullable String place(@Nullable String stated) {
        var place = texts.optional("place", "The place", stated, LONGEST_NAME);
        if (place != null && PlaceCheck.isCoordinate(place)) {
            texts.add(
                    "place",
                    "COORDINATE",
                    "A claim's place is a P-code, a crossing or a name. Positions are not kept here.");
        }
        return place;
    }

    private @Nullable String claimant() {
        var claimant = texts.required("claimant", "The claimant (or “unattributed”)", wish.claimant(), LONGEST_NAME);
        return claimant.equalsIgnoreCase(ClaimStatement.UNATTRIBUTED) ? null : claimant;
    }

    private ClaimSource source() {
        var source = wish.source();
        var before = texts.problems().size();
        var title = texts.optional("source.title", "The source's title", source.title(), LONGEST_TITLE);
        var urls = texts.urls("source.urls", source.urls());
        if (title == null && urls.isEmpty() && texts.problems().size() == before) {
            texts.add("source", "NO_SOURCE", "Say where the claim can be read: the address of a page, or a title.");
        }
        var kind = choice("source.kind", source.kind(), ClaimSource.Kind.values(), "The kind of source");
        day("source.publishedOn", source.publishedOn());
        return new ClaimSource(
                title,
                urls,
                kind == null ? ClaimSource.Kind.OTHER : kind,
                source.publishedOn(),
                texts.optional(
                        "source.publishedWords", "The day of publication", source.publishedWords(), LONGEST_NAME));
    }

    private <E extends Enum<E>> @Nullable E choice(String field, @Nullable String text, E[] choices, String name) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var wanted = text.strip().toUpperCase(Locale.ROOT);
        Optional<E> found =
                Arrays.stream(choices).filter(c -> c.name().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            texts.add(field, "UNKNOWN_CHOICE", name + " is one of " + Arrays.toString(choices) + ".");
        }
        return found.orElse(null);
    }
}
