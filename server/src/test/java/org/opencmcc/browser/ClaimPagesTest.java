package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
                "/claims/new?source=cogat&definition=entries&from=2024-02-05&to=2024-02-06",
                "/claims/import",
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
    void a_number_on_the_flow_page_becomes_a_claim_that_the_centre_counts_itself(TestCentre centre) {
        centre.as("un-1").committed("?profile=cogat-portal&fileName=portal.csv", SmallLists.portal());
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            visitor.open("/flow?definition=entries&open=day:cogat:entries:2024-02-05")
                    .follow("Write this down as a claim");
            visitor.page().waitForURL("**/claims/new?*");
            assertThat(visitor.sees("4 rows")).isTrue();
            assertThat(visitor.sees("now, when it is written down")).isTrue();
            assertThat(visitor.text()).contains("5 Feb 2024").contains("COGAT list");
            assertThat(visitor.page().locator("main input[type=date]").count())
                    .as("days that could be changed")
                    .isZero();
            assertThat(visitor.barriers()).isEmpty();
            fill(visitor, "How it was put (may be empty)", "as counted on the day");
            visitor.press("Write it down");
            visitor.page().waitForURL(url -> url.matches(".*/claims/[0-9a-f-]{36}"));
            assertThat(visitor.sees("“as counted on the day”")).isTrue();
            assertThat(visitor.text())
                    .containsPattern("4\\s+rows")
                    .contains("5 Feb 2024")
                    .contains("Counted by this centre from the source's list")
                    .contains("Counted from the COGAT list");

            visitor.open("/claims/new?source=cogat&definition=entries&from=2024-02-27&to=2024-03-02");
            assertThat(visitor.sees("The list does not cover 2 of 5 days.")).isTrue();
            visitor.press("Write it down");
            assertThat(visitor.page()
                            .locator("dt:text-is('Period') + dd .problem")
                            .innerText())
                    .startsWith("The list does not cover 2 of the 5 days");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.follow("Back to the count");
            visitor.page().waitForURL("**/flow?sources=cogat&definition=entries&from=2024-02-27&to=2024-03-02");
            assertThat(visitor.complaints()).allMatch(c -> c.contains("422"));
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    @Test
    void a_file_of_claims_is_refused_with_row_and_column_and_an_exported_one_is_taken_again(TestCentre centre) {
        var wrong = """
                claimed by,Definition,Value,Unit,Period from,Source
                Party Oak,entered,12,trucks,31 Feb 2024,A page
                Party Oak,entered,many,trucks,2024-02-01,A page
                ,entered,12,trucks,2024-02-01,A page
                """.getBytes(StandardCharsets.UTF_8);
        var exported = centre.as("un-1")
                .get("/api/v1/claims/export?format=csv&text=white%20house")
                .response()
                .body();
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            visitor.open("/claims").follow("Import a file of claims").press("Take the claims down");
            assertThat(visitor.sees("Choose a file first.")).isTrue();
            visitor.page().getByText("Which columns are understood").click();
            assertThat(visitor.text()).contains("#indicator+definition").contains("can be imported again");
            assertThat(visitor.barriers()).isEmpty();

            var file = visitor.page().locator("input[type=file]");
            file.setInputFiles(new FilePayload("wrong.csv", "text/csv", wrong));
            visitor.press("Take the claims down");
            assertThat(visitor.sees("3 things are wrong. Nothing of the file was kept."))
                    .isTrue();
            var problems = visitor.page()
                    .getByRole(
                            AriaRole.GROUP,
                            new Page.GetByRoleOptions().setName("3 things are wrong. Nothing of the file was kept."))
                    .locator("tbody tr");
            assertThat(problems.allInnerTexts())
                    .satisfiesExactly(
                            first -> assertThat(first).matches("(?s)2\\s+Period from\\s+.*31 Feb 2024.*"),
                            second -> assertThat(second).matches("(?s)3\\s+Value\\s+.*"),
                            third -> assertThat(third).matches("(?s)4\\s+claimed by\\s+.*"));
            assertThat(visitor.barriers()).isEmpty();

            file.setInputFiles(new FilePayload("claims.csv", "text/csv", exported));
            visitor.press("Take the claims down");
            visitor.heading("written down").waitFor();
            assertThat(visitor.text()).contains("White House spokesperson").contains("674");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).allMatch(c -> c.contains("422"));
            assertThat(visitor.strangers()).isEmpty();
        }
    }

    @Test
    void the_entry_of_claims_is_marked_on_every_page_that_belongs_to_it(TestCentre centre) {
        var made = centre.as("un-1").post("/api/v1/claims", """
                        {"words": "many", "definition": "d", "claimant": "A", "source": "s"}
                        """).json();
        var marked = Map.of(
                "/claims",
                "Claims",
                "/claims/import",
                "Claims",
                "/questions",
                "Claims",
                "/questions/00000000-0000-4000-8000-000000000000",
                "Claims",
                made.path("shortAddress").asString(),
                "Claims",
                "/imports",
                "Imports",
                "/imports/new",
                "Imports");
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            marked.forEach((path, entry) -> assertThat(visitor.open(path)
                            .page()
                            .locator("nav a[aria-current=page]")
                            .allInnerTexts())
                    .as(path)
                    .containsExactly(entry));
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
