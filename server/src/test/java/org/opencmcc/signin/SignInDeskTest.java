package org.opencmcc.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.Founding;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Reader.Way;
import org.opencmcc.postgres.SignedOut;

/// Signing in, ways in that end, and new passwords.
@Tag("store")
@OnACentre
final class SignInDeskTest {
    private static SignInDesk desk(TestCentre centre) {
        return centre.bean(SignInDesk.class);
    }

    private static Credential signedIn(TestCentre centre, String account, String password) {
        return Credential.ofSecret(
                desk(centre).signIn(account, password, null, "here").orElseThrow());
    }

    private static String account(TestCentre centre, Credential credential) {
        return centre.bean(Gateway.class)
                .in(credential, tx -> tx.reader().account() + " " + tx.reader().way());
    }

    private static void end(TestCentre centre, Credential which) {
        centre.bean(Gateway.class)
                .in(which, tx -> desk(centre).end(tx, tx.reader().credential()));
    }

    @Test
    void a_wrong_password_and_an_unknown_account_are_answered_alike(TestCentre centre) {
        var wrong = desk(centre).signIn("un-1", "not the password", null, "here");
        var unknown = desk(centre).signIn("un-2", "not the password", null, "here");

        assertThat(wrong).isEmpty().isEqualTo(unknown);
        assertThat(desk(centre).signIn("un-1", "", null, "here")).isEmpty();
        assertThat(desk(centre).signIn("nobody", "the password of an account that does not exist", null, "here"))
                .isEmpty();
        var first = centre.asNobody().get("/api/v1/theatre");
        var token = first.response().headers().allValues("Set-Cookie").getFirst();
        var csrf = token.substring(token.indexOf('=') + 1, token.indexOf(';'));
        var caller = centre.asNobody().with("Cookie", "XSRF-TOKEN=" + csrf).with("X-XSRF-TOKEN", csrf);
        assertThat(caller.post("/api/v1/sessions", "{\"account\":\"un-1\",\"password\":\"not the password\"}")
                        .toString())
                .startsWith("401")
                .isEqualTo(caller.post("/api/v1/sessions", "{\"account\":\"un-2\",\"password\":\"not the password\"}")
                        .toString());
    }

    @Test
    void who_signs_in_reads_until_the_session_is_ended(TestCentre centre) {
        var session = signedIn(centre, "un-1", centre.password("un-1"));

        assertThat(account(centre, session)).isEqualTo("un-1 BROWSER");
        end(centre, session);
        assertThatThrownBy(() -> account(centre, session)).isInstanceOf(SignedOut.class);
    }

    @Test
    void a_way_in_that_was_never_given_opens_nothing(TestCentre centre) {
        assertThatThrownBy(() -> account(centre, Credential.ofSecret("a guess")))
                .isInstanceOf(SignedOut.class);
        assertThatThrownBy(() -> account(centre, Credential.ofSecret(""))).isInstanceOf(SignedOut.class);
    }

    @Test
    void a_way_in_opens_until_it_expires_and_not_after(TestCentre centre) throws SQLException {
        var past = Credential.ofSecret(Entropy.ofSystem().secret());
        var soon = Credential.ofSecret(Entropy.ofSystem().secret());
        try (var migrator = centre.database().migrator()) {
            var founding = new Founding(migrator);
            founding.credential("un-1", past, Entropy.ofSystem().uuid(), Duration.ZERO);
            founding.credential("un-1", soon, Entropy.ofSystem().uuid(), Duration.ofSeconds(30));
        }

        assertThatThrownBy(() -> account(centre, past)).isInstanceOf(SignedOut.class);
        assertThat(account(centre, soon)).isEqualTo("un-1 TOKEN");
    }

