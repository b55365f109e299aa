package org.opencmcc.issuers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.ResponseCookie;

/// Binds an attempt at an issuer to one browser. It goes out and comes back on this site's own requests alone: the page
/// to which the issuer sends the browser reads the address and asks on, so that nothing from elsewhere carries it.
final class AttemptCookie {
    private static final String NAME = "cmcc_issuer";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private AttemptCookie() {}

    static String secret(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(c -> NAME.equals(c.getName()))
                        .map(c -> c.getValue())
                        .findFirst()
                        .orElse("");
    }

    static String begun(HttpServletRequest request, String secret) {
        return cookie(request, secret, LASTS);
    }

    static String ended(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static String cookie(HttpServletRequest request, String value, Duration lasts) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/api/v1")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
