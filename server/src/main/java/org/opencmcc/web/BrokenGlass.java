package org.opencmcc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/// The header by which a reading says that it goes through broken glass. It reads and never writes, and it names what
/// it
/// asks for, because the originator will read that.
final class BrokenGlass {
    static final String HEADER = "Broken-Glass";
    private static final int LONGEST_WORDS = 300;

    private BrokenGlass() {}

    static Optional<UUID> of(HttpServletRequest request) {
        var named = request.getHeader(HEADER);
        if (named == null) {
            return Optional.empty();
        }
        if (!request.getMethod().equals("GET")) {
            throw ApiRefusal.unusable(HttpStatus.BAD_REQUEST);
        }
        try {
            return Optional.of(UUID.fromString(named));
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.glassClosed();
        }
    }

    static String words(HttpServletRequest request) {
        var query = request.getQueryString();
        var words = request.getRequestURI() + (query == null ? "" : "?" + query);
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
