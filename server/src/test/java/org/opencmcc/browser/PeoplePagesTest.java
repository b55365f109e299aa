package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// The pages of people, delegations and floors, and how one comes in with a passkey.
@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PeoplePagesTest {
    private final Chromium chromium = new Chromium();

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void no_page_of_people_has_a_barrier_asks_a_stranger_or_breaks_its_own_policy(TestCentre centre) {
        var post = centre.as("lead-1").post("/api/v1/delegations/own/posts", """
                {"title": "Road liaison", "function": "LIAISON", "terms": "Speaks with the drivers", "sensitive": false}
                """);
        assertThat(post.status()).as(post.toString()).isLessThan(300);
        var pages = List.of(
                "/account",
                "/delegations",
                "/own",
                "/own/week",
                "/floors",
                "/brokering",
                "/brokering?tab=originator",
                "/voices",
                "/comments",
                "/comments?tab=channel",
                "/comments?tab=handin",
                "/snapshots",
                "/enrol");
        for (var look : List.of(Visitor.Look.desk(), Visitor.Look.darkDesk(), Visitor.Look.phone())) {
            try (var visitor = new Visitor(chromium, centre, look)) {
                assertThat(visitor.open("/").barriers())
                        .as("signed out " + look)
                        .isEmpty();
                visitor.signIn("lead-1");
                for (var path : pages) {
                    visitor.open(path);
                    assertThat(visitor.barriers()).as(path + " " + look).isEmpty();
                    assertThat(visitor.overflow()).as(path + " " + look).isLessThanOrEqualTo(0);
                }
                assertThat(visitor.complaints()).as(look.toString()).isEmpty();
                assertThat(visitor.strangers()).as(look.toString()).isEmpty();
            }
        }
    }

    @Test
    void the_bar_of_a_phone_shows_the_page_that_is_open(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.phone()).signIn("un-1")) {
            for (var path : List.of("/comments", "/snapshots", "/delegations")) {
                var box = visitor.open(path)
                        .page()
                        .locator("nav a[aria-current=page]")
                        .boundingBox();
                assertThat(box.x).as(path).isGreaterThanOrEqualTo(0);
                assertThat(box.x + box.width).as(path + ", a part of a pixel apart").isLessThan(391);
            }
        }
    }

    @Test
    void a_passkey_is_added_opens_the_centre_and_once_removed_opens_it_no_more(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk())) {
            authenticator(visitor.page());
            visitor.signIn("ngo-1").open("/account");
            visitor.page()
                    .getByLabel("Name of the passkey", new Page.GetByLabelOptions().setExact(true))
                    .fill("Blue key");
            visitor.press("Add a passkey");
            visitor.page().getByLabel("Remove the passkey Blue key").waitFor();
            assertThat(visitor.text()).contains("a passkey was added");
            assertThat(visitor.barriers()).isEmpty();

            visitor.press("Sign out").press("Use a passkey");
            assertThat(visitor.sees("Sign out")).isTrue();
            visitor.open("/account");
            visitor.page().getByLabel("Remove the passkey Blue key").click();
            assertThat(visitor.sees("a passkey was removed")).isTrue();

            visitor.page()
                    .locator("header")
                    .getByText("Sign out", new Locator.GetByTextOptions().setExact(true))
                    .click();
            visitor.press("Use a passkey");
            assertThat(visitor.sees("Account, password or code is wrong.")).isTrue();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    /// Gives the page an authenticator in the browser itself that holds its passkeys and always finds its person there.
    private static void authenticator(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable", new JsonObject());
        session.send(
                "WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                """).getAsJsonObject());
    }
}
