package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;

/// Files that are sent, looked through, and committed or not.
final class ImportPart implements Part {
    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.of("import", "/api/v1/imports"));
    }

    @Override
    public List<Act> open(int round) {
        var acts = new ArrayList<Act>();
        acts.add(Acts.commit("un-1's list " + round, Who.program("un-1"), "", TestLists.unrwa(round, 140, "Donor")));
        acts.add(Acts.commit("host-1's list " + round, Who.program("host-1"), "", TestLists.cogat(round, 40, "Giver")));
        for (var account : World.ACCOUNTS) {
            var who = Who.program(account);
            var name = account + " in round " + round;
            acts.add(Acts.preview(name + " sends an empty file", who, Story.OWN, new byte[0]));
            acts.add(Acts.preview(name + " sends an unknown list", who, Story.OWN, TestLists.unknown(round, 4, "Own")));
            acts.add(Acts.discard(name + " discards a file", who, Story.OWN, TestLists.cogat(round, 5, "Own")));
        }
        return acts;
    }

    @Override
    public List<Act> own(String account, int round) {
        var who = Who.program(account);
        var name = account + " in round " + round + ": ";
        return List.of(
                Acts.mapAndCommit(
                        name + "a source",
                        who,
                        Story.OWN,
                        Story.source(round),
                        TestLists.unknown(round, 6, Story.spelling(round))),
                Acts.preview(name + "a file", who, Story.OWN, TestLists.unrwa(round, 5, "Own")));
    }

    @Override
    public List<Act> hidden(Turn turn) {
        var who = turn.author();
        var label = turn.label();
        var name = turn.name();
        var random = turn.random();
        return List.of(
                Acts.commit(name + "list", who, label, TestLists.unrwa(random.nextLong(), 30, "Hidden donor")),
                Acts.commit(name + "edition", who, label, TestLists.unrwa(random.nextLong(), 20, "Hidden donor")),
                Acts.mapAndCommit(
                        name + "source",
                        who,
                        label,
                        Story.source(turn.round()),
                        TestLists.unknown(turn.round(), 9, turn.spelling())),
                Acts.preview(name + "file", who, label, TestLists.cogat(random.nextLong(), 9, "Hidden giver")),
                Acts.cover(name + "covered", who, label, TestLists.unrwa(random.nextLong(), 6, "Hidden donor")),
                Acts.discard(name + "discarded", who, label, TestLists.cogat(turn.round(), 4, "Hidden giver")),
                Acts.preview(name + "empty", who, label, new byte[0]));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/imports", "")
                .get("/imports", "after=nonsense")
                .getId("/imports/{id}", "not-an-id", "");
        for (var id : things.all("import")) {
            asked.get("/imports", "after=2026-01-05T09:30:00Z_" + id)
                    .command("HEAD", "/imports/{id}", id)
                    .getId("/imports/{id}", id, "")
                    .getId("/imports/{id}/problems", id, "")
                    .getId("/imports/{id}/problems", id, "code=NOT_A_DAY&after=1")
                    .getId("/imports/{id}/problems/export", id, "format=csv")
                    .getId("/imports/{id}/rows", id, "")
                    .getId("/imports/{id}/rows", id, "only=refused")
                    .getId("/imports/{id}/rows", id, "only=sideways");
        }
        for (var id : things.unseen("import")) {
            asked.command("POST", "/imports/{id}/commit", id)
                    .command("POST", "/imports/{id}/discard", id)
                    .command("PUT", "/imports/{id}/coverage", id, """
                            {"coverageFrom": "2024-05-01", "coverageTo": "2024-05-31"}
                            """)
                    .command("PUT", "/imports/{id}/mapping", id, """
                            {"source": "unrwa", "columns": []}
                            """);
        }
        return asked.toList();
    }
}
