package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;

/// Lists as they are counted: sources, days, rows, crossings, evidence.
final class FlowPart implements Part {
    @Override
    public List<Kind> kinds() {
        return List.of(Kind.of("list", "/api/v1/flow/sources"));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/flow/sources", "")
                .get("/flow/definitions", "")
                .get("/flow/sources", "knownAt=2026-01-05")
                .get("/flow/sources", "knownAt=2026-01-05T08:40:00Z")
                .get("/flow/sources", "knownAt=soon");
        var sources = new ArrayList<>(List.of("cogat", "unrwa", "nowhere"));
        for (var round = 1; round <= rounds; round++) {
            sources.add(Story.source(round));
        }
        sources.forEach(source -> source(asked, source));
        for (var list : things.all("list")) {
            counts(asked, "unrwa", "&list=" + list);
            evidence(asked, "unrwa", "&list=" + list);
        }
        return asked.get("/crossings", "")
                .get("/crossings/export", "")
                .get("/crossings", "on=2025-11-20")
                .get("/crossings/export", "on=2025-11-20&format=xlsx")
                .get("/flow/evidence", "source=unrwa&on=2024-03-01&days=0")
                .get("/flow/evidence", "")
                .get("/flow/rows/export", "source=cogat,unrwa&format=xlsx")
                .get("/flow/daily-counts", "source=unrwa&definition=nonsense")
                .get("/flow/daily-counts", "")
                .get("/flow/daily-counts", "source=unrwa&list=nonsense")
                .toList();
    }

    private static void source(Asked asked, String source) {
        counts(asked, source, "");
        evidence(asked, source, "");
        evidence(asked, source, "&knownAt=2026-01-05T08:40:00Z");
        evidence(asked, source, "&definition=tonnes-stated&before=20&after=40");
        for (var more : List.of(
                "definition=tonnes-stated",
                "definition=entries&from=2024-02-01&to=2024-03-20",
                "crossing=Gate+96",
                "knownAt=2026-01-05",
                "knownAt=2026-01-05T08:40:00Z")) {
            asked.get("/flow/daily-counts", "source=" + source + "&" + more);
        }
        for (var more : List.of("donor=Hidden+donor+1", "category=Food", "after=2024-03-12_1_7")) {
            asked.get("/flow/rows", "source=" + source + "&" + more);
        }
        for (var by : List.of("category", "crossing", "donor", "unit")) {
            asked.get("/flow/breakdown", "source=" + source + "&by=" + by);
        }
        asked.get("/flow/shares", "source=" + source + "&crossing=Gate+96")
                .get("/flow/breakdown", "by=crossing&crossing=Gate+96&source=" + source);
    }

    private static void counts(Asked asked, String source, String more) {
        var of = "source=" + source + more;
        for (var path : List.of("/flow/daily-counts", "/flow/shares", "/flow/rows")) {
            asked.get(path, of).get(path + "/export", of);
        }
        asked.get("/flow/breakdown", "by=donor&" + of).get("/flow/breakdown/export", "by=donor&" + of);
    }

    private static void evidence(Asked asked, String source, String more) {
        asked.get("/flow/evidence", "on=2024-03-01&source=" + source + more)
                .get("/flow/evidence/export", "on=2024-03-01&source=" + source + more)
                .get("/flow/evidence/export", "format=xlsx&on=2024-02-16&days=5&source=" + source + more);
    }
}
