package org.opencmcc.leak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opencmcc.postgres.Database;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Brokered sharing. Handing over, passing on and stopping are intended flows, which happen alike in both worlds; what
/// two sides hand each other in secret happens in one.
final class BrokeringPart implements Part {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public int place() {
        return 70;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.items("hand-over", BrokeringActs.SHARES),
                Kind.items("brokered message", BrokeringActs.MESSAGES).notAlways());
    }

    @Override
    public List<Act> open(int round) {
        var host = Who.program("host-1");
        var lead = Who.program("lead-1");
        var quiet = Who.program("quiet-1");
        var gate = "The gate of round " + round;
        var hour = "The hour of round " + round;
        var secret = "The secret of round " + round;
        return List.of(
                BrokeringActs.handOver("host-1 hands over " + gate, host, "lead-1", gate, ""),
                BrokeringActs.passOn("lead-1 passes on " + gate, lead, gate, "un-1", "ngo-1"),
                BrokeringActs.handOver("host-1 hands over " + hour, host, "lead-1", hour, ""),
                BrokeringActs.passOn("lead-1 passes on " + hour, lead, hour, "un-1"),
                BrokeringActs.stop("host-1 stops " + hour, host, hour),
                BrokeringActs.passOn("lead-1 passes on once more " + hour, lead, hour, "ngo-1"),
                BrokeringActs.handOver("quiet-1 hands over " + secret, quiet, "lead-1", secret, ""),
                BrokeringActs.passOn("lead-1 passes on " + secret, lead, secret, "un-1"));
    }

    @Override
    public List<Act> own(String account, int round) {
        var who = Who.program(account);
        var name = account + " in round " + round + ": ";
        var title = "Own of " + account + " " + round;
        return List.of(
                BrokeringActs.handOver(name + "own words", who, account, title, ""),
                BrokeringActs.stop(name + "own words stopped", who, title));
    }

    /// Where the hiding label lets another delegation read, that one is the broker or the receiver.
    @Override
    public List<Act> hidden(Turn turn) {
        var wish = (ObjectNode) JSON.readTree(turn.label());
        var to = wish.path("releasableTo").isEmpty() ? turn.author().account() : "host-1";
        wish.remove("releasableTo");
        var label = JSON.writeValueAsString(wish);
        var hidden = "Hidden by " + turn.author().account() + " in round " + turn.round() + " " + label.hashCode();
        var handed = hidden + " handed";
        var passed = hidden + " passed";
        var acts = new ArrayList<>(List.of(
                BrokeringActs.handOver(turn.name() + "hand-over", turn.author(), to, handed, label),
                BrokeringActs.handOver(
                        turn.name() + "own words", turn.author(), turn.author().account(), passed, label)));
        if (!to.equals(turn.author().account())) {
            acts.add(BrokeringActs.passOn(turn.name() + "message", turn.author(), passed, to));
        }
        return acts;
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/brokered-shares", "")
                .get("/brokered-shares", "side=broker")
                .get("/brokered-shares", "side=sideways")
                .get("/brokered-shares", "after=2026-01-05T08:40:00Z_" + Things.NEVER)
                .get("/brokered-messages", "")
                .get("/brokered-messages", "after=nonsense")
                .getId("/brokered-shares/{id}", "not-an-id", "");
        things.all("hand-over").forEach(id -> asked.getId("/brokered-shares/{id}", id, ""));
        things.all("brokered message")
                .forEach(id -> asked.getId("/brokered-shares/{id}", id, "")
                        .get("/brokered-messages", "after=2026-01-05T09:40:00Z_" + id));
        for (var id : things.unseen("hand-over")) {
            asked.add(BrokeringActs.command(id, "seen"))
                    .add(BrokeringActs.command(id, "stop"))
                    .add(BrokeringActs.passing(id, List.of(Things.NEVER)));
        }
        for (var id : things.unseen("delegation")) {
            asked.add(BrokeringActs.handing(id, "To nobody", ""));
            things.seen("hand-over").forEach(share -> asked.add(BrokeringActs.passing(share, List.of(id))));
        }
        for (var kind : List.of("claim", "question", "list")) {
            things.unseen(kind)
                    .forEach(id -> asked.command("POST", "/brokered-shares", id, """
                    {"broker": "%s", "record": "%s"}
                    """.formatted(Things.NEVER, id)));
        }
        return asked.toList();
    }

    @Override
    public List<Break> passing() {
        return List.of(
                Break.bySql(
                                "hand-overs of others, under a second policy",
                                "create policy handy on centre.brokered_share for select using (true)",
                                "drop policy handy on centre.brokered_share")
                        .needing(": hand-over")
                        .near("/brokered-shares/"),
                Break.bySql(
                                "messages to others, under a second policy",
                                "create policy handy on centre.brokered_message for select using (true)",
                                "drop policy handy on centre.brokered_message")
                        .needing(": message")
                        .near("/brokered-messages"),
                stopped());
    }

    private static Break stopped() {
        var part = Break.byPart("stopped", "a hand-over of others that is not there, but cannot be stopped either");
        return new Break(
                        part.name(),
                        world -> {
                            world.store().run("""
                                    create function access.handed_over(wanted uuid) returns boolean
                                    language sql stable security definer
                                    as $$ select exists (select from access.brokered_share where share_id = wanted) $$
                                    """);
                            part.seed().accept(world);
                        },
                        world -> {
                            part.undo().accept(world);
                            world.store().run("drop function access.handed_over(uuid)");
                        })
                .needing(": hand-over")
                .near("/stop");
    }

    @Override
    public List<Class<?>> brokenParts() {
        return List.of(BrokenBrokering.class);
    }

    /// Looks past the reader for the hand-over, to answer in better words.
    @Configuration(proxyBeanMethods = false)
    static class BrokenBrokering {
        @Bean
        FilterRegistrationBean<OncePerRequestFilter> saysStopped(Break.Switches switches, Database database) {
            var registered = new FilterRegistrationBean<OncePerRequestFilter>(new SaysStopped(switches, database));
            registered.setOrder(Ordered.LOWEST_PRECEDENCE);
            return registered;
        }
    }

    private static final class SaysStopped extends OncePerRequestFilter {
        private final Break.Switches switches;
        private final Database database;

        private SaysStopped(Break.Switches switches, Database database) {
            this.switches = switches;
            this.database = database;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var path = request.getRequestURI().split("/", -1);
            if (!switches.isOn("stopped") || path.length < 6 || !path[5].equals("stop") || !exists(path[4])) {
                chain.doFilter(request, response);
                return;
            }
            var read = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, read);
            if (read.getStatus() == 404) {
                read.setStatus(409);
            }
            read.copyBodyToResponse();
        }

        private boolean exists(String id) throws ServletException {
            try (var connection = database.application().getConnection();
                    var statement = connection.prepareStatement("select access.handed_over(?)")) {
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
}
