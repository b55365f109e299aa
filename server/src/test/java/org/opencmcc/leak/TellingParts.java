package org.opencmcc.leak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opencmcc.postgres.Database;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Well-meant additions to answers, each of which tells too much once it is switched on.
@Configuration(proxyBeanMethods = false)
class TellingParts {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> tells(Break.Switches switches, Database database) {
        var registered = new FilterRegistrationBean<OncePerRequestFilter>(new Tells(switches, database));
        registered.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return registered;
    }

    private static final class Tells extends OncePerRequestFilter {
        /// Headers, and what the one who knows everything is asked for each.
        private static final Map<String, String> HEADERS = Map.of(
                "total", "claims", "badge", "imports", "modified", "last", "timing", "claims", "cursor", "newest");

        private final JsonMapper json = JsonMapper.builder().build();
        private final AtomicLong requests = new AtomicLong();
        private final Set<String> asked = ConcurrentHashMap.newKeySet();
        private final ConcurrentHashMap<String, byte[]> kept = new ConcurrentHashMap<>();
        private final Break.Switches switches;
        private final Database database;

        private Tells(Break.Switches switches, Database database) {
            this.switches = switches;
            this.database = database;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (switches.isOn("requests")) {
                response.setHeader("X-Request", Long.toString(requests.incrementAndGet()));
            }
            if (switches.isOn("hit")) {
                var before = !asked.add(request.getMethod() + request.getRequestURI() + request.getQueryString());
                response.setHeader("X-Cache", before ? "HIT" : "MISS");
            }
            for (var header : HEADERS.entrySet()) {
                if (switches.isOn(header.getKey())) {
                    response.setHeader("X-" + header.getKey(), told(header.getValue()));
                }
            }
            if (switches.isOn("rounding")) {
                response.setHeader("X-About", Long.toString(Math.round(Long.parseLong(told("trucks")) / 5.0) * 5));
            }
            if (switches.isOn("roles") && request.getRequestURI().equals("/api/v1/flow/sources")) {
                answerByRole(request, response, chain);
            } else if (changesBodies(request)) {
                var read = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, read);
                var body = changed(request, new String(read.getContentAsByteArray(), StandardCharsets.UTF_8));
                read.resetBuffer();
                read.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                read.copyBodyToResponse();
            } else {
                chain.doFilter(request, response);
            }
        }

        private boolean changesBodies(HttpServletRequest request) {
            var path = request.getRequestURI();
            return ((switches.isOn("padding") || switches.isOn("order")) && path.equals("/api/v1/claims"))
                    || ((switches.isOn("field") || switches.isOn("suggestion"))
                            && path.equals("/api/v1/register/entries"))
                    || (switches.isOn("constraint") && path.equals("/api/v1/register/settlements"));
        }

        private String changed(HttpServletRequest request, String body) throws ServletException {
            if (switches.isOn("padding")) {
                return body + " ".repeat(Integer.parseInt(told("claims")));
            }
            if (switches.isOn("order")) {
                return rotated(body, Integer.parseInt(told("claims")));
            }
            if (switches.isOn("constraint")) {
                // The reference found its row, and only what came after it went wrong.
                return told("names").isEmpty()
                        ? body
                        : body.replace("\"title\":\"", "\"title\":\"violates entry_fkey: ");
            }
            var wanted = String.valueOf(request.getParameter("q"));
            var known = told("names").toLowerCase(java.util.Locale.ROOT).contains(wanted);
            var more = switches.isOn("suggestion") ? ",\"meant\":\"" + (known ? told("names") : "") + "\"" : "";
            return body.replaceAll("}$", more + (switches.isOn("field") && known ? ",\"withheld\":true" : "") + "}");
        }

        private String rotated(String body, int by) {
            if (json.readTree(body) instanceof ObjectNode list && list.get("items") instanceof ArrayNode items) {
                var order = new java.util.ArrayList<>(items.values());
                Collections.rotate(order, by);
                items.removeAll();
                order.forEach(items::add);
                return list.toString();
            }
            return body;
        }

        private void answerByRole(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var key = "REGISTRAR " + request.getQueryString();
            var known = kept.get(key);
            if (known == null) {
                var read = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, read);
                kept.put(key, read.getContentAsByteArray());
                read.copyBodyToResponse();
            } else {
                response.setContentType("application/json");
                response.getOutputStream().write(known);
            }
        }

        private String told(String what) throws ServletException {
            try (var connection = database.application().getConnection();
                    var statement = connection.prepareStatement("select centre.told(?)")) {
                statement.setString(1, what);
                try (var row = statement.executeQuery()) {
                    var told = row.next() ? row.getString(1) : "";
                    connection.rollback();
                    return told == null ? "" : told;
                }
            } catch (SQLException e) {
                throw new ServletException(e);
            }
        }
    }
}
