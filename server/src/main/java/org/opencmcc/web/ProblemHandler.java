package org.opencmcc.web;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.GlassClosed;
import org.opencmcc.postgres.OutsideScope;
import org.opencmcc.postgres.SignedOut;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The outermost handler: turns refusals into their answers, and failures into an id to ask about.
@RestControllerAdvice
final class ProblemHandler {
    private static final Logger LOG = System.getLogger(ProblemHandler.class.getName());

    private final Entropy entropy;

    ProblemHandler(Entropy entropy) {
        this.entropy = entropy;
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> refused(ApiRefusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemJson.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> signedOut(SignedOut signedOut) {
        return refused(ApiRefusal.signedOut());
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> outsideScope(OutsideScope outside) {
        return refused(ApiRefusal.outsideScope());
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> closed(GlassClosed closed) {
        return refused(ApiRefusal.glassClosed());
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable why = unreadable.getCause(); why != null; why = why.getCause()) {
            if (why instanceof BodyLimit.TooLong) {
                return refused(BodyLimit.refusal());
            }
        }
        return refused(ApiRefusal.malformed(wordsOf(unreadable.getCause())));
    }

    /// Names the place, never what the library was thinking.
    private static String wordsOf(@org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                "There is no field “" + unknown.getPropertyName() + "” here. Nothing was done.";
            case DatabindException wrong
            when !wrong.getPath().isEmpty() ->
                "The field “" + pathOf(wrong) + "” does not hold what it should. Nothing was done.";
            case null, default -> "The body is not JSON that can be read. Nothing was done.";
        };
    }

    private static String pathOf(DatabindException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    /// An id that is none cannot be told from one of something that is not there.
    @ExceptionHandler
    ResponseEntity<ProblemJson> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return mistyped.getRequiredType() == UUID.class
                        && mistyped.getParameter()
                                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                ? refused(ApiRefusal.nothingHere())
                : refused(ApiRefusal.malformed("“" + mistyped.getName() + "” does not hold what it should."));
    }

    /// Of several that hold nonsense, the first by name.
    @ExceptionHandler
    ResponseEntity<ProblemJson> mistyped(BindException mistyped) {
        return mistyped.getFieldErrors().stream()
                .map(FieldError::getField)
                .sorted()
                .findFirst()
                .map(name -> refused(ApiRefusal.malformed("“" + name + "” does not hold what it should.")))
                .orElseGet(() -> refused(ApiRefusal.unusable(HttpStatus.BAD_REQUEST)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> missing(MissingServletRequestParameterException missing) {
        return refused(ApiRefusal.malformed("“" + missing.getParameterName() + "” is missing."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> nowhere(NoResourceFoundException nowhere, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return refused(ApiRefusal.nothingHere());
    }

    /// The other side has hung up; there is nobody to answer.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.log(Level.DEBUG, "the caller hung up");
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> failed(Exception failure) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return refused(
                    ApiRefusal.unusable(HttpStatus.valueOf(known.getStatusCode().value())));
        }
        var id = entropy.uuid();
        LOG.log(Level.ERROR, "failure " + id, failure);
        return refused(ApiRefusal.failed(
                "Nothing was changed. Try again; if it stays so, tell those who run the centre this number: " + id));
    }
}
