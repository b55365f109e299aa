package org.opencmcc.leak;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What the three sides of brokered sharing do, each act with the requests that it takes.
final class BrokeringActs {
    static final String SHARES = "/api/v1/brokered-shares";
    static final String MESSAGES = "/api/v1/brokered-messages";

    private BrokeringActs() {}

    /// Hands a text to another person's delegation.
    static Act handOver(String name, Who by, String broker, String title, String label) {
        return new Act(
                name,
                by,
                (world, who) ->
                        world.send(who, handing(world.delegationOf(broker).toString(), title, label)));
    }

    static Request handing(String broker, String title, String label) {
        return Request.json(
                "POST", SHARES, SHARES, """
                {"broker": "%s", "title": "%s", "text": "What was handed over."%s}
                """.formatted(broker, title, label.isEmpty() ? "" : ", \"label\": " + label));
    }

    /// As the broker: has seen what bears this title, and passes the same words on to these people's delegations.
    static Act passOn(String name, Who by, String title, String... to) {
        return new Act(name, by, (world, who) -> {
            var share = find(world, who, title);
            var receivers = Arrays.stream(to)
                    .map(account -> world.delegationOf(account).toString())
                    .toList();
            world.send(who, command(share, "seen"));
            return world.send(who, passing(share, receivers));
        });
    }

    static Request passing(String share, List<String> to) {
        return Request.json("POST", SHARES + "/{id}/passings", SHARES + "/" + share + "/passings", """
                {"to": [%s], "title": "News", "text": "What was passed on."}
                """.formatted(
                        to.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "))));
    }

    /// As the originator: stops what bears this title.
    static Act stop(String name, Who by, String title) {
        return new Act(name, by, (world, who) -> world.send(who, command(find(world, who, title), "stop")));
    }

    static Request command(String share, String what) {
        return Request.of("POST", SHARES + "/{id}/" + what, SHARES + "/" + share + "/" + what);
    }

    /// What bears this title, whichever side of it one is on: where there are two, the one that somebody else began.
    private static String find(World world, Who who, String title) {
        var own = Things.NEVER;
        for (var side : List.of("", "?side=broker")) {
            for (var share : world.send(who, Request.of("GET", SHARES, SHARES + side))
                    .json()
                    .path("items")) {
                if (share.path("title").asString().equals(title)) {
                    own = own.equals(Things.NEVER)
                                    || !share.path("side").asString().equals("OWN")
                            ? share.path("id").asString()
                            : own;
                }
            }
        }
        return own;
    }
}
