package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What parties say, what others say against it, and the questions that it answers.
final class ClaimPart implements Part {
    private static final String FILE = "Claimant,Words,Definition,Source\nA,b,c,d\n";

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.items("claim", ClaimActs.ALL),
                Kind.inItems("claim reference", ClaimActs.ALL, claim -> List.of(claim.path("ref")))
                        .shownAs("by-ref/{id}"),
                Kind.inItems(
                        "dispute",
                        ClaimActs.ALL,
                        claim -> claim.path("disputes")
                                .valueStream()
                                .map(dispute -> dispute.path("id"))
                                .toList()),
                Kind.items("question", ClaimActs.QUESTIONS));
    }

    @Override
    public List<Act> open(int round) {
        var un = Who.program("un-1");
        var acts = new ArrayList<Act>();
        acts.add(ClaimActs.claim("un-1 claims for all " + round, un, "", ClaimActs.openClaimant(round)));
        acts.add(ClaimActs.ask("un-1 asks for all " + round, un, "", ClaimActs.openQuestion(round)));
        acts.addAll(ClaimActs.of("host-1 for all " + round + ": ", Who.program("host-1"), "", round));
        return acts;
    }

    @Override
    public List<Act> own(String account, int round) {
        var who = Who.program(account);
        var name = account + " in round " + round + ": ";
        return List.of(
                ClaimActs.claim(name + "a claim", who, Story.OWN, "Own claimant"),
                ClaimActs.newer(name + "a newer claim", who, Story.OWN, round),
                ClaimActs.disputeAndWithdraw(name + "a dispute", who, Story.OWN, round),
                ClaimActs.count(name + "a count", who, Story.OWN));
    }

    @Override
    public List<Act> hidden(Turn turn) {
        return ClaimActs.of(turn.name(), turn.author(), turn.label(), turn.round());
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        return Stream.of(lists(things), single(things), refused(things))
                .flatMap(asked -> asked.toList().stream())
                .toList();
    }

    private static Asked lists(Things things) {
        var asked = new Asked().get("/questions", "").get("/questions", "knownAt=2026-01-05T08:20:00Z");
        for (var query : List.of(
                "",
                "text=leakclaim",
                "only=current",
                "only=superseded",
                "only=disputed",
                "claimant=Own+claimant",
                "unit=trucks+a+day",
                "from=2025-12-01&to=2025-12-10",
                "knownAt=2026-01-05T08:20:00Z",
                "only=sideways",
                "after=2025-12-01_" + Things.NEVER)) {
            asked.get("/claims", query).get("/claims/export", query + (query.isEmpty() ? "" : "&") + "format=csv");
        }
        things.all("question").forEach(id -> asked.get("/claims", "question=" + id));
        return asked;
    }

    private static Asked single(Things things) {
        var asked = new Asked().getId("/claims/{id}", "not-an-id", "");
        for (var id : things.all("claim")) {
            asked.getId("/claims/{id}", id, "")
                    .getId("/claims/{id}", id, "knownAt=2026-01-05T08:20:00Z")
                    .getId("/claims/{id}/history", id, "");
        }
        for (var ref : things.all("claim reference")) {
            asked.add(Request.of("GET", "/api/v1/claims/by-ref/{ref}", "/api/v1/claims/by-ref/" + ref));
        }
        for (var id : things.all("question")) {
            asked.getId("/questions/{id}", id, "")
                    .getId("/questions/{id}/export", id, "format=csv")
                    .getId("/questions/{id}/export", id, "format=xlsx");
        }
        return asked;
    }

    private static Asked refused(Things things) {
        var asked = new Asked();
        for (var id : things.unseen("claim")) {
            asked.add(ClaimActs.disputing(id, ""))
                    .add(ClaimActs.make("Nobody", "\"supersedes\": \"" + id + "\", ", ""))
                    .add(ClaimActs.withdrawing(id, Things.NEVER));
        }
        for (var id : things.unseen("dispute")) {
            things.seen("claim").forEach(claim -> asked.add(ClaimActs.withdrawing(claim, id)));
        }
        for (var id : things.unseen("question")) {
            asked.add(ClaimActs.make("Nobody", "\"question\": \"" + id + "\", ", ""))
                    .add(Request.claims("?question=" + id, FILE));
        }
        things.unseen("list").forEach(id -> asked.add(ClaimActs.counted(id, "")));
        return asked;
    }
}
