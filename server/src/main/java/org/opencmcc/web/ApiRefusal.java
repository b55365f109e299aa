package org.opencmcc.web;

import java.util.List;
import org.opencmcc.access.FieldProblem;
import org.springframework.http.HttpStatus;

/// A "no" on its way out of the API. Desks say no with a value; only here, at the outer edge, it is thrown.
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String title;
    private final transient List<FieldProblem> problems;

    private ApiRefusal(HttpStatus status, String code, String title, String detail, List<FieldProblem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.problems = List.copyOf(problems);
    }

    /// What does not exist and what the caller may not see: one answer, always the same.
    public static ApiRefusal nothingHere() {
        return new ApiRefusal(
                HttpStatus.NOT_FOUND,
                "NOTHING_HERE",
                "Nothing here",
                "Nothing here that you can see. If somebody sent you this link, ask them to share it with you.",
                List.of());
    }

    public static ApiRefusal notYourRole() {
        return new ApiRefusal(
                HttpStatus.FORBIDDEN,
                "NOT_YOUR_ROLE",
                "Not your role",
                "Your roles do not cover this. Ask your delegation who may do it.",
                List.of());
    }

    /// The act asks for a proof that it is still the same person: `POST /me/step-up`.
    public static ApiRefusal presenceNotProved() {
        return new ApiRefusal(
                HttpStatus.FORBIDDEN,
                "PRESENCE_NOT_PROVED",
                "Show that it is you",
                "Show that it is you, by passkey or by password and code, and then do this again.",
                List.of());
    }

    /// The request as a whole is well formed and something in it is wrong: all of it at once.
    public static ApiRefusal wrong(List<FieldProblem> problems) {
        return new ApiRefusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                problems.getFirst().code(),
                "Not accepted",
                problems.getFirst().message(),
                problems);
    }

    public static ApiRefusal wrong(String field, String code, String words) {
        return wrong(List.of(new FieldProblem(field, code, words)));
    }

    /// The record does not stand where this could be done.
    public static ApiRefusal notNow(String code, String words) {
        return new ApiRefusal(HttpStatus.CONFLICT, code, "Not now", words, List.of());
    }

    public static ApiRefusal tooLarge(String code, String words) {
        return new ApiRefusal(HttpStatus.CONTENT_TOO_LARGE, code, "Too large", words, List.of());
    }

    public static ApiRefusal signInRefused() {
        return new ApiRefusal(
                HttpStatus.UNAUTHORIZED,
                "WRONG_ACCOUNT_OR_PASSWORD",
                "Not signed in",
                "The account, the password or the code is not right. After several attempts, wait a few minutes before"
                        + " the next.",
                List.of());
    }

    /// One answer for whatever can go wrong between a browser, this centre and a delegation's issuer.
    public static ApiRefusal issuerRefused() {
        return new ApiRefusal(
                HttpStatus.UNAUTHORIZED,
                "ISSUER_SIGN_IN_FAILED",
                "Not signed in",
                "This did not work. Begin again at the address that your delegation gave you; if it stays so, ask the "
                        + "head of your delegation.",
                List.of());
    }

    /// The same for every operation outside a token's scopes, whatever it was asked about.
    static ApiRefusal outsideScope() {
        return new ApiRefusal(
                HttpStatus.FORBIDDEN,
                "OUTSIDE_SCOPE",
                "Not with this token",
                "This token was not made for this. Nothing was read and nothing was done.",
                List.of());
    }

    /// Over, another's, or never there.
    static ApiRefusal glassClosed() {
        return new ApiRefusal(
                HttpStatus.CONFLICT,
                "BREAK_GLASS_CLOSED",
                "Not open",
                "Nothing is open to you in this way now. Look at your emergency readings.",
                List.of());
    }

    static ApiRefusal signedOut() {
        return new ApiRefusal(
                HttpStatus.UNAUTHORIZED,
                "SIGNED_OUT",
                "Signed out",
                "Sign in to go on. Nothing was changed.",
                List.of());
    }

    static ApiRefusal malformed(String words) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, "MALFORMED", "Not understood", words, List.of());
    }

    /// The framework cannot make anything of the request: a method, a type of content or an address that nothing takes.
    static ApiRefusal unusable(HttpStatus status) {
        return new ApiRefusal(
                status, status.name(), status.getReasonPhrase(), "This cannot be done in this way here.", List.of());
    }

    static ApiRefusal forged() {
        return new ApiRefusal(
                HttpStatus.FORBIDDEN,
                "FORGED_REQUEST",
                "Not accepted",
                "The request did not come from this centre's own pages. Load the page again.",
                List.of());
    }

    static ApiRefusal failed(String words) {
        return new ApiRefusal(
                HttpStatus.INTERNAL_SERVER_ERROR, "CENTRE_FAILURE", "The centre failed", words, List.of());
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
