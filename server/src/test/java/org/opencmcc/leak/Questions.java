package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;

/// Everything that can be asked without changing anything, refusals of commands among it.
final class Questions {
    private static final String API = "/api/v1";

    private final List<Request> all = new ArrayList<>();
    private final Things things;
    private final int rounds;

    private Questions(Things things, int rounds) {
        this.things = things;
        this.rounds = rounds;
    }

    static List<Request> about(Things things, int rounds) {
        var questions = new Questions(things, rounds);
        questions.plain();
        questions.imports();
        questions.flow();
        questions.register();
        questions.claims();
        questions.refusedCommands();
        return List.copyOf(questions.all);
    }

    private void plain() {
        for (var path : List.of(
                "/theatre",
                "/me",
                "/sessions",
                "/delegations",
                "/compartments",
                "/label-defaults",
                "/import-profiles",
                "/import-limits",
                "/theatre/map",
                "/crossings",
                "/crossings/export",
                "/flow/sources",
                "/flow/definitions")) {
            get(path, "");
        }
        get("/openapi.json", "");
        get("/openapi.json.yaml", "");
        all.add(Request.of("GET", "/error", "/error"));
        all.add(Request.of("GET", "/nowhere", API + "/nowhere"));
        all.add(Request.of("PATCH", API + "/imports", API + "/imports"));
        all.add(Request.of("OPTIONS", API + "/imports", API + "/imports"));
    }

    private void imports() {
        get("/imports", "");
        for (var id : things.imports()) {
            get("/imports", "after=2026-01-05T09:30:00Z_" + id);
            all.add(Request.of("HEAD", API + "/imports/{id}", API + "/imports/" + id));
            getId("/imports/{id}", id, "");
            getId("/imports/{id}/problems", id, "");
            getId("/imports/{id}/problems", id, "code=NOT_A_DAY&after=1");
            getId("/imports/{id}/problems/export", id, "format=csv");
            getId("/imports/{id}/rows", id, "");
            getId("/imports/{id}/rows", id, "only=refused");
            getId("/imports/{id}/rows", id, "only=sideways");
        }
        getId("/imports/{id}", "not-an-id", "");
        get("/imports", "after=nonsense");
    }

    private void flow() {
        get("/flow/sources", "knownAt=2026-01-05");
        get("/flow/sources", "knownAt=2026-01-05T08:40:00Z");
        get("/flow/sources", "knownAt=soon");
        var sources = new ArrayList<>(List.of("cogat", "unrwa", "nowhere"));
        for (var round = 1; round <= rounds; round++) {
            sources.add(Story.source(round));
        }
        for (var source : sources) {
            flow(source, "");
            get("/flow/daily-counts", "source=" + source + "&definition=tonnes-stated");
            get("/flow/daily-counts", "source=" + source + "&definition=entries&from=2024-02-01&to=2024-03-20");
            get("/flow/daily-counts", "source=" + source + "&crossing=Gate+96");
            get("/flow/daily-counts", "source=" + source + "&knownAt=2026-01-05");
            get("/flow/daily-counts", "source=" + source + "&knownAt=2026-01-05T08:40:00Z");
            get("/flow/rows", "source=" + source + "&donor=Hidden+donor+1");
            get("/flow/rows", "source=" + source + "&category=Food");
            get("/flow/rows", "source=" + source + "&after=2024-03-12_1_7");
            get("/flow/shares", "source=" + source + "&crossing=Gate+96");
            get("/flow/breakdown", "by=crossing&crossing=Gate+96&source=" + source);
            evidence(source, "");
            evidence(source, "&knownAt=2026-01-05T08:40:00Z");
            evidence(source, "&definition=tonnes-stated&before=20&after=40");
            for (var by : List.of("category", "crossing", "donor", "unit")) {
                get("/flow/breakdown", "source=" + source + "&by=" + by);
            }
        }
        for (var list : things.lists()) {
            flow("unrwa", "&list=" + list);
            evidence("unrwa", "&list=" + list);
        }
        reconciliation();
        get("/crossings", "on=2025-11-20");
        get("/crossings/export", "on=2025-11-20&format=xlsx");
        get("/flow/evidence", "source=unrwa&on=2024-03-01&days=0");
        get("/flow/evidence", "");
        get("/flow/rows/export", "source=cogat,unrwa&format=xlsx");
        get("/flow/daily-counts", "source=unrwa&definition=nonsense");
        get("/flow/daily-counts", "");
        get("/flow/daily-counts", "source=unrwa&list=nonsense");
    }

