package org.opencmcc.flow.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.ListHolders;
import org.opencmcc.flow.ShownRow;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What each source counts, day by day, down to the rows.
@RestController
@RequestMapping("/api/v1/flow")
final class FlowController {
    private final FlowDesk desk;
    private final FlowQuestions questions;
    private final ListHolders holders;

    FlowController(FlowDesk desk, FlowQuestions questions, ListHolders holders) {
        this.desk = desk;
        this.questions = questions;
        this.holders = holders;
    }

    @GetMapping("/sources")
    ListJson<SourceJson> sources(Caller caller, @RequestParam @Nullable String knownAt) {
        var known = questions.instant(knownAt);
        return ListJson.whole(caller.in(tx -> {
            var lists = desk.lists(tx, known);
            return SourceJson.all(desk.definitions(), lists, holders.of(tx, lists));
        }));
    }

    @GetMapping("/definitions")
    ListJson<DefinitionJson> definitions(Caller caller) {
        return caller.in(tx -> ListJson.whole(desk.definitions().all().stream()
                .map(d -> DefinitionJson.of(d, desk.definitions()))
                .toList()));
    }

    /// What every question of this page can be narrowed by.
    ///
    /// @param knownAt a day, or an instant, as of which things were known
    /// @param list    one delegation's copy of a source's list
    record QuestionJson(
            String source,
            @Nullable String definition,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String knownAt,
            @Nullable UUID list,
            @Nullable String crossing) {
        /// The same question about another source.
        QuestionJson about(String other) {
            return new QuestionJson(other, definition, from, to, knownAt, list, crossing);
        }
    }

    @GetMapping("/daily-counts")
    DailyCountsJson dailyCounts(Caller caller, @ParameterObject QuestionJson asked) {
        var definition = questions.definition(asked.definition());
        return caller.in(tx -> {
            var list = questions.list(tx, asked);
            if (list.isEmpty()) {
                return DailyCountsJson.withoutList(asked, definition, questions.instant(asked.knownAt()));
            }
            var reading = questions.readingProblem(definition, asked);
            if (reading != null) {
                return DailyCountsJson.notRecorded(list.get(), definition, reading, questions.instant(asked.knownAt()));
            }
            var period = questions.period(asked, list.get());
            var counts = desk.dailyCounts(tx, list.get(), definition, period, asked.crossing());
            return DailyCountsJson.of(list.get(), definition, counts, questions.instant(asked.knownAt()));
        });
    }

    record ShareJson(
            String definition,
            String name,
            boolean recorded,
            @Nullable String notRecordedWhy,
            @Nullable BigDecimal value,
            @Nullable BigDecimal of,
            @Nullable BigDecimal share,
            String ofDefinition) {
        static ShareJson of(FlowDesk.Share share, @Nullable String problem) {
            return new ShareJson(
                    share.definition().id(),
                    share.definition().name(),
                    problem == null,
                    problem,
                    problem == null ? share.value() : null,
                    problem == null ? share.of() : null,
                    problem == null ? share.share() : null,
                    share.whole());
        }
    }

    @GetMapping("/shares")
    ListJson<ShareJson> shares(Caller caller, @ParameterObject QuestionJson asked) {
        return ListJson.whole(caller.in(tx -> questions
                .list(tx, asked)
                .map(list -> desk.shares(tx, list, questions.period(asked, list), asked.crossing()).stream()
                        .map(share -> ShareJson.of(share, questions.readingProblem(share.definition(), asked)))
                        .toList())
                .orElseGet(List::of)));
    }

    record PartJson(
            String key,
            String name,
            BigDecimal value,
            @Nullable BigDecimal share) {}

    record BreakdownJson(
            String by,
            boolean recorded,
            @Nullable String notRecordedWhy,
            List<PartJson> items,
            @Nullable String next) {}

    @GetMapping("/breakdown")
    BreakdownJson breakdown(Caller caller, @ParameterObject QuestionJson asked, @RequestParam String by) {
        var kind = questions.breakdown(by);
        var definition = questions.definition(asked.definition());
        return caller.in(tx -> {
            var why = questions.breakdownProblem(definition, kind, asked);
            if (why != null) {
                return new BreakdownJson(by, false, why, List.of(), null);
            }
            var parts = questions
                    .list(tx, asked)
                    .map(list -> desk.parts(
                            tx,
                            new FlowDesk.Whole(list, definition, questions.period(asked, list), asked.crossing()),
                            kind))
                    .orElseGet(List::of);
            return new BreakdownJson(
                    by,
                    true,
                    null,
                    parts.stream()
                            .map(p -> new PartJson(p.key(), p.written(), p.value(), p.share()))
                            .toList(),
                    null);
        });
    }

    @GetMapping("/rows")
    ListJson<ShownRow> rows(
            Caller caller,
            @ParameterObject QuestionJson asked,
            @RequestParam @Nullable String donor,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String after) {
        var definition = questions.definition(asked.definition());
        return caller.in(tx -> questions
                .list(tx, asked)
                .map(list -> rowsOf(tx, wanted(list, definition, asked, donor, category), after))
                .orElseGet(() -> ListJson.whole(List.of())));
    }

    private FlowDesk.RowsWanted wanted(
            CountedList list,
            CountDefinition definition,
            QuestionJson asked,
            @Nullable String donor,
            @Nullable String category) {
        return new FlowDesk.RowsWanted(
                list,
                definition,
                questions.period(asked, list),
                asked.crossing(),
                FlowQuestions.donorKey(donor),
                FlowQuestions.category(category));
    }

    private ListJson<ShownRow> rowsOf(Tx tx, FlowDesk.RowsWanted wanted, @Nullable String after) {
        return ListJson.of(desk.rows(tx, wanted, after), row -> ShownRow.of(row, wanted.list()));
    }

    /// A question without a source has no answer.
    static String sourceOf(QuestionJson asked) {
        if (asked.source() == null || asked.source().isBlank()) {
            throw ApiRefusal.wrong("source", "SOURCE_MISSING", "Say whose count this is about: name a source.");
        }
        return asked.source();
    }

    /// The ids that a picker of sources offers.
    static Set<String> idsOf(List<CountedList> lists) {
        return lists.stream().map(CountedList::source).collect(java.util.stream.Collectors.toSet());
    }
}
