package org.opencmcc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The token of a program, in the header that no browser sends by itself.
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    static boolean isPresent(HttpServletRequest request) {
        return token(request).isPresent();
    }
}
