package org.opencmcc.leak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencmcc.postgres.Database;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Parts that well-meaning people put in front of such products, each of which tells too much. They do nothing until
/// they
/// are switched on.
@Configuration(proxyBeanMethods = false)
class BrokenParts {
    @Bean
    Break.Switches switches() {
        return new Break.Switches();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> keepsAnswers(Break.Switches switches) {
        return last(new KeepsAnswers(switches));
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> countsChanges(Break.Switches switches) {
        return last(new CountsChanges(switches));
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> saysForbidden(Break.Switches switches, Database database) {
        return last(new SaysForbidden(switches, database));
    }

    @Bean
    ForwardsErrors forwardsErrors(Break.Switches switches) {
        return new ForwardsErrors(switches);
    }

    private static FilterRegistrationBean<OncePerRequestFilter> last(OncePerRequestFilter filter) {
        var registered = new FilterRegistrationBean<>(filter);
        registered.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registered;
    }

    /// A cache of counts whose key is the question, without the person who asks.
    private static final class KeepsAnswers extends OncePerRequestFilter {
        private final ConcurrentHashMap<String, byte[]> kept = new ConcurrentHashMap<>();
        private final Break.Switches switches;

        private KeepsAnswers(Break.Switches switches) {
            this.switches = switches;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!switches.isOn("cache") || !request.getRequestURI().equals("/api/v1/flow/daily-counts")) {
                chain.doFilter(request, response);
                return;
            }
            var question = String.valueOf(request.getQueryString());
            var known = kept.get(question);
            if (known == null) {
                var read = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, read);
                kept.put(question, read.getContentAsByteArray());
                read.copyBodyToResponse();
            } else {
                response.setContentType("application/json");
                response.getOutputStream().write(known);
            }
        }
    }

    /// An entity tag that is the number of changes so far, everybody's.
    private static final class CountsChanges extends OncePerRequestFilter {
        private final AtomicInteger changes = new AtomicInteger();
        private final Break.Switches switches;

        private CountsChanges(Break.Switches switches) {
            this.switches = switches;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (switches.isOn("etag")) {
                var now = request.getMethod().equals("GET") ? changes.get() : changes.incrementAndGet();
                response.setHeader("ETag", "\"" + now + "\"");
            }
            chain.doFilter(request, response);
        }
    }

    /// Tells what may not be seen from what does not exist: 403 and 404.
    private static final class SaysForbidden extends OncePerRequestFilter {
        private final Break.Switches switches;
        private final Database database;

        private SaysForbidden(Break.Switches switches, Database database) {
            this.switches = switches;
            this.database = database;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var path = request.getRequestURI().split("/", -1);
            if (switches.isOn("slow") && path.length > 4 && path[3].equals("imports") && exists(path[4])) {
                pause();
            }
            if (switches.isOn("forbidden") && path.length > 4 && path[3].equals("imports") && exists(path[4])) {
                var read = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, read);
                if (read.getStatus() == 404) {
                    read.setStatus(403);
                }
                read.copyBodyToResponse();
            } else {
                chain.doFilter(request, response);
            }
        }

        private static void pause() {
            try {
                Thread.sleep(java.time.Duration.ofMillis(4));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean exists(String id) throws ServletException {
            if (!id.matches("[0-9a-f-]{36}")) {
                return false;
            }
            try (var connection = database.application().getConnection();
                    var statement = connection.prepareStatement("select centre.import_exists(?)")) {
                statement.setObject(1, UUID.fromString(id));
                try (var row = statement.executeQuery()) {
                    var exists = row.next() && row.getBoolean(1);
                    connection.rollback();
                    return exists;
                }
            } catch (SQLException e) {
                throw new ServletException(e);
            }
        }
    }

    /// Hands the database's own words on.
    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class ForwardsErrors {
        private final Break.Switches switches;

        ForwardsErrors(Break.Switches switches) {
            this.switches = switches;
        }

        @ExceptionHandler
        @SuppressWarnings("UnusedMethod") // the framework calls it
        ResponseEntity<String> duplicate(DuplicateKeyException duplicate) {
            if (!switches.isOn("errors")) {
                throw duplicate;
            }
            return ResponseEntity.status(409).body(String.valueOf(duplicate.getMessage()));
        }
    }
}
