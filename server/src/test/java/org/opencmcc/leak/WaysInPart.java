package org.opencmcc.leak;

import java.util.List;

/// The own ways in, links by which people come in, recovery and leaving.
final class WaysInPart implements Part {
    private static final String API = "/api/v1";

    @Override
    public int place() {
        return 60;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("person", API + "/people"),
                Kind.of("enrolment", API + "/enrolments").notAlways(),
                Kind.of("recovery", API + "/recoveries").notAlways());
    }

    /// Without a proof of presence nothing of this is done: the words of the refusal are what could tell.
    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/me/ways-in", "")
                .get("/enrolments", "")
                .get("/recoveries", "")
                .get("/people", "")
                .command("POST", "/me/passkeys/challenges", "")
                .command("POST", "/me/code", "")
                .command("DELETE", "/me/code", "");
        json(asked, "POST", "/me/code/confirmation", "{\"code\": \"000000\"}");
        json(asked, "POST", "/me/passkeys", """
                {"name": "A key", "clientDataJson": "AAAA", "attestationObject": "AAAA"}
                """);
        asked.command("DELETE", "/me/passkeys/{id}", Things.NEVER);
        asked.command("PUT", "/me/passkeys/{id}", Things.NEVER, "{\"name\": \"A key\"}");
        json(asked, "POST", "/enrolments", """
                {"account": "somebody", "displayName": "Somebody", "roles": [], "floors": ["lead", "host"]}
                """);
        json(asked, "POST", "/enrolments/opening", "{\"secret\": \"none\"}");
        json(asked, "POST", "/enrolments/acceptance", "{\"secret\": \"none\", \"password\": \"x\"}");
        for (var id : things.all("enrolment")) {
            asked.command("DELETE", "/enrolments/{id}", id);
        }
        for (var id : things.unseen("recovery")) {
            asked.getId("/recoveries/{id}", id, "");
            asked.command("POST", "/recoveries/{id}/agreement", id);
            asked.command("DELETE", "/recoveries/{id}", id);
        }
        for (var id : things.unseen("person")) {
            asked.command("POST", "/people/{id}/departure", id);
        }
        for (var account : List.of("host-1", "quiet-1", World.UNHEARD, "nobody-1")) {
            json(asked, "POST", "/recoveries", "{\"account\": \"" + account + "\"}");
            json(asked, "POST", "/recoveries", "{\"account\": \"" + account + "\", \"right\": \"AUTHORITY\"}");
        }
        return asked.toList();
    }

    private static void json(Asked asked, String method, String path, String body) {
        asked.add(Request.json(method, API + path, API + path, body));
    }

    @Override
    public List<Break> passing() {
        return List.of(
                Break.bySql(
                                "the people of every delegation in the list of the own",
                                replaced("access.my_people()", "on p.delegation_id = r.delegation_id", "on true"),
                                replaced("access.my_people()", "on true", "on p.delegation_id = r.delegation_id"))
                        .near("/people"),
                Break.bySql(
                                "sessions of others in the list of the own",
                                replaced(
                                        "access.my_credentials()",
                                        "on c.person_id = r.person_id",
                                        "on c.person_id is not null"),
                                replaced(
                                        "access.my_credentials()",
                                        "on c.person_id is not null",
                                        "on c.person_id = r.person_id"))
                        .near("/sessions"));
    }

    private static String replaced(String function, String clause, String instead) {
        return """
                do $do$
                declare
                    rule text := pg_get_functiondef('%1$s'::regprocedure);
                begin
                    if position($c$%2$s$c$ in rule) = 0 then
                        raise exception 'the function has no such clause';
                    end if;
                    execute replace(rule, $c$%2$s$c$, $c$%3$s$c$);
                end
                $do$
                """.formatted(function, clause, instead);
    }
}
