package org.opencmcc.reconciliation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.flow.ShownRow;
import org.opencmcc.postgres.Tx;
import org.opencmcc.reconciliation.PairDesk;
import org.opencmcc.reconciliation.ReconciliationDesk;
import org.opencmcc.reconciliation.Side;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Two lists of the same flow held against each other, day by day, down to the rows.
@RestController
@RequestMapping("/api/v1/flow")
final class ReconciliationController {
    private final ReconciliationDesk desk;
    private final PairDesk pairs;
    private final ReconciliationQuestions questions;

    ReconciliationController(ReconciliationDesk desk, PairDesk pairs, ReconciliationQuestions questions) {
        this.desk = desk;
        this.pairs = pairs;
        this.questions = questions;
    }

    /// What every question about a reconciliation can be narrowed by.
    ///
    /// @param knownAt  a day, or an instant, as of which things were known
    /// @param leftList one delegation's copy of the left source's list
    /// @param with     assertions to be applied after all that rows show
    record AskedJson(
            String left,
            String right,
            @Nullable String definition,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String knownAt,
            @Nullable UUID leftList,
            @Nullable UUID rightList,
            @Nullable List<UUID> with) {
        AskedJson {
            with = with == null ? List.of() : List.copyOf(with);
        }

        /// The same question about one day.
        AskedJson on(@Nullable LocalDate day) {
            return day == null
                    ? this
                    : new AskedJson(left, right, definition, day, day, knownAt, leftList, rightList, with);
        }
    }

    @GetMapping("/reconciliation")
    ReconciliationJson reconciliation(Caller caller, @ParameterObject AskedJson asked) {
        return caller.in(tx -> answer(tx, asked));
    }

    private ReconciliationJson answer(Tx tx, AskedJson asked) {
        var heading = questions.heading(asked);
        var notRecorded = questions.notRecorded(heading);
        if (notRecorded != null) {
            return ReconciliationJson.without(
                    heading, ReconciliationJson.State.NOT_RECORDED, notRecorded, desk.rules());
        }
        var asserted = questions.asserted(tx, asked);
        return desk.find(tx, questions.question(tx, heading, asked), asserted.with())
                .map(found -> ReconciliationJson.of(
                        heading,
                        found,
                        questions.lists(tx, found),
                        ReconciliationJson.rules(found, desk.rules(), asserted),
                        questions.label(tx, found.label())))
                .orElseGet(() -> ReconciliationJson.without(
                        heading, ReconciliationJson.State.NOT_COMPUTED, ReconciliationJson.NOT_COMPUTED, desk.rules()));
    }

    /// A row that shows a part.
    ///
    /// @param otherDay the day on which the other list has the truck; null where it has it on none
    /// @param closed   whether its list has taken it back since
    record ShownRowJson(Side side, LocalDate day, @Nullable LocalDate otherDay, boolean closed, ShownRow row) {
        static ShownRowJson of(ReconciliationDesk.RowShown shown) {
            return new ShownRowJson(shown.side(), shown.day(), shown.otherDay(), shown.closed(), shown.row());
        }
    }

    @GetMapping("/reconciliation/rows")
    ListJson<ShownRowJson> rows(
            Caller caller,
            @ParameterObject AskedJson asked,
            @ParameterObject RowsAsked behind,
            @RequestParam @Nullable String after) {
        return caller.in(tx -> ListJson.of(desk.rows(tx, questions.rows(tx, asked, behind), after), ShownRowJson::of));
    }

    /// Which rows behind a part are wanted.
    ///
    /// @param rule     a rule, or `unexplained`
    /// @param category a class of goods as the cells name it, with `donor` one cell
    record RowsAsked(
            String rule,
            @Nullable LocalDate day,
            @Nullable String side,
            @Nullable String category,
            @Nullable String donor) {}

    /// A class of goods from one donor, side by side.
    record GoodsCellJson(
            @Nullable String category, @Nullable String donor, int left, int right, int explained, int unexplained) {
        static GoodsCellJson of(ReconciliationDesk.CellShown cell) {
            return new GoodsCellJson(
                    cell.goods().isEmpty() ? null : cell.goods(),
                    cell.donor().isEmpty() ? null : cell.donor(),
                    cell.left(),
                    cell.right(),
                    cell.explained(),
                    cell.unexplained());
        }
    }

    @GetMapping("/reconciliation/cells")
    ListJson<GoodsCellJson> cells(Caller caller, @ParameterObject AskedJson asked, @RequestParam LocalDate day) {
        return caller.in(tx -> ListJson.whole(desk.cells(tx, questions.onDay(tx, asked, day), day).stream()
                .map(GoodsCellJson::of)
                .toList()));
    }

    record PairJson(UUID leftList, UUID rightList) {
        PairJson {
            Objects.requireNonNull(leftList);
            Objects.requireNonNull(rightList);
        }
    }

    record ComputedJson(int records) {}

    @PostMapping("/reconciliations")
    @ResponseStatus(HttpStatus.CREATED)
    ComputedJson compute(Caller caller, @RequestBody PairJson pair) {
        return switch (caller.in(tx -> pairs.compute(tx, pair.leftList(), pair.rightList()))) {
            case PairDesk.Outcome.Done(var records) -> new ComputedJson(records);
            case PairDesk.Outcome.Refused(var field, var code, var words) -> throw ApiRefusal.wrong(field, code, words);
            case PairDesk.Outcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case PairDesk.Outcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
    }
}
