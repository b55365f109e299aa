package org.opencmcc.leak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.opencmcc.postgres.Reader;

/// What people do at a centre, each with the requests that it takes.
final class Acts {
    private Acts() {}

    /// Sends a file and leaves it to be looked through.
    static Act preview(String name, Who by, String label, byte[] file) {
        return new Act(name, by, (world, who) -> receive(world, who, name, label, file));
    }

    static Act discard(String name, Who by, String label, byte[] file) {
        return new Act(name, by, (world, who) -> {
            var read = receive(world, who, name, label, file);
            return post(world, who, read, "discard");
        });
    }

    static Act commit(String name, Who by, String label, byte[] file) {
        return new Act(name, by, (world, who) -> {
            var read = receive(world, who, name, label, file);
            return commit(world, who, read);
        });
    }

    /// Commits as one who answers what is asked: an edition, and as many rows withdrawn as it says.
    private static Seen commit(World world, Who who, Seen read) {
        var id = read.json().path("id").asString();
        var withdrawn = read.json()
                .path("reading")
                .path("choices")
                .path(0)
                .path("withdrawn")
                .asInt();
        return world.send(
                who,
                Request.json("POST", "/api/v1/imports/{id}/commit", "/api/v1/imports/" + id + "/commit", """
                        {"reading": "EDITION", "confirmWithdrawn": %d}
                        """.formatted(
                                withdrawn)));
    }

    /// Sends a file and says of which days it speaks.
    static Act cover(String name, Who by, String label, byte[] file) {
        return new Act(name, by, (world, who) -> {
            var read = receive(world, who, name, label, file);
            var id = read.json().path("id").asString();
            return world.send(
                    who,
                    Request.json("PUT", "/api/v1/imports/{id}/coverage", "/api/v1/imports/" + id + "/coverage", """
                            {"coverageFrom": "2001-01-01", "coverageTo": "2030-12-31"}
                            """));
        });
    }

    /// Sends a list that nobody knows, says which column is which, and commits it as this source's.
    static Act mapAndCommit(String name, Who by, String label, String source, byte[] file) {
        return new Act(name, by, (world, who) -> {
            var needs = receive(world, who, name, label, file);
            var id = needs.json().path("id").asString();
            world.send(
                    who,
                    Request.json(
                            "PUT", "/api/v1/imports/{id}/mapping", "/api/v1/imports/" + id + "/mapping", """
                            {"source": "%s", "sourceName": "List of %s", "columns": [{"column": 0, "field": "day"},
                             {"column": 1, "field": "cargo"}, {"column": 2, "field": "donor"}]}
                            """.formatted(
                                            source, source)));
            return commit(world, who, world.waitFor(who, id));
        });
    }

    private static Seen receive(World world, Who who, String name, String label, byte[] file) {
        var query = "?fileName=" + encoded(name) + (label.isEmpty() ? "" : "&label=" + encoded(label));
        var received = world.send(who, Request.file(query, file));
        return received.status() == 202
                ? world.waitFor(who, received.json().path("id").asString())
                : received;
    }

    private static Seen post(World world, Who who, Seen read, String what) {
        var id = read.json().path("id").asString();
        return world.send(
                who, Request.of("POST", "/api/v1/imports/{id}/" + what, "/api/v1/imports/" + id + "/" + what));
    }

    /// Settles a spelling as a new entry of the same name.
    static Act settle(String name, Who by, String label, String written) {
        return settleAs(name, by, label, written, "\"newEntry\": {\"name\": \"" + written + "\"}");
    }

    static Act settleAs(String name, Who by, String label, String written, String answer) {
        return new Act(name, by, (world, who) -> world.send(who, settlement(written, answer, label)));
    }

    /// Settles a spelling as another way to write a name that everybody sees in the register.
    static Act settleAsKnown(String name, Who by, String label, String written) {
        return new Act(name, by, (world, who) -> {
            var path = "/api/v1/register/entries";
            var known = world.send(who, Request.of("GET", path, path + "?kind=DONOR&q=unicef"));
            var entry = known.json().path("items").path(0).path("id").asString();
            return world.send(who, settlement(written, "\"entry\": \"" + entry + "\"", label));
        });
    }

    static Request settlement(String written, String answer, String label) {
        return Request.json(
                "POST",
                "/api/v1/register/settlements",
                "/api/v1/register/settlements",
                "{\"kind\": \"DONOR\", \"written\": \"" + written + "\", " + answer
                        + (label.isEmpty() ? "" : ", \"label\": " + label) + "}");
    }

    /// Writes down what a named party says about a list.
    static Act assertion(String name, Who by, String label, String words) {
        return new Act(
                name,
                by,
                (world, who) -> world.send(
                        who,
                        Request.json(
                                "POST",
                                "/api/v1/flow/assertions",
                                "/api/v1/flow/assertions",
                                "{\"rule\": \"half-full\", \"side\": \"cogat\", \"factor\": 0.5,"
                                        + " \"claimant\": \"Somebody\", \"words\": \"" + words
                                        + "\", \"source\": \"A page\""
                                        + (label.isEmpty() ? "" : ", \"label\": " + label) + "}")));
    }

    /// Holds the longest list of each of the two publishers against the other anew.
    static Act compute(String name, Who by) {
        return new Act(name, by, (world, who) -> {
            var path = "/api/v1/flow/sources";
            var sources = world.send(who, Request.of("GET", path, path)).json();
            return world.send(who, computing(longest(sources, "unrwa"), longest(sources, "cogat")));
        });
    }

    private static String longest(tools.jackson.databind.JsonNode sources, String source) {
        var found = Things.NEVER;
        var rows = 0;
        for (var one : sources.path("items")) {
            for (var list : one.path("lists")) {
                if (one.path("id").asString().equals(source)
                        && list.path("rows").asInt() > rows) {
                    rows = list.path("rows").asInt();
                    found = list.path("id").asString();
                }
            }
        }
        return found;
    }

    static Request computing(String left, String right) {
        return Request.json(
                "POST",
                "/api/v1/flow/reconciliations",
                "/api/v1/flow/reconciliations",
                "{\"leftList\": \"" + left + "\", \"rightList\": \"" + right + "\"}");
    }

    /// Signs in with the password, and out again with the cookie that this gave.
    static Act signInAndOut(String name, Who by) {
        return new Act(name, by, (world, who) -> {
            var signedIn = world.send(Who.NOBODY, signIn(who.account(), world.password(who.account())));
            var secret = signedIn.text().replaceFirst("(?s).*cmcc_session=([^;]*);.*", "$1");
            var session = new Who(who.account(), true, Reader.Way.BROWSER, secret);
            return signedIn.and(world.send(session, signOut()))
                    .and(world.send(session, signOut()))
                    .and(world.send(session, endOthers()))
                    .and(world.send(session, Request.of("GET", "/api/v1/stream", "/api/v1/stream")));
        });
    }

    static Act wrongPassword(String name, Who by) {
        return new Act(name, by, (world, who) -> world.send(Who.NOBODY, signIn(who.account(), "not the password")));
    }

    static Request signIn(String account, String password) {
        return Request.json(
                "POST",
                "/api/v1/sessions",
                "/api/v1/sessions",
                "{\"account\": \"" + account + "\", \"password\": \"" + password + "\"}");
    }

    /// Asked by a session that has ended: it would end the ways in that the proof itself uses. So is the stream, which
    /// would not end.
    private static Request endOthers() {
        return Request.of("DELETE", "/api/v1/sessions/others", "/api/v1/sessions/others");
    }

    private static Request signOut() {
        return Request.of("DELETE", "/api/v1/sessions", "/api/v1/sessions");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
