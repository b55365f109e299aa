package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;

/// Questions in the making.
final class Asked {
    private static final String API = "/api/v1";

    private final List<Request> all = new ArrayList<>();

    /// @param query without the question mark; empty for none
    Asked get(String path, String query) {
        return add(Request.of("GET", API + path, API + path + (query.isEmpty() ? "" : "?" + query)));
    }

    /// @param path with `{id}` in it
    Asked getId(String path, String id, String query) {
        return add(
                Request.of("GET", API + path, API + path.replace("{id}", id) + (query.isEmpty() ? "" : "?" + query)));
    }

    /// A command without a body.
    Asked command(String method, String path, String id) {
        return add(Request.of(method, API + path, API + path.replace("{id}", id)));
    }

    /// A command with a body.
    Asked command(String method, String path, String id, String body) {
        return add(Request.json(method, API + path, API + path.replace("{id}", id), body));
    }

    Asked add(Request request) {
        all.add(request);
        return this;
    }

    List<Request> toList() {
        return List.copyOf(all);
    }
}
