package org.opencmcc.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.opencmcc.access.FieldProblem;

/// A refusal or failure as RFC 9457 has it.
///
/// @param code     a stable name to program against
/// @param problems all that is wrong with the request, each at its field
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> problems) {
    ProblemJson {
        problems = List.copyOf(problems);
    }

    static ProblemJson of(ApiRefusal refusal) {
        return new ProblemJson(
                "about:blank",
                refusal.title(),
                refusal.status().value(),
                String.valueOf(refusal.getMessage()),
                refusal.code(),
                refusal.problems());
    }
}
