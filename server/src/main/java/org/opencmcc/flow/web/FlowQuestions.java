package org.opencmcc.flow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.formats.NameKey;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.AsKnown;

/// Understands what is asked about the flow, and says what is wrong with a question.
final class FlowQuestions {
    private static final String DEFAULT_DEFINITION = "trucks";

    private final FlowDesk desk;
    private final AsKnown known;

    FlowQuestions(FlowDesk desk, AsKnown known) {
        this.desk = desk;
        this.known = known;
    }

    CountDefinition definition(@Nullable String id) {
        return desk.definitions()
                .find(id == null ? DEFAULT_DEFINITION : id)
                .orElseThrow(() -> ApiRefusal.wrong(
                        "definition", "UNKNOWN_DEFINITION", "There is no count definition “" + id + "”."));
    }

    /// The list that is asked about; nothing where the caller can see none of that source.
    Optional<CountedList> list(Tx tx, FlowController.QuestionJson asked) {
        var found = desk.findList(tx, FlowController.sourceOf(asked), asked.list(), instant(asked.knownAt()));
        if (found.isEmpty() && asked.list() != null) {
            throw ApiRefusal.nothingHere();
        }
        return found;
    }

    /// Why the source has no figure by this definition; null where it has one.
    @Nullable
    String readingProblem(CountDefinition definition, FlowController.QuestionJson asked) {
        var source = FlowController.sourceOf(asked);
        if (asked.crossing() != null && !desk.records(source, "crossing")) {
            return "This source does not record crossings.";
        }
        return desk.definitions().findReading(definition, source).isEmpty()
                ? definition.whyNotRecordedBy(source)
                : null;
    }

    @Nullable
    String breakdownProblem(CountDefinition definition, FlowDesk.Breakdown by, FlowController.QuestionJson asked) {
        var reading = readingProblem(definition, asked);
        if (reading != null) {
            return reading;
        }
        return desk.definitions()
                .findSource(FlowController.sourceOf(asked))
                .flatMap(source -> source.find(by.recordedAs()))
                .filter(recorded -> !recorded.recorded())
                .map(recorded -> recorded.words())
                .orElse(null);
    }

    /// The days asked for; a side left out is where the list begins or ends.
    Period period(FlowController.QuestionJson asked, CountedList list) {
        LocalDate from = asked.from() == null ? list.firstDay() : asked.from();
        LocalDate to = asked.to() == null ? list.lastDay() : asked.to();
        if (to.isBefore(from)) {
            if (asked.from() != null && asked.to() != null) {
                throw ApiRefusal.wrong("to", "PERIOD_BACKWARDS", "The period ends before it starts.");
            }
            to = from;
        }
        var period = new Period(from, to);
        if (period.days() > FlowDesk.MOST_DAYS) {
            throw ApiRefusal.wrong(
                    "to", "PERIOD_TOO_LONG", "Ask for at most " + FlowDesk.MOST_DAYS + " days at a time.");
        }
        return period;
    }

    @Nullable
    Instant instant(@Nullable String knownAt) {
        return known.instant(knownAt);
    }

    FlowDesk.Breakdown breakdown(String by) {
        try {
            return FlowDesk.Breakdown.valueOf(by.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.wrong(
                    "by", "UNKNOWN_CHOICE", "A count can be broken down by crossing, category, donor or unit.");
        }
    }

    static @Nullable String donorKey(@Nullable String donor) {
        return donor == null || donor.isBlank() ? null : NameKey.of(donor).text();
    }

    /// A goods category as the source writes it.
    static @Nullable String category(@Nullable String category) {
        return category == null || category.isBlank() ? null : category;
    }
}
