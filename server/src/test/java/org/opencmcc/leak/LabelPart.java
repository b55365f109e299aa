package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;

/// Delegations as a label may name them, and labels that one may not give.
final class LabelPart implements Part {
    @Override
    public List<Kind> kinds() {
        return List.of(Kind.of("delegation", "/api/v1/delegations"));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked().get("/delegations", "");
        var labels = new ArrayList<>(List.of(
                "{\"compartments\": [\"lead\", \"host\"]}",
                "{\"compartments\": [\"attic\"]}",
                "{\"caveats\": [\"X\"]}"));
        things.unseen("delegation").forEach(id -> labels.add("{\"releasableTo\": [\"" + id + "\"]}"));
        for (var label : labels) {
            asked.add(Acts.settlement("A spelling of nobody", "\"asWritten\": true", label))
                    .add(Request.file("?label=" + Acts.encoded(label), TestLists.cogat(1, 2, "Nobody")));
        }
        return asked.toList();
    }
}
