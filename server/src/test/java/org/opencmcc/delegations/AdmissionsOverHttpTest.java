package org.opencmcc.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;

/// Who objects to whose taking part, and what a delegation's week has of it.
@Tag("http")
@OnACentre
final class AdmissionsOverHttpTest {
    private static final String OWN = "/api/v1/delegations/own";

    @Test
    void an_objection_stands_with_its_ground_and_answers_and_a_hidden_objector_stays_hidden(TestServer server) {
        try (var centre = TestCentre.on(server)) {
            var host = centre.as("host-1");
            var lead = centre.as("lead-1");
            var path = "/api/v1/admission-objections";
            var made = host.post(path, "{\"against\": \"Delegation Sorrel\", \"ground\": \"NO_REASON_GIVEN\"}");
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            var id = made.json().path("id").asString();
            assertThat(lead.get(path)
                            .json()
                            .path("items")
                            .path(0)
                            .path("objector")
                            .asString())
                    .isEqualTo("Authority Alder");
            assertThat(lead.get(path)
                            .json()
                            .path("items")
                            .path(0)
                            .path("waitingDays")
                            .asInt(-1))
                    .isZero();
            assertThat(lead.post(path + "/" + id + "/answers", "{\"words\": \"They stay.\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(host.get(path)
                            .json()
                            .path("items")
                            .path(0)
                            .path("waitingDays")
                            .isNull())
                    .isTrue();
            assertThat(lead.post(path + "/" + id + "/withdrawal", "").text()).contains("NOT_YOURS");
            assertThat(host.post(path + "/" + id + "/withdrawal", "").status()).isEqualTo(200);
            assertThat(host.post(path + "/" + id + "/withdrawal", "").text()).contains("ALREADY_WITHDRAWN");
            assertThat(lead.post(path + "/" + id + "/answers", "{\"words\": \"Late\"}")
                            .status())
                    .isEqualTo(409);

            var before = lead.get(path).text();
            var quiet = centre.as("quiet-1");
            var hidden = quiet.post(path, "{\"against\": \"Delegation Sorrel\", \"ground\": \"SECURITY\"}");
            assertThat(hidden.status()).isEqualTo(201);
            assertThat(lead.get(path).text()).as("not even countable").isEqualTo(before);
            var there = hidden.json().path("id").asString();
            assertThat(lead.post(path + "/" + there + "/answers", "{\"words\": \"x\"}")
                            .toString())
                    .isEqualTo(lead.post(path + "/00000000-0000-4000-8000-000000000000/answers", "{\"words\": \"x\"}")
                            .toString());
            quiet.post(
                    path,
                    "{\"against\": \"Delegation Sorrel\", \"ground\": \"OTHER\", \"label\": {\"compartments\": [\"common\"]}}");
            assertThat(lead.get(path).text()).doesNotContain("Rowan").contains("a delegation");
        }
    }

    @Test
    void the_week_says_what_was_asked_got_and_owed_with_its_clock(TestServer server) {
        try (var centre = TestCentre.on(server)) {
            var host = centre.as("host-1");
            var lead = centre.as("lead-1");
            var path = "/api/v1/admission-objections";
            var id = host.post(path, "{\"against\": \"Delegation Sorrel\", \"ground\": \"MANDATE\"}")
                    .json()
                    .path("id")
                    .asString();
            var claim = host.post("/api/v1/claims", """
                            {"source": "A page", "value": 1, "unit": "trucks", "definition": "of the week",
                             "claimant": "Somebody"}
                            """).json().path("id").asString();
            lead.post("/api/v1/claims/" + claim + "/disputes", "{\"ground\": \"counted otherwise\"}");

            var owed = lead.get(OWN + "/weekly-report").json();
            assertThat(owed.path("owed").path(0).path("title").asString()).isEqualTo("Delegation Sorrel");
            assertThat(owed.path("owed").path(0).path("days").asInt(-1)).isZero();
            assertThat(owed.path("asked").toString()).contains("DISPUTE").doesNotContain("\"CLAIM\"");
            lead.post(path + "/" + id + "/answers", "{\"words\": \"They stay.\"}");
            assertThat(lead.get(OWN + "/weekly-report").json().path("owed")).isEmpty();
            var report = host.get(OWN + "/weekly-report").json();
            assertThat(report.path("asked").toString()).contains("\"CLAIM\"", "ADMISSION_OBJECTION");
            assertThat(report.path("got").toString()).contains("Delegation Birch", "DISPUTE");
            var week = report.path("week").asString();
            assertThat(host.get(OWN + "/weekly-report?week=" + week).json()).isEqualTo(report);
            assertThat(host.get(OWN + "/weekly-report?week=2001-W01").json().path("asked"))
                    .isEmpty();
            for (var wrong : List.of("2024-W54", "2024", "x", "2024-W00")) {
                assertThat(host.get(OWN + "/weekly-report?week=" + wrong).status())
                        .as(wrong)
                        .isEqualTo(422);
            }
            assertThat(host.get(OWN + "/weekly-report/export?format=csv").text())
                    .contains("Delegation Sorrel");
        }
    }
}
