package org.opencmcc.voices.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.voices.CommentDoor;
import org.springframework.web.filter.OncePerRequestFilter;

/// Serves the comment channel behind its own address, and nothing else there; the centre's pages and its API are not to
/// be had behind a name that begins with `voices.`, nor is the channel behind any other.
///
/// It stands before everything else, so that no session, no cookie and no account ever meets whoever comes this way.
final class ChannelFilter extends OncePerRequestFilter {
    static final String NAME_BEGINS = "voices.";
    private static final int MOST_BYTES = 64 << 10;
    private static final String NOTHING = "<!doctype html><title>Nothing here</title><p>Nothing here.</p>\n";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'";

    private final CommentDoor door;
    private final Map<String, ChannelWords> languages;
    private final ChannelPages pages;
    private final byte[] style;

    ChannelFilter(CommentDoor door, Map<String, ChannelWords> languages, byte[] style) {
        this.door = door;
        this.languages = languages;
        this.pages = new ChannelPages(languages);
        this.style = style.clone();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
        if (!host.startsWith(NAME_BEGINS)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        var days = door.replyDays(host);
        if (days.isEmpty()) {
            answer(response, 404, NOTHING);
        } else {
            serve(request, response, host, days.get());
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, String host, int days)
            throws IOException {
        var path = request.getRequestURI();
        var parts = path.split("/", -1);
        var first = languages.values().iterator().next();
        var in = parts.length > 1 ? languages.get(parts[1]) : null;
        var what = request.getMethod() + " " + (parts.length == 3 ? parts[2] : "");
        if (path.equals("/voices.css") && request.getMethod().equals("GET")) {
            response.setContentType("text/css; charset=utf-8");
            response.getOutputStream().write(style);
        } else if (path.equals("/") && request.getMethod().equals("GET")) {
            answer(response, 200, pages.first(first, days, null, ""));
        } else if (in == null || parts.length > 3) {
            answer(response, 404, NOTHING);
        } else {
            switch (what) {
                case "GET " -> answer(response, 200, pages.first(in, days, null, ""));
                case "GET published" ->
                    answer(response, 200, pages.published(in, door.published(host, after(request.getQueryString()))));
                case "POST comment" -> leave(request, response, new Asked(host, days, in));
                case "POST answer" -> {
                    var form = form(request);
                    var code = form.map(f -> f.getOrDefault("code", "")).orElse("");
                    answer(
                            response,
                            200,
                            pages.answer(in, door.answer(host, code).orElse(null)));
                }
                default -> answer(response, 404, NOTHING);
            }
        }
    }

    /// Who is asked, and in which language.
    private record Asked(String host, int days, ChannelWords in) {}

    private void leave(HttpServletRequest request, HttpServletResponse response, Asked asked) throws IOException {
        var form = form(request);
        if (form.isEmpty()) {
            answer(response, 422, pages.first(asked.in(), asked.days(), "problem.TOO_LONG", ""));
            return;
        }
        var words = form.get().getOrDefault("words", "");
        var publish = "yes".equals(form.get().get("publish"));
        switch (door.leave(asked.host(), words, publish)) {
            case CommentDoor.Left.Taken(var code) ->
                answer(response, 200, pages.receipt(asked.in(), asked.days(), code));
            case CommentDoor.Left.Refused(var problems) -> {
                var known = "problem." + problems.getFirst().code();
                var problem = asked.in().texts().containsKey(known) ? known : "problem.OTHER";
                answer(response, 422, pages.first(asked.in(), asked.days(), problem, words));
            }
            case CommentDoor.Left.Nowhere() -> answer(response, 404, NOTHING);
        }
    }

    /// The fields of a form; nothing where it is longer than any comment.
    private static Optional<Map<String, String>> form(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Optional.empty();
        }
        var fields = new HashMap<String, String>();
        for (var field : new String(body, StandardCharsets.UTF_8).split("&", 20)) {
            var cut = field.indexOf('=');
            if (cut > 0) {
                fields.putIfAbsent(decoded(field.substring(0, cut)), decoded(field.substring(cut + 1)));
            }
        }
        return Optional.of(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String after(@Nullable String query) {
        return query != null && query.startsWith("after=") ? decoded(query.substring("after=".length())) : "";
    }

    private static void answer(HttpServletResponse response, int status, String page) throws IOException {
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
