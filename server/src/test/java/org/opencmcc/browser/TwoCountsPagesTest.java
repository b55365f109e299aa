package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Two parties before one page: what each counts, what rows show, what is asserted, what nobody explains.
@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoCountsPagesTest {
    private static final String DAY = "2024-02-29";
    private static final Pattern SHEET_OF_PAPER = Pattern.compile("/Type\\s*/Page[^s]");

    private final Chromium chromium = new Chromium();

    @BeforeAll
    void two_lists_are_on_the_common_floor(TestCentre centre) {
        centre.as("un-1").committed("?profile=unrwa-received&fileName=received.csv", SmallLists.received());
        centre.as("host-1").committed("?profile=cogat-portal&fileName=portal.csv", SmallLists.portal());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void two_counts_open_to_a_month_a_day_a_part_and_its_rows(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/flow");
            visitor.page().keyboard().press("g");
            visitor.page().keyboard().press("t");
            visitor.page().waitForURL("**/reconciliation");
            visitor.heading("The addition: February 2024").waitFor();
            assertThat(visitor.text())
                    .contains("UNRWA list counts")
                    .contains("COGAT list counts")
                    .contains("Shown by rows")
                    .contains("Asserted")
                    .contains("No evidence in these lists")
                    .contains("Unexplained");

            visitor.press("Thu, 29 Feb 2024");
            visitor.heading("The addition: 29 Feb 2024").waitFor();
            visitor.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("By air and by sea: \u200e\u22121, open the rows")
                                    .setExact(true))
                    .click();
            visitor.page().getByText("1 row shown.").waitFor();
            assertThat(visitor.page().getByRole(AriaRole.DIALOG).innerText())
                    .contains("COGAT list")
                    .contains("Hazel Test");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_asserted_is_reckoned_with_until_somebody_says_so_and_then_the_page_says_whose_it_is(
            TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/reconciliation");
            visitor.heading("The addition: February 2024").waitFor();
            assertThat(visitor.text()).doesNotContain("is applied below");

            visitor.press("Apply this assertion");
            visitor.page().getByText("asserts is applied below").waitFor();
            assertThat(visitor.page().url()).contains("with=");
            assertThat(visitor.text()).contains("switched on by you");

            var asserted = visitor.page().url().replaceAll(".*with=", "");
            visitor.press("Leave it out again");
            visitor.page().waitForURL(url -> !url.contains("with="));

            visitor.open("/reconciliation/sheet?day=" + DAY + "&with=" + asserted);
            assertThat(visitor.sees("No rows show it.")).as("paper says it too").isTrue();
            assertThat(sheets(visitor)).isEqualTo(1);
        }
    }

    @Test
    void a_day_opens_from_the_drawing_and_the_next_from_the_table_with_the_keyboard_alone(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/reconciliation");
            visitor.page().getByRole(AriaRole.SLIDER).focus();
            visitor.page().keyboard().press("End");
            visitor.page().keyboard().press("Enter");
            visitor.heading("The addition: 29 Feb 2024").waitFor();

            visitor.open("/reconciliation");
            var first = new Page.GetByRoleOptions().setName("Thu, 1 Feb 2024");
            visitor.page().getByRole(AriaRole.BUTTON, first).focus();
            visitor.page().keyboard().press("ArrowDown");
            visitor.page().keyboard().press("Enter");
            visitor.heading("The addition: 2 Feb 2024").waitFor();
        }
    }

    @Test
    void looking_at_an_earlier_day_is_said_until_one_comes_back_to_now(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/flow?knownAt=2024-05-06");
            assertThat(visitor.sees("As known on 6 May 2024, end of day in the theatre."))
                    .isTrue();
            visitor.press("Back to now");
            assertThat(visitor.sees("As known now.")).isTrue();
            assertThat(visitor.page().url()).doesNotContain("knownAt");
        }
    }

    @Test
    void the_daily_sheet_is_one_side_of_paper_with_the_initials_and_its_own_address(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/reconciliation?day=" + DAY);
            visitor.follow("Daily sheet to print");
            visitor.heading("Daily sheet of two counts").waitFor();

            assertThat(visitor.page().locator("article").innerText())
                    .contains("29 Feb 2024")
                    .contains("TRIAL DATA")
                    .contains("edition 1")
                    .contains("Half-full trucks")
                    .contains("Unexplained")
                    .contains("initials, delegation, date and time")
                    .contains("From the records shared with you.")
                    .contains(visitor.page().url());
            assertThat(visitor.barriers()).isEmpty();
            assertThat(sheets(visitor)).isEqualTo(1);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void the_daily_sheet_stays_one_side_of_paper_where_every_rule_finds_rows(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.page().route("**/api/v1/flow/reconciliation?*", TwoCountsPagesTest::withEveryRuleFound);
            visitor.open("/reconciliation/sheet?day=" + DAY);
            visitor.heading("Daily sheet of two counts").waitFor();

            assertThat(visitor.page().locator("article tr.rule:not(.off)").count())
                    .isGreaterThan(5);
            assertThat(sheets(visitor)).isEqualTo(1);
        }
    }

    /// The centre's own answer, in which each rule that rows can show found rows of each day.
    private static void withEveryRuleFound(Route route) {
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        var answer = json.readTree(route.fetch().text());
        for (var day : answer.path("days")) {
            var explained = ((tools.jackson.databind.node.ObjectNode) day).putArray("explained");
            for (var rule : answer.path("order")) {
                explained
                        .addObject()
                        .put("rule", rule.asString())
                        .put("kind", "SHOWN")
                        .put("trucks", 7);
            }
        }
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(answer.toString()));
    }

    private static int sheets(Visitor visitor) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var pdf = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return (int) SHEET_OF_PAPER.matcher(text).results().count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reconciliation",
                "/reconciliation?month=all",
                "/reconciliation?definition=trucks&day=" + DAY,
                "/reconciliation?day=" + DAY + "&part=unexplained",
                "/reconciliation?definition=commercial-by-donor",
                "/reconciliation?month=2025-01",
                "/reconciliation/sheet?day=" + DAY
            })
    void no_page_of_two_counts_has_a_barrier_or_asks_a_stranger(String path, TestCentre centre) {
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
    void two_counts_mirror_for_writing_from_right_to_left_and_drawings_keep_their_direction(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            visitor.open("/reconciliation?dir=rtl");
            visitor.heading("The addition: February 2024").waitFor();
            assertThat(visitor.page().locator(".days-box").evaluate("element => getComputedStyle(element).direction"))
                    .isEqualTo("ltr");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
        }
    }
}
