package org.opencmcc.leak;

import java.nio.charset.StandardCharsets;

/// A request as any caller can send it.
///
/// @param operation the operation of the API that it is one of, such as `GET /api/v1/imports/{id}`
/// @param body      its bytes, each as one character
record Request(String operation, String method, String path, String type, String body) {
    static Request of(String method, String template, String path) {
        return new Request(method + " " + template, method, path, "application/json", "");
    }

    static Request json(String method, String template, String path, String body) {
        return new Request(
                method + " " + template,
                method,
                path,
                "application/json",
                new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    static Request file(String query, byte[] file) {
        return new Request(
                "POST /api/v1/imports",
                "POST",
                "/api/v1/imports" + query,
                "text/csv",
                new String(file, StandardCharsets.ISO_8859_1));
    }

    static Request claims(String query, String file) {
        return new Request(
                "POST /api/v1/claims/import",
                "POST",
                "/api/v1/claims/import" + query,
                "text/csv",
                new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /// The same about something else.
    Request about(String one, String other) {
        return new Request(operation, method, path.replace(one, other), type, body.replace(one, other));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return method + " " + path + (body.isEmpty() ? "" : " " + body);
    }
}
