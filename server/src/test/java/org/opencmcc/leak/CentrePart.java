package org.opencmcc.leak;

import java.util.List;

/// What belongs to no feature: the theatre, oneself, the document of the API, and paths that are none.
final class CentrePart implements Part {
    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked();
        for (var path : List.of(
                "/theatre",
                "/me",
                "/compartments",
                "/label-defaults",
                "/import-profiles",
                "/import-limits",
                "/theatre/map",
                "/openapi.json",
                "/openapi.json.yaml",
                "/nowhere")) {
            asked.get(path, "");
        }
        return asked.add(Request.of("GET", "/error", "/error"))
                .command("PATCH", "/imports", "")
                .command("OPTIONS", "/imports", "")
                .command("POST", "/me/password", "", """
                        {"current": "not the password", "replacement": "a replacement that is long enough"}
                        """)
                .toList();
    }
}
