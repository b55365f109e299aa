package org.opencmcc.flow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.web.FlowController.QuestionJson;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tables of the flow as files, each asked for with the words of the page that shows it. Several sources, with
/// commas between them, stand in one file below each other, as rivals and never added up.
@RestController
@RequestMapping("/api/v1/flow")
final class FlowExportController {
    private final FlowDesk desk;
    private final FlowQuestions questions;
    private final Exports exports;

    FlowExportController(FlowDesk desk, FlowQuestions questions, Exports exports) {
        this.desk = desk;
        this.questions = questions;
        this.exports = exports;
    }

    @GetMapping("/daily-counts/export")
    ResponseEntity<byte[]> dailyCounts(
            Caller caller, @ParameterObject QuestionJson asked, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var definition = questions.definition(asked.definition());
        return exports.answer(
                FlowTables.days(ofEach(caller, asked, one -> one.days(desk, questions, definition))), wanted);
    }

    @GetMapping("/shares/export")
    ResponseEntity<byte[]> shares(
            Caller caller, @ParameterObject QuestionJson asked, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var definition = questions.definition(asked.definition());
        return exports.answer(
                FlowTables.shares(ofEach(
                        caller,
                        asked,
                        one ->
                                desk
                                        .shares(
                                                one.tx,
                                                one.list,
                                                questions.period(one.asked, one.list),
                                                one.asked.crossing())
                                        .stream()
                                        .map(share -> FlowTables.share(one.of(definition), share))
                                        .toList())),
                wanted);
    }

    @GetMapping("/breakdown/export")
    ResponseEntity<byte[]> breakdown(
            Caller caller,
            @ParameterObject QuestionJson asked,
            @RequestParam String by,
            @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var kind = questions.breakdown(by);
        var definition = questions.definition(asked.definition());
        var table = caller.carrying(tx -> questions
                .list(tx, asked)
                .filter(list -> questions.breakdownProblem(definition, kind, asked) == null)
                .map(list -> FlowTables.parts(
                        new Asked(tx, asked, list).of(definition),
                        by,
                        desk.parts(
                                tx,
                                new FlowDesk.Whole(list, definition, questions.period(asked, list), asked.crossing()),
                                kind)))
                .orElseGet(() -> FlowTables.parts(null, by, List.of())));
        return exports.answer(table, wanted);
    }

    @GetMapping("/rows/export")
    ResponseEntity<byte[]> rows(
            Caller caller,
            @ParameterObject QuestionJson asked,
            @RequestParam @Nullable String donor,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var definition = questions.definition(asked.definition());
        var key = FlowQuestions.donorKey(donor);
        return exports.answer(
                FlowTables.rows(ofEach(caller, asked, one -> {
                    var behind = new FlowDesk.RowsWanted(
                            one.list,
                            definition,
                            questions.period(one.asked, one.list),
                            one.asked.crossing(),
                            key,
                            FlowQuestions.category(category));
                    return desk.firstRows(one.tx, behind, Exports.MOST_ROWS + 1).stream()
                            .map(row -> FlowTables.behind(one.of(definition), row))
                            .toList();
                })),
                wanted);
    }

    /// One source's part of a question.
    private record Asked(Tx tx, QuestionJson asked, CountedList list) {
        FlowTables.Of of(CountDefinition definition) {
            return new FlowTables.Of(list, definition, asked.crossing(), asked.knownAt());
        }

        List<List<String>> days(FlowDesk desk, FlowQuestions questions, CountDefinition definition) {
            if (questions.readingProblem(definition, asked) != null) {
                return List.of(FlowTables.notRecorded(of(definition)));
            }
            var period = questions.period(asked, list);
            return desk.dailyCounts(tx, list, definition, period, asked.crossing()).stream()
                    .map(day -> FlowTables.day(of(definition), day))
                    .toList();
        }
    }

    private List<List<String>> ofEach(Caller caller, QuestionJson asked, Function<Asked, List<List<String>>> rowsOf) {
        return caller.carrying(tx -> {
            var rows = new ArrayList<List<String>>();
            for (var source : FlowController.sourceOf(asked).split(",", -1)) {
                var one = asked.about(source.strip());
                questions.list(tx, one).ifPresent(list -> rows.addAll(rowsOf.apply(new Asked(tx, one, list))));
            }
            return rows;
        });
    }
}
