package org.opencmcc.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the servlet container could not hand to anybody: answered like every other refusal, with nothing in it that was
/// asked and no hour.
@Hidden
@RestController
final class ErrorAnswers implements ErrorController {
    private final ProblemWriter writer;

    ErrorAnswers(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        writer.write(response, refusal(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status));
    }

    private static ApiRefusal refusal(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return ApiRefusal.nothingHere();
        }
        return status.is4xxClientError() ? ApiRefusal.unusable(status) : ApiRefusal.failed("Nothing was changed.");
    }
}
