package org.opencmcc.evidence.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.evidence.EvidenceDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What one source counted before and after a day.
@RestController
@RequestMapping("/api/v1/flow/evidence")
final class EvidenceController {
    private final EvidenceDesk desk;
    private final EvidenceQuestions questions;
    private final Exports exports;

    EvidenceController(EvidenceDesk desk, EvidenceQuestions questions, Exports exports) {
        this.desk = desk;
        this.questions = questions;
        this.exports = exports;
    }

    /// What can be asked.
    ///
    /// @param on      the first day after
    /// @param days    how many days each window has; `before` and `after` say it for one of them
    /// @param knownAt a day, or an instant, as of which things were known
    /// @param list    one delegation's copy of a source's list
    record WindowQuestionJson(
            String source,
            @Nullable String definition,
            @Nullable LocalDate on,
            @Nullable Integer days,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable String knownAt,
            @Nullable UUID list) {}

    @GetMapping
    EvidenceJson evidence(Caller caller, @ParameterObject WindowQuestionJson question) {
        return caller.in(tx -> answer(tx, question));
    }

    /// The days of both windows as a file; what is for the screen only is not in it.
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Caller caller, @ParameterObject WindowQuestionJson question, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        return exports.answer(EvidenceTable.of(caller.carrying(tx -> answer(tx, question))), wanted);
    }

    private EvidenceJson answer(Tx tx, WindowQuestionJson question) {
        var asked = questions.asked(question);
        var definition = questions.definition(question.definition());
        var list = questions.list(tx, question, asked);
        if (list.isEmpty()) {
            return EvidenceJson.withoutList(asked, questions.nameOf(asked.source(), asked.source()), definition);
        }
        var name = questions.nameOf(asked.source(), list.get().sourceName());
        if (!questions.isRecorded(definition, list.get())) {
            return EvidenceJson.notRecorded(asked, name, list.get(), definition);
        }
        var windows = questions.windows(question, asked.on());
        return EvidenceJson.compared(
                asked, name, list.get(), definition, desk.compare(tx, list.get(), definition, windows));
    }
}
