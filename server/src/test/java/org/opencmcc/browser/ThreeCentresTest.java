package org.opencmcc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Three people open the same pages of one centre at the same time, and three different centres stand before them.
@Tag("browser")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ThreeCentresTest {
    private final Chromium chromium = new Chromium();

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void the_host_an_agency_and_a_hidden_delegation_see_three_centres(TestCentre centre) {
        claim(centre, "host-1", 411, "Counted at the gate by the host", "{\"releasableTo\": []}");
        claim(centre, "un-1", 222, "Counted by those on the upper floor", "{\"compartments\": [\"international\"]}");
        claim(centre, "quiet-1", 133, "Counted from the roof", "{\"releasableTo\": []}");
        claim(centre, "lead-1", 555, "Said by the lead to everybody", "{\"compartments\": [\"common\"]}");
        try (var host = visitor(centre, "host-1");
                var agency = visitor(centre, "un-1");
                var quiet = visitor(centre, "quiet-1")) {
            var toHost = at(host, "/claims?text=Counted%20or%20said");
            var toAgency = at(agency, "/claims?text=Counted%20or%20said");
            var toQuiet = at(quiet, "/claims?text=Counted%20or%20said");

            assertThat(toHost).contains("411", "555").doesNotContain("222", "133");
            assertThat(toAgency).contains("222", "555").doesNotContain("411", "133");
            assertThat(toQuiet).contains("133", "555").doesNotContain("411", "222");

            assertThat(at(host, "/delegations")).contains("Agency Larch").doesNotContain("Rowan");
            assertThat(at(agency, "/delegations")).contains("Authority Alder").doesNotContain("Rowan");
            assertThat(at(quiet, "/delegations")).contains("Authority Alder", "Agency Larch", "Delegation Rowan");

            assertThat(host.complaints()).isEmpty();
            assertThat(agency.complaints()).isEmpty();
            assertThat(quiet.complaints()).isEmpty();
        }
    }

    private Visitor visitor(TestCentre centre, String account) {
        return new Visitor(chromium, centre, Visitor.Look.desk()).signIn(account);
    }

    /// What stands on a page once its list is there.
    private static String at(Visitor visitor, String path) {
        visitor.open(path);
        visitor.sees(path.startsWith("/claims") ? "555" : "Delegation Birch");
        return visitor.text();
    }

    private static void claim(TestCentre centre, String account, int value, String words, String label) {
        var made = centre.as(account).post("/api/v1/claims", """
                {"value": %d, "unit": "trucks", "definition": "Counted or said", "claimant": "Birch Test",
                 "method": "%s", "source": "A page", "periodWords": "one day", "label": %s}
                """.formatted(value, words, label));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }
}
