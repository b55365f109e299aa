package org.opencmcc.leak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Delegations as a label may name them, labels that one may not give, who could read what, and
/// re-labelling.
final class LabelPart implements Part {
    private static final String RELABELLINGS = "/api/v1/relabellings";
    private static final String PREVIEW = "/api/v1/labels/preview";
    private static final String CLAIMS = "/api/v1/claims";

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("delegation", "/api/v1/delegations"),
                Kind.items("relabelling", RELABELLINGS),
                Kind.inItems(
                        "label",
                        ClaimActs.ALL,
                        claim -> List.of(claim.path("label").path("id"))));
    }

    /// A claim for all whose source is for the people of a hidden delegation.
    @Override
    public List<Act> open(int round) {
        return List.of(new Act(
                "quiet-1 protects a source " + round,
                Who.program("quiet-1"),
                (world, who) -> world.send(who, claim("Protected " + round, """
                        {"compartments": ["common"], "caveats": ["SOURCE_PROTECTED"]}"""))));
    }

    private static Request claim(String claimant, String label) {
        return ClaimActs.make(claimant, "", label);
    }

    @Override
    public List<Act> hidden(Turn turn) {
        var acts = new ArrayList<Act>();
        acts.add(new Act(turn.name() + "relabelled", turn.author(), (world, who) -> {
            var made = world.send(who, claim("Moved " + turn.round(), turn.label()));
            return made.and(world.send(who, relabel(made.json().path("id").asString(), narrower(turn.label()))));
        }));
        if (turn.isOfOwnDelegation()) {
            acts.add(new Act(turn.name() + "embargoed claim", turn.author(), LabelPart::embargoed));
        }
        return acts;
    }

    private static String narrower(String label) {
        return label.replace("\"sensitivity\":null", "\"sensitivity\":\"HIGH\"");
    }

    /// For everybody, but not before an instant that is far away for the database too.
    private static Seen embargoed(World world, Who who) {
        var made = world.send(who, claim("Embargoed", """
                {"compartments": ["common"], "embargoUntil": "%s"}""".formatted(World.FOUNDED.plus(Duration.ofDays(300)))));
        world.store().run("""
                update access.label_reader set since = '2199-01-01T00:00:00Z' where since is not null;
                update access.label_reader set until = '2199-01-01T00:00:00Z' where until is not null
                """);
        return made;
    }

    /// A source that only the own people may know is another one in one world.
    @Override
    public List<Act> aside(Who author, int round, Random random) {
        var name = "aside " + round + " of " + author.account() + ": ";
        var acts = new ArrayList<Act>();
        acts.add(new Act(name + "severe claim", author, LabelPart::severe));
        if (author.account().equals("quiet-1")) {
            acts.add(new Act(name + "other source", author, (world, who) -> {
                world.store().run("""
                        update centre.claim c
                           set source_title = 'Whitebeam',
                               source_kind = 'PRESS'
                          from access.label l
                         where l.label_id = c.label_id
                           and 'SOURCE_PROTECTED' = any (l.caveats)
                        """);
                return world.send(who, Request.of("GET", CLAIMS, ClaimActs.ALL));
            }));
        }
        return acts;
    }

    /// More sensitive than anybody here may read.
    private static Seen severe(World world, Who who) {
        var level = world.subject(who).level();
        world.store().run("update access.person set level = 'SEVERE' where account = '" + who.account() + "'");
        var made = world.send(who, claim("Severe", """
                {"compartments": ["common"], "sensitivity": "SEVERE"}"""));
        world.store().run("update access.person set level = '" + level + "' where account = '" + who.account() + "'");
        return made;
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked().get("/delegations", "").get("/relabellings", "");
        notGiven(things)
                .forEach(label -> asked.add(Acts.settlement("A spelling of nobody", "\"asWritten\": true", label))
                        .add(Request.file("?label=" + Acts.encoded(label), TestLists.cogat(1, 2, "Nobody")))
                        .add(preview(label)));
        for (var label : List.of("null", "{\"compartments\": [\"common\"]}", "{\"releasableTo\": []}")) {
            asked.add(preview(label));
        }
        for (var id : things.all("label")) {
            asked.getId("/labels/{id}", id, "").add(preview("{\"like\": \"" + id + "\"}"));
        }
        for (var kind : List.of("claim", "question", "dispute", "list", "delegation")) {
            things.all(kind).forEach(id -> asked.getId("/access-review/{id}", id, ""));
        }
        things.all("claim").forEach(id -> asked.get("/relabellings", "record=" + id));
        things.unseen("claim").forEach(id -> asked.add(relabel(id, "{\"releasableTo\": []}")));
        things.unseen("relabelling")
                .forEach(id -> asked.command("POST", "/relabellings/{id}/answer", id, "{\"consents\": true}"));
        return asked.toList();
    }

    /// Labels that nobody can give, whoever the people are; one of their floors is there in one world alone.
    private static List<String> notGiven(Things things) {
        var labels = new ArrayList<>(List.of(
                "{\"compartments\": [\"lead\", \"attic-quiet-1\"]}",
                "{\"compartments\": [\"attic\"]}",
                "{\"caveats\": [\"X\"]}"));
        things.unseen("delegation").forEach(id -> labels.add("{\"releasableTo\": [\"" + id + "\"]}"));
        return labels;
    }

    private static Request preview(String label) {
        return Request.json("POST", PREVIEW, PREVIEW, "{\"recordType\": \"CLAIM\", \"label\": " + label + "}");
    }

    private static Request relabel(String record, String label) {
        return Request.json(
                "POST",
                RELABELLINGS,
                RELABELLINGS,
                "{\"record\": \"" + record + "\", \"label\": " + label + ", \"reason\": \"a test\"}");
    }

    @Override
    public List<Break> passing() {
        return List.of(
                rule("an embargo that nobody waits for", "x.since <= now()", "x.since > now()")
                        .needing(": embargoed claim")
                        .near("/claims"),
                rule("a sensitivity that nobody looks at", "n.sensitivity <= r.level", "n.sensitivity >= 'LOW'")
                        .needing(": severe claim")
                        .near("/claims"),
                Break.bySql(
                                "a protected source, told to everybody",
                                replaced("access.labels_of_others_with(text)", "caveat = any", "caveat <> all"),
                                replaced("access.labels_of_others_with(text)", "caveat <> all", "caveat = any"))
                        .needing(": other source")
                        .near("/claims"),
                Break.bySql(
                                "the history of labels, told to everybody",
                                "create policy history on centre.relabelling for select using (true)",
                                "drop policy history on centre.relabelling")
                        .needing(": relabelled")
                        .near("/relabellings"));
    }

    private static Break rule(String name, String clause, String instead) {
        return Break.bySql(
                name,
                replaced("access.visible_labels()", clause, instead),
                replaced("access.visible_labels()", instead, clause));
    }

    /// A function of the kernel with one clause changed.
    static String replaced(String function, String clause, String instead) {
        return """
                do $do$
                declare
                    rule text := pg_get_functiondef('%3$s'::regprocedure);
                begin
                    if position($c$%1$s$c$ in rule) = 0 then
                        raise exception 'the rule has no such clause';
                    end if;
                    execute replace(rule, $c$%1$s$c$, $c$%2$s$c$);
                end
                $do$
                """.formatted(clause, instead, function);
    }
}
