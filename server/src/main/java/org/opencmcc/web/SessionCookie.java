package org.opencmcc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// The cookie that carries a browser's session: for this site alone, and out of reach of scripts.
public final class SessionCookie {
    private static final String NAME = "cmcc_session";

    private SessionCookie() {}

    static Optional<String> secret(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> NAME.equals(c.getName()))
                        .map(c -> c.getValue())
                        .findFirst();
    }

    public static String opened(HttpServletRequest request, String secret) {
        return cookie(request, secret).build().toString();
    }

    public static String closed(HttpServletRequest request) {
        return cookie(request, "").maxAge(0).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/");
    }
}
