package org.opencmcc.leak;

import java.util.List;

/// Issuers, tokens and emergency readings: what is asked of them tells nobody whether another has one.
final class EdgePart implements Part {
    private static final String NEVER = "00000000-0000-4000-8000-00000000e19e";

    @Override
    public List<Request> questions(Things things, int rounds) {
        var returned = "{\"state\": \"none\", \"code\": \"none\"}";
        var asked = new Asked()
                .get("/me/tokens", "")
                .command("POST", "/me/tokens", "", """
                        {"name": "a program", "scopes": ["READ"], "expiresOn": "2026-12-31"}""")
                .command("DELETE", "/me/tokens/{id}", NEVER)
                .get("/own-issuer", "")
                .command("PUT", "/own-issuer", "", """
                        {"issuer": "https://id.example", "clientId": "centre", "allowed": true}""")
                .command("POST", "/own-issuer/links", "")
                .command("DELETE", "/own-issuer", "")
                .command("POST", "/issuer-sign-ins", "", "{\"link\": \"" + "0".repeat(32) + "\"}")
                .command("POST", "/issuer-sign-ins/completions", "", returned)
                .get("/me/issuer", "")
                .command("POST", "/me/issuer/attempts", "")
                .command("POST", "/me/issuer/links", "", returned)
                .command("DELETE", "/me/issuer/links", "")
                .get("/break-glass", "")
                .getId("/break-glass/{id}", NEVER, "")
                .command("POST", "/break-glass/{id}/opening", NEVER)
                .command("POST", "/break-glass/{id}/refusal", NEVER)
                .command("POST", "/break-glass/{id}/closing", NEVER);
        things.unseen("claim").stream()
                .limit(2)
                .forEach(id -> asked.command("POST", "/break-glass", "", """
                {"record": "%s", "askOf": "%s", "reason": "A reason that is long enough for this."}""".formatted(id, NEVER)));
        return asked.toList();
    }
}
