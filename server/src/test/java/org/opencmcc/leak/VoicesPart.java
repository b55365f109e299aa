package org.opencmcc.leak;

import java.util.List;
import java.util.Random;
import java.util.Set;

/// Who is absent, who claims to speak for them, and what comes in from outside. What is published is an intended flow.
final class VoicesPart implements Part {
    private static final String API = "/api/v1";
    private static final String GAPS = API + "/representation-gaps";
    private static final String HAND_INS = API + "/comment-hand-ins";

    /// Those who have no second person in their delegation.
    private static final Set<String> ALONE = Set.of("host-1", "lead-1", "ngo-1", "quiet-1", World.UNHEARD);

    @Override
    public int place() {
        return 75;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.items("gap", GAPS),
                Kind.inItems(
                                "speaker",
                                GAPS,
                                gap -> gap.path("speakers")
                                        .valueStream()
                                        .map(speaker -> speaker.path("id"))
                                        .toList())
                        .notAlways(),
                Kind.items("comment", API + "/comments").notAlways(),
                Kind.items("published comment", API + "/published-comments").notAlways());
    }

    private static String openGap(int round) {
        return "Open gap of round " + round;
    }

    private static String labelled(String label) {
        return label.isEmpty() ? "" : ", \"label\": " + label;
    }

    private static Act gap(String name, Who by, String label, String subject) {
        return new Act(
                name,
                by,
                (world, who) ->
                        world.send(who, Request.json("POST", GAPS, GAPS, """
                        {"kind": "GROUP", "subject": "%s", "affected": "Those outside"%s}
                        """.formatted(subject, labelled(label)))));
    }

    private static Act speaks(String name, Who by, String label, int round) {
        return new Act(name, by, (world, who) -> {
            var made = world.send(who, speaking(find(world, who, round), label));
            var speakers = made.json().path("speakers");
            var last = speakers.isEmpty()
                    ? Things.NEVER
                    : speakers.path(0).path("id").asString();
            return made.and(world.send(who, disputing(find(world, who, round), last, label)));
        });
    }

    private static Request speaking(String gap, String label) {
        return Request.json(
                "POST", GAPS + "/{id}/speakers", GAPS + "/" + gap + "/speakers", """
                {"name": "A voice", "speaksFor": "those outside", "source": {"title": "A letter"}%s}
                """.formatted(labelled(label)));
    }

    private static Request disputing(String gap, String speaker, String label) {
        return Request.json(
                "POST",
                GAPS + "/{id}/speakers/{speaker}/disputes",
                GAPS + "/" + gap + "/speakers/" + speaker + "/disputes",
                "{\"ground\": \"Nobody chose it\"" + labelled(label) + "}");
    }

    private static String find(World world, Who who, int round) {
        for (var page : Kind.pages(world, who, GAPS)) {
            for (var gap : page.path("items")) {
                if (gap.path("subject").asString().equals(openGap(round))) {
                    return gap.path("id").asString();
                }
            }
        }
        return Things.NEVER;
    }

    private static Act turnOn(String name, Who by, String host) {
        return new Act(name, by, (world, who) -> world.send(who, turning(host)));
    }

    private static Request turning(String host) {
        return Request.json(
                "PUT",
                API + "/comment-channel",
                API + "/comment-channel",
                "{\"host\": \"" + host + "\", \"on\": true, \"replyDays\": 14}");
    }

    private static Act handIn(String name, Who by, String host, String words, boolean publish) {
        return new Act(name, by, (world, who) -> world.send(who, handing(host, words, publish)));
    }

    private static Request handing(String host, String words, boolean publish) {
        return new Request(
                "POST " + HAND_INS,
                "POST",
                HAND_INS + "?channel=" + host + "&publish=" + publish,
                "application/octet-stream",
                words);
    }

    private static Act answer(String name, Who by, String words) {
        return new Act(name, by, (world, who) -> {
            for (var comment : world.send(who, Request.of("GET", API + "/comments", API + "/comments"))
                    .json()
                    .path("items")) {
                if (comment.path("text").asString().equals(words)) {
                    return world.send(who, answering(comment.path("id").asString()));
                }
            }
            return world.send(who, answering(Things.NEVER));
        });
    }

    private static Request answering(String comment) {
        return Request.json(
                "POST",
                API + "/comments/{id}/answer",
                API + "/comments/" + comment + "/answer",
                "{\"answer\": \"Heard\"}");
    }

    private static Request removing(String comment) {
        return Request.json(
                "POST",
                API + "/published-comments/{id}/removal",
                API + "/published-comments/" + comment + "/removal",
                "{\"reason\": \"It names somebody\"}");
    }

    private static Act remove(String name, Who by) {
        return new Act(name, by, (world, who) -> {
            var path = API + "/published-comments";
            var first = world.send(who, Request.of("GET", path, path))
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asString(Things.NEVER);
            return world.send(who, removing(first));
        });
    }

    @Override
    public List<Act> open(int round) {
        var un = Who.program("un-1");
        var ngo = Who.program("ngo-1");
        var words = "From outside in round " + round;
        return List.of(
                gap("un-1 finds a gap " + round, un, "", openGap(round)),
                speaks("ngo-1 names a speaker " + round, ngo, "", round),
                turnOn("un-1 turns its channel on " + round, un, "voices.un-1.example"),
                handIn("ngo-1 hands in " + round, ngo, "voices.un-1.example", words + "\n---\nUnanswered", true),
                answer("un-1 answers " + round, un, words),
                remove("host-1 wants it removed " + round, Who.program("host-1")));
    }

    @Override
    public List<Act> own(String account, int round) {
        var who = Who.program(account);
        var name = account + " in round " + round + ": ";
        return List.of(
                gap(name + "a gap", who, Story.OWN, "Own gap " + round),
                speaks(name + "a speaker", who, Story.OWN, round));
    }

    @Override
    public List<Act> hidden(Turn turn) {
        return List.of(
                gap(turn.name() + "gap", turn.author(), turn.label(), "Hidden gap " + turn.round()),
                speaks(turn.name() + "speaker", turn.author(), turn.label(), turn.round()));
    }

    @Override
    public List<Act> aside(Who author, int round, Random random) {
        if (!ALONE.contains(author.account())) {
            return List.of();
        }
        var name = "hidden " + round + ": " + author.account();
        var host = "voices." + author.account() + ".example";
        var handing = handing(host, "Hidden comment of " + round, false);
        return List.of(new Act(
                name + " hands in",
                author,
                (world, who) -> world.send(who, turning(host)).and(world.send(who, handing))));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/representation-gaps", "")
                .get("/representation-gaps", "after=2026-01-05T08:40:00Z_" + Things.NEVER)
                .get("/comment-channel", "")
                .get("/comments", "")
                .get("/comments", "aside=true")
                .get("/comments", "after=2026-01-05_" + Things.NEVER)
                .get("/published-comments", "")
                .get("/published-comments", "after=nonsense")
                .getId("/comment-hand-ins/{id}", Things.NEVER, "")
                .add(turning("not-an-address"))
                .add(handing("voices.nobody.example", "Words", true));
        things.all("gap").forEach(id -> asked.getId("/representation-gaps/{id}", id, ""));
        for (var id : things.unseen("gap")) {
            asked.add(speaking(id, "")).add(disputing(id, Things.NEVER, ""));
        }
        for (var id : things.unseen("speaker")) {
            things.seen("gap").forEach(gap -> asked.add(disputing(gap, id, "")));
        }
        // A comment that a reader does not see as its receiver may be published, and then the reader may ask for its
        // removal: that is an act, and not a question.
        things.unseen("published comment").forEach(id -> asked.add(removing(id)));
        for (var id : things.unseen("comment")) {
            asked.add(answering(id)).getId("/comment-hand-ins/{id}", id, "");
        }
        return asked.toList();
    }

    @Override
    public List<Break> passing() {
        return List.of(
                Break.bySql(
                                "a hidden gap among those of others, under a second policy",
                                "create policy handy on centre.representation_gap for select using (true)",
                                "drop policy handy on centre.representation_gap")
                        .needing(": gap")
                        .near("/representation-gaps"),
                Break.bySql(
                                "a hidden speaker beside a gap that everybody sees",
                                "create policy beside on centre.speaking_claim for select using (true)",
                                "drop policy beside on centre.speaking_claim")
                        .needing(": speaker")
                        .near("/representation-gaps"),
                rule(
                        "comments of every channel among one's own",
                        "access.my_comments(boolean,date,uuid,integer)",
                        "on h.delegation_id = r.delegation_id",
                        "on true",
                        "/comments"),
                rule(
                        "comments published before anybody answered them",
                        "access.published_comments(text,date,date,uuid,integer)",
                        "and (c.published_on is not null",
                        "and (true",
                        "/published-comments"));
    }

    /// A function of the kernel with one clause changed.
    private static Break rule(String name, String function, String right, String wrong, String near) {
        var replacing = """
                do $do$
                declare
                    rule text := pg_get_functiondef('%s'::regprocedure);
                begin
                    if position($c$%s$c$ in rule) = 0 then
                        raise exception 'the rule has no such clause';
                    end if;
                    execute replace(rule, $c$%s$c$, $c$%s$c$);
                end
                $do$
                """;
        return Break.bySql(
                        name,
                        replacing.formatted(function, right, right, wrong),
                        replacing.formatted(function, wrong, wrong, right))
                .needing(" hands in")
                .near(near);
    }
}
