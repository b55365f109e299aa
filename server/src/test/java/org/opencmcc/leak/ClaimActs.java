package org.opencmcc.leak;

import java.util.List;

/// What people do with claims, each act with the requests that it takes. All claims that acts make
/// can be found by one word.
final class ClaimActs {
    private static final String API = "/api/v1/claims";
    private static final String WORD = "leakclaim";

    /// The claims that acts made, and their questions.
    static final String ALL = API + "?text=" + WORD;
    static final String QUESTIONS = "/api/v1/questions";

    private ClaimActs() {}

    /// The claim that everybody sees and may dispute in a round.
    static String openClaimant(int round) {
        return "Party of round " + round;
    }

    static String openQuestion(int round) {
        return WORD + " question of round " + round;
    }

    /// What one author does in secret, or openly with a label for all.
    static List<Act> of(String name, Who who, String label, int round) {
        return List.of(
                claim(name + "claim", who, label, "Claimant of " + who.account()),
                newer(name + "newer claim", who, label, round),
                underOpenQuestion(name + "claim to a question", who, label, round),
                dispute(name + "dispute", who, label, round),
                disputeAndWithdraw(name + "withdrawn dispute", who, label, round),
                ask(name + "question", who, label, WORD + " asks " + who.account()),
                count(name + "count", who, label),
                file(name + "claims of a file", who, label));
    }

    static Act claim(String name, Who by, String label, String claimant) {
        return new Act(name, by, (world, who) -> world.send(who, make(claimant, "", label)));
    }

    /// A newer claim in the place of the one that everybody sees; who did not make that is refused.
    static Act newer(String name, Who by, String label, int round) {
        return new Act(
                name,
                by,
                (world, who) -> world.send(
                        who,
                        make(openClaimant(round), "\"supersedes\": \"" + open(world, who, round) + "\", ", label)));
    }

    static Act underOpenQuestion(String name, Who by, String label, int round) {
        return new Act(name, by, (world, who) -> {
            var question = "";
            for (var item : world.send(who, Request.of("GET", QUESTIONS, QUESTIONS))
                    .json()
                    .path("items")) {
                question = item.path("title").asString().equals(openQuestion(round))
                        ? item.path("id").asString()
                        : question;
            }
            var under = question.isEmpty() ? "" : "\"question\": \"" + question + "\", ";
            return world.send(who, make("Rival of " + who.account(), under, label));
        });
    }

    static Request make(String claimant, String more, String label) {
        return Request.json("POST", API, API, """
                {"value": %d, "unit": "trucks a day", "definition": "%s", "claimant": "%s", "source": "A page",
                 "publishedOn": "2025-12-%02d", %s"periodWords": "since the ceasefire"%s}
                """.formatted(
                        Math.abs(claimant.hashCode() % 900),
                        WORD,
                        claimant,
                        1 + Math.abs(claimant.hashCode() % 28),
                        more,
                        labelled(label)));
    }

    /// The id of the claim that everybody sees in a round.
    private static String open(World world, Who who, int round) {
        var path = API + "?claimant=" + Acts.encoded(openClaimant(round));
        var found = world.send(who, Request.of("GET", API, path)).json().path("items");
        for (var item : found) {
            if (item.path("supersedes").isNull()) {
                return item.path("id").asString();
            }
        }
        return Things.NEVER;
    }

    /// That one; or the first of all, in a round in which people do nothing but what is their own.
    private static String disputed(World world, Who who, int round) {
        var ofThisRound = open(world, who, round);
        return ofThisRound.equals(Things.NEVER) ? open(world, who, 1) : ofThisRound;
    }

    static Act dispute(String name, Who by, String label, int round) {
        return new Act(name, by, (world, who) -> world.send(who, disputing(disputed(world, who, round), label)));
    }

    static Act disputeAndWithdraw(String name, Who by, String label, int round) {
        return new Act(name, by, (world, who) -> {
            var claim = disputed(world, who, round);
            var made = world.send(who, disputing(claim, label));
            var dispute = made.status() == 201 ? made.json().path("id").asString() : Things.NEVER;
            return made.and(world.send(who, withdrawing(claim, dispute)));
        });
    }

    static Request disputing(String claim, String label) {
        return Request.json(
                "POST", API + "/{id}/disputes", API + "/" + claim + "/disputes", """
                {"ground": "counted otherwise"%s}
                """.formatted(labelled(label)));
    }

    static Request withdrawing(String claim, String dispute) {
        return Request.of(
                "POST",
                API + "/{id}/disputes/{dispute}/withdrawal",
                API + "/" + claim + "/disputes/" + dispute + "/withdrawal");
    }

    static Act ask(String name, Who by, String label, String title) {
        return new Act(
                name,
                by,
                (world, who) -> world.send(
                        who, Request.json("POST", QUESTIONS, QUESTIONS, """
                        {"title": "%s", "unit": "trucks a day"%s}
                        """.formatted(title, labelled(label)))));
    }

    static Act count(String name, Who by, String label) {
        return new Act(name, by, (world, who) -> world.send(who, counted("", label)));
    }

    /// A claim made from what the caller sees of a list. It is one of which nobody commits a copy
    /// in secret: what somebody publishes from a list that was shared with them alone is their own
    /// act.
    static Request counted(String list, String label) {
        return Request.json("POST", API, API, """
                {"definition": "%s", "count": {"source": "cogat", "definition": "entries", "from": "2024-02-12",
                 "to": "2024-02-14"%s}%s}
                """.formatted(
                        WORD, list.isEmpty() ? "" : ", \"list\": \"" + list + "\"", labelled(label)));
    }

    static Act file(String name, Who by, String label) {
        var query = label.isEmpty() ? "" : "?label=" + Acts.encoded(label);
        return new Act(
                name,
                by,
                (world, who) -> world.send(
                        who, Request.claims(query, """
                Claimant,Value,Unit,Definition,Source
                File of %s,12,trucks a day,%s,A page
                File of %s,13,trucks a day,%s,A page
                """.formatted(who.account(), WORD, who.account(), WORD))));
    }

    private static String labelled(String label) {
        return label.isEmpty() ? "" : ", \"label\": " + label;
    }
}
