package org.opencmcc.leak;

import java.util.List;

/// Names and their spellings.
final class RegisterPart implements Part {
    @Override
    public List<Kind> kinds() {
        return List.of(Kind.of("entry", "/api/v1/register/entries?q=round"));
    }

    @Override
    public List<Act> open(int round) {
        return List.of(Acts.settle("un-1 settles for all " + round, Who.program("un-1"), "", "Donor " + round));
    }

    @Override
    public List<Act> own(String account, int round) {
        return List.of(Acts.settle(
                account + " in round " + round + ": a spelling",
                Who.program(account),
                Story.OWN,
                Story.spelling(round)));
    }

    @Override
    public List<Act> hidden(Turn turn) {
        var who = turn.author();
        var label = turn.label();
        var name = turn.name();
        var random = turn.random();
        return List.of(
                Acts.settle(name + "spelling", who, label, turn.spelling()),
                Acts.settle(name + "name", who, label, "Hidden name " + turn.round() + " of " + who.account()),
                Acts.settleAsKnown(name + "alias", who, label, "Donor " + (30 + random.nextInt(40))),
                Acts.settleAs(name + "as it is", who, label, "Giver " + random.nextInt(5), "\"asWritten\": true"));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/register/entries", "")
                .get("/register/entries", "kind=NONSENSE")
                .get("/register/entries/export", "")
                .get("/register/entries/export", "q=hidden&format=xlsx")
                .get("/register/unsettled/export", "kind=DONOR")
                .get("/register/unsettled", "")
                .get("/register/unsettled", "kind=DONOR")
                .get("/register/unsettled", "kind=CROSSING");
        for (var search : List.of("spelling", "hidden", "name", "un 1", "unicef", "zz")) {
            asked.get("/register/entries", "q=" + Acts.encoded(search))
                    .get("/register/entries", "kind=DONOR&q=" + Acts.encoded(search));
        }
        things.hidden("entry").forEach(entry -> asked.get("/register/entries", "after=hidden+name+" + entry));
        things.unseen("entry")
                .forEach(entry ->
                        asked.add(Acts.settlement("A spelling of nobody", "\"entry\": \"" + entry + "\"", "")));
        return asked.toList();
    }
}
