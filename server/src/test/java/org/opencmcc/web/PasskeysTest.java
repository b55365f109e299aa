package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Signing in by passkey, and everything that is not quite one.
@Tag("http")
@OnACentre
final class PasskeysTest {
    private static Http nobody(TestCentre centre) {
        return Http.nobody(centre).with("Cookie", "XSRF-TOKEN=t").with("X-XSRF-TOKEN", "t");
    }

    private static String challenge(TestCentre centre) {
        return nobody(centre)
                .send("POST", "/api/v1/sessions/passkey-challenges", "")
                .json()
                .path("challenge")
                .asString();
    }

    private static Api.Answer signIn(TestCentre centre, String signed) {
        return nobody(centre).json("POST", "/api/v1/sessions/passkey", signed);
    }

    private static Api.Answer add(Browser browser, Authenticator authenticator, String origin)
            throws GeneralSecurityException {
        var challenge = browser.pages()
                .send("POST", "/api/v1/me/passkeys/challenges", "")
                .json()
                .path("challenge")
                .asString();
        return browser.pages().json("POST", "/api/v1/me/passkeys", authenticator.made("Laptop", challenge, origin));
    }

    private static Authenticator registered(TestCentre centre, String account, String name)
            throws GeneralSecurityException {
        var authenticator = new Authenticator(name);
        var added = add(Browser.signIn(centre, account), authenticator, centre.url());
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return authenticator;
    }

    @Test
    void a_passkey_signs_its_owner_in_without_an_account(TestCentre centre) throws GeneralSecurityException {
        var authenticator = registered(centre, "un-1", "un-1 signs in");

        var in = signIn(centre, authenticator.signed(challenge(centre), centre.url()));

        assertThat(in.status()).as(in.toString()).isEqualTo(201);
        assertThat(in.json().path("account").asString()).isEqualTo("un-1");
        assertThat(Browser.whole(in, "cmcc_session")).contains("HttpOnly");
    }

    @Test
    void whatever_is_wrong_with_an_assertion_is_answered_alike(TestCentre centre) throws GeneralSecurityException {
        var host = registered(centre, "host-1", "host-1 is forged");
        var here = centre.url();
        var fresh = host.signed(challenge(centre), here);
        assertThat(signIn(centre, fresh).status()).isEqualTo(201);
        var unknown = signIn(centre, new Authenticator("nobody's").signed(challenge(centre), here));

        var replayed = signIn(centre, fresh);
        var otherChallenge = signIn(centre, host.signed("A".repeat(43), here));
        var foreign = signIn(centre, host.signed(challenge(centre), "https://centre.example"));
        var tampered = signIn(
                centre,
                host.signed(challenge(centre), here).replaceFirst("\"signature\": \"(.{20}).", "\"signature\": \"$1_"));
        var otherHost = signIn(centre, host.of("centre.example").signed(challenge(centre), here));
        var unverified = signIn(centre, host.of("localhost").saying(0x01).signed(challenge(centre), here));
        var copied = signIn(
                centre,
                host.saying(Authenticator.PRESENT_AND_VERIFIED).counting(0).signed(challenge(centre), here));
        var nonsense = signIn(
                centre,
                "{\"id\": \"\", \"clientDataJson\": \"%\", \"authenticatorData\": \"AA\", \"signature\": \"\"}");

        assertThat(unknown.status()).isEqualTo(401);
        for (var refused :
                new Api.Answer[] {replayed, otherChallenge, foreign, tampered, otherHost, unverified, copied, nonsense
                }) {
            assertThat(refused.toString()).isEqualTo(unknown.toString());
        }
        var again = host.counting(50).signed(challenge(centre), here);
        assertThat(signIn(centre, again).status()).isEqualTo(201);
    }

    @Test
    void what_was_asked_for_a_new_passkey_signs_nobody_in(TestCentre centre) throws GeneralSecurityException {
        var lead = Browser.signIn(centre, "lead-1");
        var authenticator = new Authenticator("lead-1's other purpose");
        assertThat(add(lead, authenticator, centre.url()).status()).isEqualTo(201);
        var forAnother = lead.pages()
                .send("POST", "/api/v1/me/passkeys/challenges", "")
                .json()
                .path("challenge")
                .asString();

        assertThat(signIn(centre, authenticator.signed(forAnother, centre.url()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_passkey_of_a_foreign_origin_or_an_unverified_person_is_not_taken(TestCentre centre)
            throws GeneralSecurityException {
        var ngo = Browser.signIn(centre, "ngo-1");

        assertThat(add(ngo, new Authenticator("foreign"), "https://centre.example")
                        .status())
                .isEqualTo(422);
        assertThat(add(ngo, new Authenticator("unverified").saying(0x01), centre.url())
                        .status())
                .isEqualTo(422);
        assertThat(add(ngo, new Authenticator("other host").of("centre.example"), centre.url())
                        .status())
                .isEqualTo(422);
        assertThat(ngo.pages().get("/api/v1/me/ways-in").json().path("passkeys").size())
                .isZero();
    }

    @Test
    void a_passkey_is_named_and_removed_by_its_owner_alone(TestCentre centre) throws GeneralSecurityException {
        registered(centre, "quiet-1", "quiet-1 names");
        var quiet = Browser.signIn(centre, "quiet-1");
        var id = quiet.pages()
                .get("/api/v1/me/ways-in")
                .json()
                .path("passkeys")
                .path(0)
                .path("id")
                .asString();
        var path = "/api/v1/me/passkeys/" + id;
        var other = Browser.signIn(centre, "un-1");

        assertThat(other.pages().json("PUT", path, "{\"name\": \"Mine\"}").status())
                .isEqualTo(404);
        assertThat(other.pages().send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(quiet.pages().json("PUT", path, "{\"name\": \" \"}").status())
                .isEqualTo(422);
        assertThat(quiet.pages().json("PUT", path, "{\"name\": \"Phone\"}").text())
                .contains("Phone");
        var removed = quiet.pages().send("DELETE", path, "");
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().path("passkeys").size()).isZero();
        assertThat(removed.text()).contains("PASSKEY_REMOVED");
    }
}
