package org.opencmcc.web;

import java.util.List;
import java.util.Optional;
import org.opencmcc.access.TokenScope;

/// Which scope a token needs for an operation. An operation that stands in no line is for people in a browser.
final class TokenScopes {
    /// @param path the beginning of the operation's path, whole steps of it
    private record Line(String path, TokenScope scope) {
        boolean covers(String pattern) {
            return pattern.equals(path) || pattern.startsWith(path + "/");
        }
    }

    private static final List<String> FOR_PEOPLE = List.of(
            "/sessions", "/me/", "/enrolments", "/recoveries", "/own-issuer", "/issuer-sign-ins", "/break-glass");

    private static final List<Line> WRITING = List.of(
            new Line("/imports", TokenScope.IMPORT),
            new Line("/claims", TokenScope.CLAIM),
            new Line("/questions", TokenScope.CLAIM),
            new Line("/flow/assertions", TokenScope.CLAIM),
            new Line("/flow/reconciliations", TokenScope.CLAIM),
            new Line("/labels/preview", TokenScope.READ),
            new Line("/register/settlements", TokenScope.REGISTER),
            new Line("/presence", TokenScope.PRESENCE));

    private TokenScopes() {}

    /// @param pattern the operation's path below `/api/v1`, ids as `{id}`
    static Optional<TokenScope> needed(String method, String pattern) {
        if (FOR_PEOPLE.stream().anyMatch(pattern::startsWith)) {
            return Optional.empty();
        }
        if (method.equals("GET") || method.equals("HEAD")) {
            return Optional.of(TokenScope.READ);
        }
        return WRITING.stream()
                .filter(line -> line.covers(pattern))
                .map(Line::scope)
                .findFirst();
    }
}
