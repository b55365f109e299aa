package org.opencmcc.leak;

import java.util.List;
import java.util.Random;

/// Floors, who is on them, and what is proposed about it.
final class FloorPart implements Part {
    private static final String PROPOSALS = "/api/v1/membership-proposals";

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.items("membership proposal", PROPOSALS).notAlways());
    }

    /// The open proposal is for those who decide about the lead floor.
    @Override
    public List<Act> open(int round) {
        return List.of(new Act(
                "lead-1 proposes a member " + round,
                Who.program("lead-1"),
                (world, who) -> world.send(who, propose())));
    }

    private static Request propose() {
        return Request.json("POST", PROPOSALS, PROPOSALS, """
                {"floor": "lead", "account": "ngo-1", "admits": true, "reason": "a test"}
                """);
    }

    /// A floor about which nobody decides, so that nobody may know what is proposed about it.
    @Override
    public List<Act> aside(Who author, int round, Random random) {
        return List.of(new Act("aside " + round + " of " + author.account() + ": proposal", author, (world, who) -> {
            world.store().run("""
                    insert into access.compartment (compartment_id, name) values ('attic-%1$s', 'Attic')
                    on conflict do nothing;
                    insert into access.membership_proposal
                           (proposal_id, compartment_id, account, admits, reason, proposed_by, proposed_at)
                    select md5('attic %1$s %2$d')::uuid, 'attic-%1$s', 'quiet-2', true, 'hidden', person_id,
                           '2026-01-05T08:00:00Z'
                      from access.person
                     where account = '%1$s'
                    """.formatted(who.account(), round));
            return world.send(who, Request.of("GET", "/api/v1/compartments", "/api/v1/compartments"));
        }));
    }

    @Override
    public List<Request> questions(Things things, int rounds) {
        var asked = new Asked()
                .get("/compartments", "")
                .get("/membership-proposals", "")
                .add(Request.json("POST", PROPOSALS, PROPOSALS, """
                        {"floor": "attic-quiet-1", "account": "ngo-1", "admits": true, "reason": "a test"}
                        """))
                .add(Request.json("POST", PROPOSALS, PROPOSALS, """
                        {"floor": "attic", "account": "quiet-2", "admits": false, "reason": ""}
                        """));
        var compartments = "/api/v1/compartments";
        things.unseen("delegation")
                .forEach(id -> asked.add(Request.json("POST", compartments, compartments, """
                        {"name": "A floor of nobody", "authority": ["%s"]}
                        """.formatted(id))));
        things.unseen("membership proposal")
                .forEach(id -> asked.command("POST", "/membership-proposals/{id}/decision", id, "{\"approve\": true}"));
        return asked.toList();
    }

    @Override
    public List<Break> passing() {
        return List.of(
                Break.bySql(
                                "a floor that names everybody on it",
                                "create policy members on centre.person for select using (true)",
                                "drop policy members on centre.person")
                        .near("/compartments"),
                replaced(
                                "what is proposed about floors, told to those who do not decide",
                                "from access.floors_in_my_authority() f",
                                "from access.compartment f")
                        .needing(": proposal")
                        .near("/membership-proposals"));
    }

    private static Break replaced(String name, String clause, String instead) {
        return Break.bySql(
                name,
                LabelPart.replaced("access.membership_proposals()", clause, instead),
                LabelPart.replaced("access.membership_proposals()", instead, clause));
    }
}
