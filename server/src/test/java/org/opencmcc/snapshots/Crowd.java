package org.opencmcc.snapshots;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.Founding;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.Passwords;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;

/// Seven invented delegations on the common floor that write questions down, and one person who is on no floor.
final class Crowd {
    static final String ON_THE_FLOOR = "crowd-0";
    static final String ELSEWHERE = "crowd-elsewhere";

    private static final int DELEGATIONS = 7;

    private static final String LABEL = """
            select access.intern_label(:released::uuid[], :floors::text[], :caveats::text[], 'LOW', null,
                                       :embargo::timestamptz)
            """;

    private static final String ASK = """
            insert into centre.question (question_id, label_id, maker_id, title, title_key, made_at)
            select gen_random_uuid(), :label, :maker::uuid, 'Question ' || g, 'question ' || g, :at::timestamptz
              from generate_series(1, :count) g
            """;

    private final TestCentre centre;
    private final List<String> accounts = new ArrayList<>();

    Crowd(TestCentre centre) throws SQLException {
        this.centre = centre;
        try (var migrator = centre.database().migrator()) {
            var founding = new Founding(migrator);
            for (var at = 0; at < DELEGATIONS; at++) {
                enrol(founding, "crowd-" + at, Set.of("common"));
                accounts.add("crowd-" + at);
            }
            enrol(founding, ELSEWHERE, Set.of());
        }
    }

    private void enrol(Founding founding, String account, Set<String> floors) {
        var entropy = Entropy.ofSystem();
        var delegation = new DelegationId(entropy.uuid());
        founding.delegation(delegation);
        founding.person(new Founding.Enrolment(
                new PersonId(entropy.uuid()),
                delegation,
                account,
                centre.bean(Passwords.class).hash(entropy.secret()),
                Set.of(),
                floors));
    }

    /// Under what label a question is asked.
    ///
    /// @param released null for every member of the floors
    record Under(
            @Nullable String released,
            String floors,
            String caveats,
            @Nullable String embargo) {
        static final Under ALL = new Under(null, "{common}", "{}", null);
        static final Under NO_AGGREGATE = new Under(null, "{common}", "{NO_AGGREGATE}", null);
        static final Under OWN = new Under("{}", "{}", "{}", null);
        static final Under EMBARGO = new Under(null, "{common}", "{}", "2199-01-01T00:00:00Z");
    }

    /// Each delegation asks so many questions: the first number is of the first.
    void ask(Instant at, Under under, int... ofEach) {
        for (var delegation = 0; delegation < ofEach.length; delegation++) {
            ask(delegation, at, under, ofEach[delegation]);
        }
    }

    void ask(int delegation, Instant at, Under under, int count) {
        centre.bean(Gateway.class).in(centre.credential(accounts.get(delegation)), tx -> {
            var label = tx.sql()
                    .sql(LABEL)
                    .param("released", under.released())
                    .param("floors", under.floors())
                    .param("caveats", under.caveats())
                    .param("embargo", under.embargo())
                    .query(Integer.class)
                    .single();
            return tx.sql()
                    .sql(ASK)
                    .param("label", label)
                    .param("maker", tx.newId())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("count", count)
                    .update();
        });
    }
}