    private void flow(String source, String more) {
        get("/flow/daily-counts", "source=" + source + more);
        get("/flow/shares", "source=" + source + more);
        get("/flow/breakdown", "by=donor&source=" + source + more);
        get("/flow/rows", "source=" + source + more);
        get("/flow/daily-counts/export", "source=" + source + more);
        get("/flow/shares/export", "source=" + source + more);
        get("/flow/breakdown/export", "by=donor&source=" + source + more);
        get("/flow/rows/export", "source=" + source + more);
    }

    private void evidence(String source, String more) {
        get("/flow/evidence", "on=2024-03-01&source=" + source + more);
        get("/flow/evidence/export", "on=2024-03-01&source=" + source + more);
        get("/flow/evidence/export", "format=xlsx&on=2024-02-16&days=5&source=" + source + more);
    }

    private void reconciliation() {
        var pair = "left=unrwa&right=cogat";
        for (var more : List.of(
                "",
                "&definition=trucks&from=2024-02-01&to=2024-03-20",
                "&knownAt=2026-01-05",
                "&knownAt=2026-01-05T08:40:00Z")) {
            get("/flow/reconciliation", pair + more);
        }
        get("/flow/reconciliation", "left=cogat&right=unrwa");
        get("/flow/reconciliation", "left=cogat&right=" + Story.source(1));
        get("/flow/reconciliation", "left=unrwa&right=port-agent-0");
        get("/flow/reconciliation", "left=unrwa&right=unrwa");
        get("/flow/reconciliation", "left=unrwa");
        get("/flow/reconciliation/export", pair);
        for (var rule : List.of("route", "day-shift", "late-correction", "unexplained", "nonsense")) {
            get("/flow/reconciliation/rows", pair + "&rule=" + rule);
        }
        get("/flow/reconciliation/rows", pair + "&rule=unexplained&side=LEFT&after=2024-02-12_LEFT_3");
        get("/flow/reconciliation/rows", pair + "&rule=unexplained&donor=Donor+30");
        get("/flow/reconciliation/rows/export", pair + "&rule=unexplained&format=xlsx");
        get("/flow/reconciliation/cells", pair + "&day=2024-02-14");
        get("/flow/reconciliation/cells", pair);
        get("/flow/reconciliation/cells/export", pair + "&day=2024-02-14");
        for (var list : things.lists()) {
            get("/flow/reconciliation", pair + "&leftList=" + list);
            get("/flow/reconciliation/rows", pair + "&rule=unexplained&rightList=" + list);
        }
        get("/flow/assertions", "");
        get("/flow/assertions", "knownAt=2026-01-05");
        get("/flow/assertions/export", "format=xlsx");
        for (var assertion : things.assertions()) {
            get("/flow/reconciliation", pair + "&with=" + assertion);
        }
    }

    private void register() {
        get("/register/entries", "");
        for (var search : List.of("spelling", "hidden", "name", "un 1", "unicef", "zz")) {
            get("/register/entries", "q=" + Acts.encoded(search));
            get("/register/entries", "kind=DONOR&q=" + Acts.encoded(search));
        }
        for (var entry : things.hidden().entries()) {
            get("/register/entries", "after=hidden+name+" + entry);
        }
        get("/register/entries", "kind=NONSENSE");
        get("/register/entries/export", "");
        get("/register/entries/export", "q=hidden&format=xlsx");
        get("/register/unsettled/export", "kind=DONOR");
        get("/register/unsettled", "");
        get("/register/unsettled", "kind=DONOR");
        get("/register/unsettled", "kind=CROSSING");
    }

