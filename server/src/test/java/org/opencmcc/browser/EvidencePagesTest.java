package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// The pages of before and after, and the map.
@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvidencePagesTest {
    private static final String EVIDENCE = "/evidence?source=unrwa&on=2024-05-06";

    private final Chromium chromium = new Chromium();

    @BeforeAll
    void two_lists_are_on_the_common_floor(TestCentre centre) {
        centre.as("un-1").committed("?profile=unrwa-received&fileName=received.csv", received());
        centre.as("host-1").committed("?profile=cogat-portal&fileName=portal.csv", SmallLists.portal());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    /// Eight weeks round 6 May 2024 at two crossings, of which the map knows one.
    private static byte[] received() {
        var list = new StringBuilder("ID,Received Date,Crossing,Donating Country/ Organization,Donation Type\n");
        var id = 1;
        for (var at = 0; at < 56; at++) {
            for (var truck = 0; truck < 3 + at % 3; truck++) {
                list.append(id++)
                        .append(',')
                        .append(LocalDate.of(2024, 4, 8).plusDays(at))
                        .append(truck == 0 ? ",JLOTS" : ",Western Erez")
                        .append(",Birch Test,Humanitarian - UN\n");
            }
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_warning_stands_above_the_figures_and_the_interval_is_drawn_and_said(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open(EVIDENCE);
            visitor.sees("Difference of the means");
            var text = visitor.text();

            assertThat(text)
                    .contains("The source's definition changed on 6 May 2024")
                    .contains("95% interval")
                    .contains("Mean of 28 counted days of 28.")
                    .contains("From the records shared with you.");
            assertThat(text.indexOf("Read this before the figures")).isLessThan(text.indexOf("Mean of 28 counted"));
            assertThat(visitor.page().locator(".interval").getAttribute("aria-label"))
                    .startsWith("Difference ");
            assertThat(visitor.page().locator(".sides .means path").count()).isEqualTo(2);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void the_choice_of_a_day_and_of_the_length_stands_in_the_address(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/flow");
            visitor.page().keyboard().press("g");
            visitor.page().keyboard().press("e");
            visitor.page().waitForURL("**/evidence");
            visitor.sees("First day after");
            visitor.page()
                    .getByLabel("Source", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .selectOption("unrwa");
            visitor.page().getByLabel("First day after").fill("2024-05-20");
            visitor.page().getByLabel("Days on either side").selectOption("14");
            visitor.page().waitForURL("**/evidence?**days=14**");
            visitor.sees("Mean of 14 counted days of 14.");
            visitor.sees("Too few days for an interval");

            assertThat(visitor.page().url()).contains("on=2024-05-20").contains("source=unrwa");
            assertThat(visitor.text()).doesNotContain("Read this before the figures");
        }
    }

    @Test
    void what_the_source_does_not_record_is_said_in_the_shares_and_instead_of_figures(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/evidence?source=cogat&on=2024-02-15");
            visitor.sees("Shares before and after");
            assertThat(visitor.text()).contains("not recorded by this source").contains("no type of donation");

            visitor.open("/evidence?source=cogat&on=2024-02-15&definition=pallets-stated");
            visitor.sees("This list has no column for pallets.");
            assertThat(visitor.page().locator(".sides").count()).isZero();
        }
    }

    @Test
    void every_crossing_of_the_map_has_a_name_with_its_status_and_leads_to_its_entry(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/map?on=2025-11-20");
            visitor.sees("Crossings on 20 Nov 2025");
            var passages = visitor.page().locator(".drawing a");
            assertThat(passages.count()).isEqualTo(5);
            assertThat(passages.all())
                    .extracting(a -> a.getAttribute("aria-label"))
                    .anyMatch(l -> l.startsWith("Zikim open. Zikim (Western Erez): open. approximate"))
                    .anyMatch(l -> l.startsWith("Rafah closed. Rafah: closed."));

            visitor.page()
                    .getByRole(
                            AriaRole.LINK,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Rafah closed."))
                    .focus();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().url()).endsWith("#crossing-RAF");
            assertThat(visitor.page().locator("#crossing-RAF").innerText())
                    .contains("Since 7 May 2024")
                    .contains("Last stated on 20 Oct 2025");
            assertThat(visitor.page().locator("#crossing-RAF a[href^=http]").count())
                    .isGreaterThan(1);
        }
    }

    @Test
    void every_area_can_be_reached_with_the_keyboard_and_says_its_name(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/map?on=2025-11-20");
            visitor.sees("Crossings on 20 Nov 2025");
            var areas = visitor.page().locator(".drawing path[tabindex='0']");

            assertThat(areas.all())
                    .hasSize(6)
                    .extracting(a -> a.getAttribute("aria-label"))
                    .anyMatch(l -> l.contains("Khan Younis, P-code PS0270"))
                    .anyMatch(l -> l.contains("schematic: announced, not surveyed"));
            areas.first().focus();
            assertThat(visitor.page().evaluate("() => document.activeElement.getAttribute('aria-label')"))
                    .asString()
                    .contains("P-code");

            visitor.open("/map?on=2025-10-18");
            visitor.sees("Not drawn: it was announced on 19 Oct 2025");
            assertThat(visitor.page().locator(".drawing path[tabindex='0']").count())
                    .isEqualTo(5);
        }
    }

    @Test
    void a_day_after_the_newest_statement_shows_what_was_last_known(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/map?on=2026-06-01");
            visitor.sees("The newest statement about any crossing is of 19 Mar 2026.");

            assertThat(visitor.page().locator("#crossing-KS").innerText())
                    .contains("Last known on 3 Mar 2026: open with a limit");
            assertThat(visitor.page().locator("#crossing-G96").innerText())
                    .contains("unknown")
                    .contains("Not drawn");
        }
    }

    @Test
    void a_days_counts_stand_at_the_crossings_where_a_source_records_them(TestCentre centre) {
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1")) {
            visitor.open("/map?on=2024-05-08");
            visitor.sees("Counts on 8 May 2024");
            visitor.sees("UNRWA list: 2 trucks");

            assertThat(visitor.page().locator("#crossing-ZIK").innerText()).contains("written as Western Erez");
            assertThat(visitor.text())
                    .contains("Not recorded by this source: The list says by land, by air or by sea")
                    .contains("not placed");
            assertThat(visitor.page().locator("#crossing-KS .counts-at").count())
                    .isZero();
        }
    }

    @Test
    void both_pages_can_be_printed_and_mirror_without_a_barrier(TestCentre centre) {
        for (var path : List.of(EVIDENCE + "&dir=rtl", "/map?on=2025-11-20&dir=rtl")) {
            for (var look : List.of(Visitor.Look.desk(), Visitor.Look.phone())) {
                try (var visitor = new Visitor(chromium, centre, look).signIn("un-1")) {
                    visitor.open(path);
                    assertThat(visitor.page().evaluate("() => getComputedStyle(document.documentElement).direction"))
                            .isEqualTo("rtl");
                    assertThat(visitor.barriers()).as(path + " " + look).isEmpty();
                    assertThat(visitor.complaints()).as(path + " " + look).isEmpty();
                    assertThat(visitor.overflow()).as(path + " " + look).isLessThanOrEqualTo(0);
                    assertThat(visitor.page().locator(".sides, .drawing").all())
                            .extracting(Locator::boundingBox)
                            .isNotEmpty()
                            .allMatch(box -> box.x >= 0 && box.x + box.width <= look.width());
                }
            }
        }
    }
}
