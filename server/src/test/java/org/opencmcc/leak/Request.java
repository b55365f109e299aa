package org.opencmcc.leak;

import java.nio.charset.StandardCharsets;

/// A request as any caller can send it.
///
/// @param operation the operation of the API that it is one of, such as `GET /api/v1/imports/{id}`
record Request(String operation, String method, String path, String type, byte[] body) {
    static Request of(String method, String template, String path) {
        return new Request(method + " " + template, method, path, "application/json", new byte[0]);
    }

    static Request json(String method, String template, String path, String body) {
        return new Request(
                method + " " + template, method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Request file(String query, byte[] file) {
        return new Request("POST /api/v1/imports", "POST", "/api/v1/imports" + query, "text/csv", file);
    }

    @Override
    public String toString() {
        return method + " " + path + (body.length == 0 ? "" : " " + new String(body, StandardCharsets.UTF_8));
    }
}