    private void claims() {
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
            get("/claims", query);
            get("/claims/export", query + (query.isEmpty() ? "" : "&") + "format=csv");
        }
        for (var id : things.claims()) {
            getId("/claims/{id}", id, "");
            getId("/claims/{id}", id, "knownAt=2026-01-05T08:20:00Z");
            getId("/claims/{id}/history", id, "");
        }
        getId("/claims/{id}", "not-an-id", "");
        for (var ref : things.refs()) {
            all.add(Request.of("GET", API + "/claims/by-ref/{ref}", API + "/claims/by-ref/" + ref));
        }
        get("/questions", "");
        get("/questions", "knownAt=2026-01-05T08:20:00Z");
        for (var id : things.questions()) {
            getId("/questions/{id}", id, "");
            getId("/questions/{id}/export", id, "format=csv");
            getId("/questions/{id}/export", id, "format=xlsx");
            get("/claims", "question=" + id);
        }
    }

    private void refusedClaims() {
        var never = new ArrayList<>(List.of(Things.NEVER));
        never.addAll(things.hidden().claims());
        for (var id : never) {
            all.add(ClaimActs.disputing(id, ""));
            all.add(ClaimActs.make("Nobody", "\"supersedes\": \"" + id + "\", ", ""));
            all.add(ClaimActs.withdrawing(id, Things.NEVER));
        }
        for (var id : things.hidden().disputes()) {
            for (var claim : things.seen().claims()) {
                all.add(ClaimActs.withdrawing(claim, id));
                all.add(ClaimActs.withdrawing(claim, Things.NEVER));
            }
        }
        var questions = new ArrayList<>(things.hidden().questions());
        questions.add(Things.NEVER);
        for (var id : questions) {
            all.add(ClaimActs.make("Nobody", "\"question\": \"" + id + "\", ", ""));
            all.add(Request.claims("?question=" + id, "Claimant,Words,Definition,Source\nA,b,c,d\n"));
        }
        var lists = new ArrayList<>(things.hidden().lists());
        lists.add(Things.NEVER);
        lists.forEach(id -> all.add(ClaimActs.counted(id, "")));
    }

    private void refusedCommands() {
        refusedClaims();
        var ids = new ArrayList<>(things.hidden().imports());
        ids.add(Things.NEVER);
        for (var id : ids) {
            commandOn("POST", "/imports/{id}/commit", id);
            commandOn("POST", "/imports/{id}/discard", id);
            all.add(Request.json("PUT", API + "/imports/{id}/coverage", API + "/imports/" + id + "/coverage", """
                    {"coverageFrom": "2024-05-01", "coverageTo": "2024-05-31"}
                    """));
            all.add(Request.json("PUT", API + "/imports/{id}/mapping", API + "/imports/" + id + "/mapping", """
                    {"source": "unrwa", "columns": []}
                    """));
        }
        var sessions = new ArrayList<>(things.hidden().sessions());
        sessions.add(Things.NEVER);
        sessions.forEach(id -> commandOn("DELETE", "/sessions/{id}", id));
        var entries = new ArrayList<>(things.hidden().entries());
        entries.add(Things.NEVER);
        for (var entry : entries) {
            all.add(Acts.settlement("A spelling of nobody", "\"entry\": \"" + entry + "\"", ""));
        }
        var lists = new ArrayList<>(things.hidden().lists());
        lists.add(Things.NEVER);
        lists.forEach(list -> all.add(Acts.computing(list, Things.NEVER)));
        refusedLabels();
        for (var account : List.of("host-1", "quiet-1", World.UNHEARD, "nobody-1")) {
            all.add(Acts.signIn(account, "not the password"));
        }
        all.add(Request.json("POST", API + "/me/password", API + "/me/password", """
                {"current": "not the password", "replacement": "a replacement that is long enough"}
                """));
    }

    private void refusedLabels() {
        var delegations = new ArrayList<>(things.hidden().delegations());
        delegations.add(Things.NEVER);
        var labels = new ArrayList<>(List.of(
                "{\"compartments\": [\"lead\", \"host\"]}",
                "{\"compartments\": [\"attic\"]}",
                "{\"caveats\": [\"X\"]}"));
        delegations.forEach(id -> labels.add("{\"releasableTo\": [\"" + id + "\"]}"));
        for (var label : labels) {
            all.add(Acts.settlement("A spelling of nobody", "\"asWritten\": true", label));
            all.add(Request.file("?label=" + Acts.encoded(label), TestLists.cogat(1, 2, "Nobody")));
        }
    }

    private void get(String path, String query) {
        all.add(Request.of("GET", API + path, API + path + (query.isEmpty() ? "" : "?" + query)));
    }

    private void getId(String path, String id, String query) {
        all.add(Request.of("GET", API + path, API + path.replace("{id}", id) + (query.isEmpty() ? "" : "?" + query)));
    }

    private void commandOn(String method, String path, String id) {
        all.add(Request.of(method, API + path, API + path.replace("{id}", id)));
    }
}
