package org.opencmcc.leak;

import java.util.List;
import java.util.Random;

/// Signing in and out, and the sessions that come of it.
final class SessionPart implements Part {
    private static final String API = "/api/v1";

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.of("session", "/api/v1/sessions"));
    }

    @Override
    public List<Act> open(int round) {
        return World.ACCOUNTS.stream()
                .map(account -> Acts.signInAndOut(account + " signs in and out " + round, Who.program(account)))
                .toList();
    }

    @Override
    public List<Act> aside(Who author, int round, Random random) {
        var name = "hidden " + round + ": " + author.account();
        return List.of(
                Acts.signInAndOut(name + " signs in", author),
                Acts.wrongPassword(name + " gets the password wrong", author));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked().get("/sessions", "");
        things.unseen("session").forEach(id -> asked.command("DELETE", "/sessions/{id}", id));
        for (var account : List.of("host-1", "quiet-1", World.UNHEARD, "nobody-1")) {
            asked.add(Acts.signIn(account, "not the password"));
        }
        asked.command("POST", "/sessions/passkey-challenges", "");
        asked.command("POST", "/me/step-up/challenges", "");
        asked.add(Request.json("POST", API + "/sessions/passkey", API + "/sessions/passkey", """
                {"id": "AAAA", "clientDataJson": "AAAA", "authenticatorData": "AAAA", "signature": "AAAA"}
                """));
        asked.add(Request.json("POST", API + "/me/step-up", API + "/me/step-up", """
                {"password": "not the password"}
                """));
        return asked.toList();
    }
}
