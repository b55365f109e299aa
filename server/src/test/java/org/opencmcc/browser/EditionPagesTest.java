package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// A list that comes again, in the browser: what the page asks before it may be committed.
@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EditionPagesTest {
    private static final String OWN = "&label=%7B%22releasableTo%22%3A%5B%5D%7D";
    private static final String RECEIVED = "?profile=unrwa-received&fileName=later.csv" + OWN;

    private final Chromium chromium = new Chromium();

    @AfterAll
    void close() {
        chromium.close();
    }

    /// Three rows a day of February, numbered by day and place.
    private static byte[] list(int first, int last, int rowsADay) {
        return ("ID,Received Date,Crossing\n"
                        + IntStream.rangeClosed(first, last)
                                .boxed()
                                .flatMap(day -> IntStream.range(0, rowsADay)
                                        .mapToObj(n -> "%d,2024-02-%02d,Kerem Shalom\n".formatted(day * 10 + n, day)))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Locator commit(Visitor visitor, int rows) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Commit " + rows + " rows")
                                .setExact(true));
    }

    private static Locator radio(Visitor visitor, String words) {
        return visitor.page().locator("label.way").filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void a_person_says_what_a_file_is_and_confirms_how_many_rows_are_withdrawn(TestCentre centre) {
        centre.as("un-1").committed(RECEIVED, list(1, 20, 3));
        var part = centre.as("un-1").imported(RECEIVED, list(10, 22, 2));
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("un-1")) {
            visitor.open("/imports/" + part.path("id").asString());
            assertThat(visitor.sees("What is this file to the list?")).isTrue();
            assertThat(visitor.page().getByLabel("From").inputValue()).isEqualTo("2024-02-10");
            assertThat(visitor.page()
                            .getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .isEqualTo("2024-02-22");
            assertThat(commit(visitor, 26).isDisabled()).isTrue();
            assertThat(visitor.barriers()).isEmpty();

            radio(visitor, "An addition to these days").click();
            assertThat(commit(visitor, 26).isEnabled()).isTrue();
            radio(visitor, "A new edition of these days").click();
            assertThat(commit(visitor, 26).isDisabled()).isTrue();
            assertThat(visitor.text())
                    .contains("Of the 33 rows that the list has from 10 Feb 2024 to 22 Feb 2024, 11 (33.3%) are not in"
                            + " this file.");
            assertThat(visitor.barriers()).isEmpty();
            visitor.page().getByText("Yes, withdraw 11 rows").click();
            commit(visitor, 26).click();

            assertThat(visitor.sees("Entered as a new edition of 10 Feb 2024 to 22 Feb 2024."))
                    .isTrue();
            assertThat(visitor.text()).containsPattern("4\\s+added").containsPattern("11\\s+withdrawn");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void other_days_are_worked_out_before_the_file_can_be_committed(TestCentre centre) {
        centre.as("host-1").committed(RECEIVED, list(1, 20, 1));
        var more = centre.as("host-1").imported(RECEIVED, list(24, 25, 1));
        try (var visitor = new Visitor(chromium, centre, Visitor.Look.phone()).signIn("host-1")) {
            visitor.open("/imports/" + more.path("id").asString());
            assertThat(visitor.sees("An addition: the list has none of these days yet."))
                    .isTrue();
            assertThat(commit(visitor, 2).isEnabled()).isTrue();

            visitor.page().getByLabel("From").fill("2024-02-19");
            assertThat(commit(visitor, 2).isDisabled()).isTrue();
            visitor.press("Work out with these days");
            assertThat(visitor.sees("What is this file to the list?")).isTrue();
            radio(visitor, "A new edition of these days").click();
            assertThat(visitor.text())
                    .contains("Of the 2 rows that the list has from 19 Feb 2024 to 25 Feb 2024, 2 (100%) are not");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overflow()).isZero();
            visitor.page().getByText("Yes, withdraw 2 rows").click();
            commit(visitor, 2).click();

            assertThat(visitor.sees("Entered as a new edition of 19 Feb 2024 to 25 Feb 2024."))
                    .isTrue();
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
