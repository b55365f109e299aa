package org.opencmcc.leak;

import java.util.List;

/// Two lists held against each other, and what named parties say about the difference.
final class ReconciliationPart implements Part {
    private static final String PAIR = "left=unrwa&right=cogat";

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.items("assertion", "/api/v1/flow/assertions"));
    }

    @Override
    public List<Act> open(int round) {
        var un = Who.program("un-1");
        return List.of(
                Acts.assertion("un-1 asserts for all " + round, un, "", "Half of each truck " + round),
                Acts.compute("un-1 computes anew " + round, un));
    }

    @Override
    public List<Act> hidden(Turn turn) {
        return List.of(
                Acts.assertion(turn.name() + "assertion", turn.author(), turn.label(), "Hidden words " + turn.round()));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked();
        for (var more : List.of(
                "",
                "&definition=trucks&from=2024-02-01&to=2024-03-20",
                "&knownAt=2026-01-05",
                "&knownAt=2026-01-05T08:40:00Z")) {
            asked.get("/flow/reconciliation", PAIR + more);
        }
        for (var other : List.of(
                "left=cogat&right=unrwa",
                "left=cogat&right=" + Story.source(1),
                "left=unrwa&right=port-agent-0",
                "left=unrwa&right=unrwa",
                "left=unrwa")) {
            asked.get("/flow/reconciliation", other);
        }
        for (var rule : List.of("route", "day-shift", "late-correction", "unexplained", "nonsense")) {
            asked.get("/flow/reconciliation/rows", PAIR + "&rule=" + rule);
        }
        asked.get("/flow/reconciliation/export", PAIR)
                .get("/flow/reconciliation/rows", PAIR + "&rule=unexplained&side=LEFT&after=2024-02-12_LEFT_3")
                .get("/flow/reconciliation/rows", PAIR + "&rule=unexplained&donor=Donor+30")
                .get("/flow/reconciliation/rows/export", PAIR + "&rule=unexplained&format=xlsx")
                .get("/flow/reconciliation/cells", PAIR + "&day=2024-02-14")
                .get("/flow/reconciliation/cells", PAIR)
                .get("/flow/reconciliation/cells/export", PAIR + "&day=2024-02-14")
                .get("/flow/assertions", "")
                .get("/flow/assertions", "knownAt=2026-01-05")
                .get("/flow/assertions/export", "format=xlsx");
        for (var list : things.all("list")) {
            asked.get("/flow/reconciliation", PAIR + "&leftList=" + list)
                    .get("/flow/reconciliation/rows", PAIR + "&rule=unexplained&rightList=" + list);
        }
        things.all("assertion").forEach(one -> asked.get("/flow/reconciliation", PAIR + "&with=" + one));
        things.unseen("list").forEach(list -> asked.add(Acts.computing(list, Things.NEVER)));
        return asked.toList();
    }
}
