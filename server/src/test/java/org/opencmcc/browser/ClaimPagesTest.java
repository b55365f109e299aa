package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClaimPagesTest {
    private final Chromium chromium = new Chromium();

    @AfterAll
    void close() {
        chromium.close();
    }

    private static void fill(Visitor visitor, String label, String text) {
        visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
    }

    @Test
    void a_claim_is_written_down_disputed_and_opened_by_its_short_address(TestCentre centre) {
        try (var un = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1");
                var ngo = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("ngo-1")) {
            un.open("/claims/new").press("Write it down");
            assertThat(un.sees("Give a value, a range, or the words of the claim."))
                    .isTrue();
            assertThat(un.text()).contains("4 things are not right yet");
            assertThat(un.barriers()).isEmpty();
            fill(un, "Value", "1,234");
            fill(un, "Unit", "trucks a day");
            fill(un, "What is counted, as stated", "entered by land");
            fill(un, "Claimant", "Party Sycamore");
            fill(un, "Addresses of pages that show it", "https://example.org/figures");
            un.press("Write it down");
            un.page().waitForURL(url -> url.matches(".*/claims/[0-9a-f-]{36}"));
            assertThat(un.sees("Party Sycamore says")).isTrue();
            assertThat(un.text()).contains("1,234").contains("example.org (opens outside OpenCMCC)");
            var address = un.page().locator("dl.facts code").last().innerText();

            ngo.open(address.toLowerCase(java.util.Locale.ROOT)).press("Dispute this");
            ngo.press("Dispute it");
            assertThat(ngo.sees("Say why it is disputed.")).isTrue();
            fill(ngo, "Why it is disputed", "Half of them were half full.");
            ngo.press("Dispute it");
            assertThat(ngo.sees("Half of them were half full.")).isTrue();
            assertThat(ngo.barriers()).isEmpty();
            assertThat(ngo.complaints()).isEmpty();

            un.open(address);
            assertThat(un.text()).contains("Relief Hazel").contains("Half of them were half full.");
            un.follow("Make a newer claim");
            fill(un, "Value", "1240");
            un.press("Write it down");
            assertThat(un.sees("replaces an older claim")).isTrue();
            un.open(address);
            assertThat(un.sees("A newer claim has taken the place of this one")).isTrue();
            assertThat(un.strangers()).isEmpty();
        }
    }

    @Test
    void a_claim_that_one_may_not_see_and_one_that_never_was_look_the_same(TestCentre centre) {
        var hidden = centre.as("un-1").post("/api/v1/claims", """
                        {"words": "kept", "definition": "d", "claimant": "A", "source": "s",
                         "label": {"releasableTo": []}}
                        """).json();
        try (var host = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("host-1")) {
            var seen = host.open("/claims/" + hidden.path("id").asString()).text();
            var byRef = host.open("/c/" + hidden.path("ref").asString()).text();
            var missing =
                    host.open("/claims/00000000-0000-4000-8000-000000000000").text();

            assertThat(seen).contains("Nothing here that you can see").isEqualTo(missing);
            assertThat(byRef).isEqualTo(missing);
        }
    }

    @Test
    void no_page_of_claims_has_a_barrier_asks_a_stranger_or_breaks_its_own_policy(TestCentre centre) {
        var question = centre.as("un-1")
                .get("/api/v1/questions")
                .json()
                .path("items")
                .valueStream()
                .filter(q -> q.path("title").asString().startsWith("How many trucks a day have"))
                .findFirst()
                .orElseThrow();
        var pages = List.of(
                "/claims",
                "/claims/new",
                "/questions",
                "/questions/" + question.path("id").asString());
        for (var look : List.of(Visitor.Look.desk(), Visitor.Look.darkDesk(), Visitor.Look.phone())) {
            try (var visitor = new Visitor(chromium, centre, look).signIn("un-1")) {
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
    void the_claims_are_reached_with_the_keyboard(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            visitor.open("/flow");
            visitor.page().keyboard().press("g");
            visitor.page().keyboard().press("c");
            visitor.page().waitForURL("**/claims");
            visitor.page().getByLabel("Find in claims").waitFor();
            visitor.page().keyboard().press("/");
            visitor.page().keyboard().type("white house");
            visitor.page().waitForURL(url -> url.endsWith("/claims?text=white+house"));
            assertThat(visitor.sees("White House spokesperson")).isTrue();
            assertThat(visitor.text()).contains("674");
        }
    }
}
