package org.opencmcc.evidence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.counting.ListSource;
import org.opencmcc.evidence.EvidenceDesk;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.AsKnown;

/// Understands what is asked, and says all that is wrong with it at once.
final class EvidenceQuestions {
    private static final String DEFAULT_DEFINITION = "trucks";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

    private final FlowDesk flow;
    private final AsKnown known;

    EvidenceQuestions(FlowDesk flow, AsKnown known) {
        this.flow = flow;
        this.known = known;
    }

    Asked asked(EvidenceController.WindowQuestionJson question) {
        var problems = new ArrayList<FieldProblem>();
        var source = question.source();
        if (source == null || source.isBlank()) {
            problems.add(new FieldProblem("source", "SOURCE_MISSING", "Say whose count this is about: name a source."));
        }
        var on = question.on();
        if (on == null) {
            problems.add(new FieldProblem("on", "DAY_MISSING", "Say before and after which day, such as 2024-05-06."));
        } else if (on.isBefore(FIRST) || on.isAfter(LAST)) {
            problems.add(new FieldProblem("on", "NOT_A_DAY", "Give a day such as 2024-05-06."));
        }
        days(problems, "days", question.days());
        days(problems, "before", question.before());
        days(problems, "after", question.after());
        if (source == null || on == null || !problems.isEmpty()) {
            throw ApiRefusal.wrong(problems);
        }
        return new Asked(source, on, known.instant(question.knownAt()));
    }

    private static void days(List<FieldProblem> problems, String field, @Nullable Integer days) {
        if (days != null && (days < 1 || days > EvidenceDesk.MOST_DAYS)) {
            problems.add(new FieldProblem(
                    field, "WINDOW_LENGTH", "A window is 1 to " + EvidenceDesk.MOST_DAYS + " days long."));
        }
    }

    EvidenceDesk.Windows windows(EvidenceController.WindowQuestionJson question, LocalDate on) {
        var usual = question.days() == null ? EvidenceDesk.USUAL_DAYS : question.days();
        var before = question.before() == null ? usual : question.before();
        var after = question.after() == null ? usual : question.after();
        return new EvidenceDesk.Windows(
                new Period(on.minusDays(before), on.minusDays(1)), new Period(on, on.plusDays(after - 1L)));
    }

    CountDefinition definition(@Nullable String id) {
        return flow.definitions()
                .find(id == null ? DEFAULT_DEFINITION : id)
                .orElseThrow(() -> ApiRefusal.wrong(
                        "definition", "UNKNOWN_DEFINITION", "There is no count definition “" + id + "”."));
    }

    /// The list that is asked about; nothing where the caller can see none of that source.
    Optional<CountedList> list(Tx tx, EvidenceController.WindowQuestionJson question, Asked asked) {
        var found = flow.findList(tx, asked.source(), question.list(), asked.knownAt());
        if (found.isEmpty() && question.list() != null) {
            throw ApiRefusal.nothingHere();
        }
        return found;
    }

    /// @param otherwise for a source that the theatre does not know
    String nameOf(String source, String otherwise) {
        return flow.definitions().findSource(source).map(ListSource::name).orElse(otherwise);
    }

    boolean isRecorded(CountDefinition definition, CountedList list) {
        return flow.definitions().findReading(definition, list.source()).isPresent();
    }
}
