package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;

/// What delegations keep of themselves, what they let others know, and objections to admission.
final class DelegationPart implements Part {
    private static final String API = "/api/v1";
    private static final String OWN_PAGE = API + "/delegations/own";
    private static final String OBJECTIONS = API + "/admission-objections";
    private static final String ALWAYS = "using (true)";

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("own record", OWN_PAGE),
                Kind.items("objection", OBJECTIONS),
                Kind.items("presence", API + "/presence").notAlways());
    }

    @Override
    public List<Act> open(int round) {
        var host = Who.program("host-1");
        return List.of(
                object("host-1 objects for all " + round, host, "", "Delegation Sorrel " + round),
                answer("lead-1 answers for all " + round, Who.program("lead-1")),
                appear("host-1 appears " + round, host, round));
    }

    @Override
    public List<Act> own(String account, int round) {
        var who = Who.program(account);
        var name = account + " in round " + round + ": ";
        return List.of(
                object(name + "own objection", who, Story.OWN, "Own matter"),
                post(name + "own post", who, "Own seat " + round),
                new Act(name + "own status", who, (world, by) -> world.send(by, status("ACTIVE"))));
    }

    @Override
    public List<Act> hidden(Turn turn) {
        var who = turn.author();
        var acts = new ArrayList<Act>();
        acts.add(object(turn.name() + "objection", who, turn.label(), "Hidden matter " + turn.round()));
        if (turn.isOfOwnDelegation()) {
            acts.add(post(turn.name() + "post", who, "Hidden seat " + turn.round()));
            acts.add(new Act(turn.name() + "status", who, (world, by) -> world.send(by, status("UNDER_REVIEW"))));
        }
        return acts;
    }

    private static Request status(String participation) {
        return Request.json(
                "POST",
                OWN_PAGE + "/statuses",
                OWN_PAGE + "/statuses",
                "{\"participation\": \"%s\"}".formatted(participation));
    }

    private static Act object(String name, Who by, String label, String against) {
        return new Act(
                name,
                by,
                (world, who) -> world.send(
                        who,
                        Request.json(
                                "POST",
                                OBJECTIONS,
                                OBJECTIONS,
                                "{\"against\": \"" + against + "\", \"ground\": \"OTHER\""
                                        + (label.isEmpty() ? "" : ", \"label\": " + label) + "}")));
    }

    /// Answers the newest objection that this person sees of the shared ones, and takes nothing back.
    private static Act answer(String name, Who by) {
        return new Act(name, by, (world, who) -> {
            var all = world.send(who, Request.of("GET", OBJECTIONS, OBJECTIONS)).json();
            var id = all.path("items")
                    .valueStream()
                    .filter(o -> o.path("against").asString().startsWith("Delegation Sorrel"))
                    .map(o -> o.path("id").asString())
                    .findFirst()
                    .orElse(Things.NEVER);
            return world.send(
                    who,
                    Request.json(
                            "POST",
                            OBJECTIONS + "/{id}/answers",
                            OBJECTIONS + "/" + id + "/answers",
                            "{\"words\": \"Noted\"}"));
        });
    }

    /// A seat with somebody in it and where they are; of a function that is told to nobody.
    private static Act post(String name, Who by, String title) {
        return new Act(name, by, (world, who) -> {
            var post = world.send(
                            who, Request.json("POST", OWN_PAGE + "/posts", OWN_PAGE + "/posts", """
                                    {"title": "%s", "function": "ADVICE", "sensitive": true}
                                    """.formatted(title)))
                    .json()
                    .path("id")
                    .asString();
            var sent = world.send(
                            who,
                            Request.json("POST", OWN_PAGE + "/secondments", OWN_PAGE + "/secondments", """
                                    {"post": "%s", "displayName": "Holder of %s"}
                                    """.formatted(
                                            post, title)))
                    .json()
                    .path("id")
                    .asString();
            for (var state : List.of("ACCEPTED", "CLEARED", "DEPLOYED")) {
                world.send(
                        who,
                        Request.json(
                                "POST",
                                OWN_PAGE + "/secondments/{id}/steps",
                                OWN_PAGE + "/secondments/" + sent + "/steps",
                                "{\"state\": \"" + state + "\"}"));
            }
            return world.send(who, Request.json("POST", API + "/presence", API + "/presence", """
                            {"post": "%s", "state": "RETURN_OVERDUE"}
                            """.formatted(post)));
        });
    }

    private static Act appear(String name, Who by, int round) {
        return new Act(name, by, (world, who) -> {
            var version = world.send(who, Request.of("GET", OWN_PAGE, OWN_PAGE))
                    .json()
                    .path("version")
                    .asInt();
            world.send(who, Request.json("POST", OWN_PAGE + "/keys", OWN_PAGE + "/keys", "{}"));
            return world.send(who, Request.json("PUT", OWN_PAGE, OWN_PAGE, """
                            {"version": %d, "participation": "ACTIVE", "publicAttribution": "OPEN",
                             "publicPosture": "Posture of round %d"}
                            """.formatted(version, round)));
        });
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/delegations", "")
                .get("/delegations/own", "")
                .get("/delegations/own/weekly-report", "")
                .get("/delegations/own/weekly-report", "week=2026-W02")
                .get("/delegations/own/weekly-report", "week=nonsense")
                .get("/delegations/own/weekly-report/export", "format=csv")
                .get("/presence", "")
                .get("/admission-objections", "");
        things.all("delegation").forEach(id -> asked.getId("/delegations/{id}", id, ""));
        for (var id : things.unseen("own record")) {
            asked.command(
                            "PUT",
                            "/delegations/own/posts/{id}",
                            id,
                            "{\"version\": 1, \"title\": \"x\", \"function\": \"LEGAL\"}")
                    .command("POST", "/delegations/own/secondments/{id}/steps", id, "{\"state\": \"ENDED\"}")
                    .command("POST", "/presence", id, "{\"post\": \"" + id + "\", \"state\": \"PRESENT\"}");
        }
        for (var id : things.unseen("objection")) {
            asked.command("POST", "/admission-objections/{id}/answers", id, "{\"words\": \"x\"}")
                    .command("POST", "/admission-objections/{id}/withdrawal", id);
        }
        return asked.toList();
    }

    @Override
    public List<Break> passing() {
        return List.of(
                open("an objection of a hidden delegation can be counted", "admission_objection")
                        .needing(": objection")
                        .near("/admission-objections"),
                told("the version of a post counts everybody's posts", "post", "version", "count(*)::integer")
                        .needing(": post")
                        .near("/delegations/own"),
                open("another delegation's objection stands in the weekly report", "admission_objection")
                        .needing(": objection")
                        .near("/weekly-report"));
    }

    private static Break open(String name, String table) {
        return Break.bySql(
                name,
                "create policy told on centre." + table + " for select " + ALWAYS,
                "drop policy told on centre." + table);
    }

    /// A view in the place of a table, whose rows are the right ones, but for one column that looks at all there are.
    private static Break told(String name, String table, String column, String ofAll) {
        return Break.bySql(name, """
                do $do$
                declare
                    columns text;
                begin
                    alter table centre.%1$s rename to kept;
                    select string_agg(case c.column_name when '%2$s' then '(select %3$s from centre.kept k) as %2$s'
                                                         else c.column_name end, ', ' order by c.ordinal_position)
                      into columns
                      from information_schema.columns c
                     where c.table_schema = 'centre' and c.table_name = 'kept';
                    execute 'create view centre.%1$s as select ' || columns
                            || ' from centre.kept where label_id = any ((select access.visible_labels())::integer[])';
                    grant select on centre.%1$s to public;
                end
                $do$
                """.formatted(table, column, ofAll), """
                drop view centre.%1$s;
                alter table centre.kept rename to %1$s
                """.formatted(table));
    }
}
