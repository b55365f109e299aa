package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {
    private static final String PORTAL = "?profile=cogat-portal&fileName=portal.csv";
    private static final String RECEIVED = "?profile=unrwa-received&fileName=received.csv";

    private final Chromium chromium = new Chromium();

    @BeforeAll
    void two_lists_are_on_the_common_floor(TestCentre centre) {
        centre.as("un-1").committed(RECEIVED, SmallLists.received());
        centre.as("host-1").committed(PORTAL, SmallLists.portal());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void a_wrong_password_is_refused_in_words_that_do_not_tell_whether_the_account_exists(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk())) {
            visitor.open("/");
            for (var account : List.of("un-1", "nobody-there")) {
                visitor.page().getByLabel("Account").fill(account);
                visitor.page().getByLabel("Password").fill("not the password");
                visitor.press("Sign in");
                assertThat(visitor.sees("Account, password or code is wrong.")).isTrue();
            }
        }
    }

    @Test
    void a_logistician_imports_a_list_sees_its_problems_commits_it_and_sees_it_counted(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("ngo-1")) {
            visitor.open("/imports/new");
            visitor.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("late.csv", "text/csv", SmallLists.withAMistake()));
            visitor.page()
                    .getByText(
                            "Only your own delegation",
                            new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.press("Read the list");

            visitor.page().getByText("Preview: waits for you").first().waitFor();
            assertThat(visitor.text()).contains("31 Feb 2024").contains("refused");
            visitor.press("Commit 1 row");
            visitor.page().getByText("See the counts").first().waitFor();
            assertThat(visitor.text()).contains("added");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_number_opens_to_its_definition_its_source_and_its_rows(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/flow?view=table");
            visitor.page().getByRole(AriaRole.TABLE).first().waitFor();
            visitor.page().locator("table tbody button, table tbody a").first().click();

            visitor.page().getByText("The rows behind it").first().waitFor();
            assertThat(visitor.sees("What is counted")).isTrue();
            assertThat(visitor.page().locator("body").innerText()).contains("as the source itself counts them");
        }
    }

    @Test
    void people_of_two_delegations_see_different_rows_of_the_same_page(TestCentre centre) {
        centre.as("quiet-1").committed(PORTAL, SmallLists.portal());
        try (var quiet = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("quiet-1");
                var host = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("host-1")) {
            var seenByQuiet = quiet.open("/flow").text();
            var seenByHost = host.open("/flow").text();

            assertThat(seenByQuiet).contains("Held by Delegation Rowan");
            assertThat(seenByHost).contains("Held by Authority Alder").doesNotContain("Rowan");
        }
    }

    @Test
    void what_a_source_does_not_record_is_said_and_is_not_a_zero(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/flow?definition=pallets-stated");
            assertThat(visitor.sees("not recorded by this source")).isTrue();
        }
    }

    @Test
    void an_import_that_is_not_mine_and_one_that_never_was_look_the_same(TestCentre centre) {
        var own = centre.as("un-1").imported(RECEIVED, SmallLists.received());
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("host-1")) {
            var hidden = visitor.open("/imports/" + own.path("id").asString()).text();
            var missing = visitor.open("/imports/00000000-0000-4000-8000-000000000000")
                    .text();
            assertThat(hidden).contains("Nothing here that you can see").isEqualTo(missing);
        }
    }

    @Test
    void every_page_can_be_reached_with_the_keyboard(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            visitor.open("/flow");
            visitor.page().keyboard().press("g");
            visitor.page().keyboard().press("i");
            visitor.page().waitForURL("**/imports");
            visitor.page().keyboard().press("g");
            visitor.page().keyboard().press("r");
            visitor.page().waitForURL("**/register");
            visitor.page().keyboard().press("?");
            assertThat(visitor.sees("Go to Imports")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flow",
                "/flow?view=calendar",
                "/flow?view=table",
                "/evidence?on=2024-02-15&source=unrwa",
                "/evidence?on=2024-02-15&source=unrwa&definition=pallets-stated&days=14",
                "/map?on=2024-02-15",
                "/map?on=2025-11-20",
                "/imports",
                "/imports/new",
                "/register",
                "/register?tab=unsettled",
                "/account"
            })
    void no_page_has_a_barrier_asks_a_stranger_or_breaks_its_own_policy(String path, TestCentre centre) {
        for (var look : List.of(Visitor.Look.desk(), Visitor.Look.darkDesk(), Visitor.Look.phone())) {
            try (var visitor = new Visitor(chromium, centre, look).signIn("un-1")) {
                visitor.open(path);
                assertThat(visitor.barriers()).as(path + " " + look).isEmpty();
                assertThat(visitor.complaints()).as(path + " " + look).isEmpty();
                assertThat(visitor.strangers()).as(path + " " + look).isEmpty();
                assertThat(visitor.overflow()).as(path + " " + look).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void the_layout_mirrors_for_writing_from_right_to_left_without_a_barrier(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            visitor.open("/flow?dir=rtl");
            assertThat(visitor.page().evaluate("() => getComputedStyle(document.documentElement).direction"))
                    .isEqualTo("rtl");
            var nav = visitor.page().locator("nav").first().boundingBox();
            assertThat(nav.x).isGreaterThan(700);
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
        }
    }
}
