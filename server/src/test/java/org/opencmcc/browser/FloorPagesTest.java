package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Floors, and who could read a record, on their pages.
@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FloorPagesTest {
    private final Chromium chromium = new Chromium();

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void two_delegations_let_somebody_onto_a_floor(TestCentre centre) {
        try (var lead = new Visitor(chromium, centre, Visitor.Look.desk()).signIn("lead-1");
                var host = new Visitor(chromium, centre, Visitor.Look.phone()).signIn("host-1")) {
            lead.open("/floors");
            assertThat(lead.sees("There may be others whom you cannot be told about."))
                    .isTrue();
            assertThat(lead.barriers()).isEmpty();
            lead.press("Propose a change");
            lead.page()
                    .getByLabel("Account", new Page.GetByLabelOptions().setExact(true))
                    .fill("un-1");
            lead.page()
                    .getByLabel("Floor", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("lead");
            lead.page()
                    .getByLabel("Reason", new Page.GetByLabelOptions().setExact(true))
                    .fill("fuel lists");
            assertThat(lead.barriers()).isEmpty();
            lead.press("Propose");
            assertThat(lead.sees("waits for another delegation")).isTrue();

            host.open("/floors");
            assertThat(host.sees("un-1 comes to Lead floor")).isTrue();
            assertThat(host.barriers()).isEmpty();
            assertThat(host.overflow()).isZero();
            host.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"))
                    .first()
                    .click();
            assertThat(host.sees("approved")).isTrue();
            assertThat(centre.as("un-1").get("/api/v1/compartments").text()).contains("Lead floor");
            assertThat(host.complaints()).isEmpty();
        }
    }

    @Test
    void a_claims_page_says_who_could_read_it_and_lets_its_people_change_that(TestCentre centre) {
        var claim =
                centre.as("un-1").post("/api/v1/claims", """
                {"words": "more", "definition": "d", "claimant": "Party Sycamore", "source": "A page"}
                """).json().path("id").asString();
        try (var un = new Visitor(chromium, centre, Visitor.Look.darkDesk()).signIn("un-1")) {
            un.open("/claims/" + claim);
            assertThat(un.sees("Who could read this")).isTrue();
            assertThat(un.text()).contains("Delegation Birch").contains("on the floor");
            un.press("Change who sees it");
            assertThat(un.sees("As far as you know, this would be seen by:")).isTrue();
            un.press("More: sensitivity, handling, embargo, caveats");
            assertThat(un.barriers()).isEmpty();
            un.press("Change it");
            assertThat(un.sees("changed")).isTrue();
            assertThat(centre.as("host-1").get("/api/v1/claims/" + claim).status())
                    .isEqualTo(404);
            assertThat(un.complaints()).isEmpty();
        }
    }
}