    @Test
    void a_session_lasts_a_day_and_a_night_shift(TestCentre centre) {
        var session = signedIn(centre, "lead-1", centre.password("lead-1"));

        var mine = centre.bean(Gateway.class).in(session, desk(centre)::sessions).stream()
                .filter(SessionOfMine::current)
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(mine.startedAt(), mine.expiresAt())).isEqualTo(SignInDesk.SESSION_LASTS);
        assertThat(mine.kind()).isEqualTo(Way.BROWSER);
    }

    @Test
    void nobody_sees_or_ends_the_sessions_of_another(TestCentre centre) {
        var mine = signedIn(centre, "host-1", centre.password("host-1"));
        var id = centre.bean(Gateway.class).in(mine, tx -> tx.reader().credential());

        centre.in("lead-1", tx -> {
            assertThat(desk(centre).sessions(tx)).extracting(SessionOfMine::id).doesNotContain(id);
            assertThat(desk(centre).end(tx, id)).isFalse();
            return tx;
        });
        assertThat(account(centre, mine)).isEqualTo("host-1 BROWSER");
    }

    @Test
    void a_session_cannot_be_ended_twice(TestCentre centre) {
        var one = signedIn(centre, "host-1", centre.password("host-1"));
        var other = signedIn(centre, "host-1", centre.password("host-1"));
        var id = centre.bean(Gateway.class).in(one, tx -> tx.reader().credential());

        assertThat(centre.bean(Gateway.class)
                        .<Boolean>in(other, tx -> desk(centre).end(tx, id)))
                .isTrue();
        assertThat(centre.bean(Gateway.class)
                        .<Boolean>in(other, tx -> desk(centre).end(tx, id)))
                .isFalse();
        end(centre, other);
    }

    @Test
    void a_new_password_ends_every_other_way_in_of_the_person_and_the_old_password(TestCentre centre) {
        var old = centre.password("ngo-1");
        var here = signedIn(centre, "ngo-1", old);
        var elsewhere = signedIn(centre, "ngo-1", old);
        var token = centre.credential("ngo-1");
        var bystander = signedIn(centre, "un-1", centre.password("un-1"));

        var outcome =
                centre.bean(Gateway.class).in(here, tx -> desk(centre).changePassword(tx, old, "another long word"));

        assertThat(outcome).isInstanceOf(SignInDesk.PasswordChange.Changed.class);
        assertThat(account(centre, here)).isEqualTo("ngo-1 BROWSER");
        assertThat(account(centre, bystander)).isEqualTo("un-1 BROWSER");
        assertThatThrownBy(() -> account(centre, elsewhere)).isInstanceOf(SignedOut.class);
        assertThatThrownBy(() -> account(centre, token)).isInstanceOf(SignedOut.class);
        assertThat(desk(centre).signIn("ngo-1", old, null, "here")).isEmpty();
        assertThat(desk(centre).signIn("ngo-1", "another long word", null, "here"))
                .isPresent();
    }

    @Test
    void a_password_has_twelve_to_a_hundred_and_twenty_eight_characters_and_needs_the_present_one(TestCentre centre) {
        var session = signedIn(centre, "quiet-1", centre.password("quiet-1"));

        assertThat(changed(centre, session, "wrong", "x".repeat(12))).isEqualTo("WRONG_PASSWORD");
        assertThat(changed(centre, session, centre.password("quiet-1"), "x".repeat(11)))
                .isEqualTo("PASSWORD_LENGTH");
        assertThat(changed(centre, session, centre.password("quiet-1"), "x".repeat(129)))
                .isEqualTo("PASSWORD_LENGTH");
        assertThat(changed(centre, session, centre.password("quiet-1"), "x".repeat(128)))
                .isEqualTo("changed");
        assertThat(changed(centre, session, "x".repeat(128), "y".repeat(12))).isEqualTo("changed");
    }

    private static String changed(TestCentre centre, Credential session, String current, String replacement) {
        return switch (centre.bean(Gateway.class)
                .in(session, tx -> desk(centre).changePassword(tx, current, replacement))) {
            case SignInDesk.PasswordChange.Changed() -> "changed";
            case SignInDesk.PasswordChange.Refused(var problem) -> problem.code();
        };
    }
}
