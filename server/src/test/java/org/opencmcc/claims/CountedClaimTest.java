package org.opencmcc.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Claims that the centre counts itself, from what their makers can see.
@Tag("http")
@OnACentre
final class CountedClaimTest {
    private static final String HEAD = "Date,Route,Classification,Donor,Aid (tons)\n";

    private static void list(TestCentre centre, String account, String label, int rowsADay) {
        var text = new StringBuilder(HEAD);
        for (var day = 1; day <= 3; day++) {
            text.append((day + " May 2024,Land Crossings,Food,Oak,20\n").repeat(rowsADay));
        }
        var committed = centre.as(account)
                .committed(
                        "?profile=cogat-portal"
                                + (label.isEmpty()
                                        ? ""
                                        : "&label=" + java.net.URLEncoder.encode(label, StandardCharsets.UTF_8)),
                        text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(committed.path("state").asString()).as(committed.toString()).isEqualTo("COMMITTED");
    }

    private static Api.Answer count(TestCentre centre, String account, String count, String more) {
        return centre.as(account).post("/api/v1/claims", "{\"count\": {" + count + "}" + more + "}");
    }

    private static String period(String from, String to, String more) {
        return "\"source\": \"cogat\", \"definition\": \"entries\", \"from\": \"" + from + "\", \"to\": \"" + to + "\""
                + more;
    }

    private static String problems(Api.Answer answer) {
        return answer.status() + " "
                + answer.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("field").asString() + " "
                                + p.path("code").asString())
                        .collect(Collectors.joining(", "));
    }

    private static JsonNode origin(TestCentre centre, String account, JsonNode claim) {
        return centre.as(account)
                .get("/api/v1/claims/" + claim.path("id").asString())
                .json()
                .path("origin");
    }

    @Test
    void what_is_counted_becomes_a_claim_that_names_its_list_and_stays_as_it_was(TestCentre centre) {
        list(centre, "un-1", "", 4);
        var total = count(centre, "ngo-1", period("2024-05-01", "2024-05-03", ""), "")
                .json();
        var mean = count(centre, "ngo-1", period("2024-05-01", "2024-05-02", ", \"perDay\": true"), "")
                .json();

        assertThat(total.path("value").asInt()).as(total.toString()).isEqualTo(12);
        assertThat(total.path("unit").asString()).isEqualTo("rows");
        assertThat(total.path("countDefinition").asString()).isEqualTo("entries");
        assertThat(total.path("periodTo").asString()).isEqualTo("2024-05-03");
        assertThat(total.path("origin").path("kind").asString()).isEqualTo("COUNT");
        assertThat(total.path("origin").path("edition").asInt()).isPositive();
        assertThat(total.path("origin").path("knownAt").isNull()).isFalse();
        assertThat(total.path("source").path("kind").asString()).isEqualTo("COUNT");
        assertThat(total.path("source").path("title").asString()).isEqualTo("COGAT list");
        assertThat(total.path("claimant").asString())
                .as("the publisher did not say it")
                .isEqualTo("Count of the COGAT list, edition "
                        + total.path("origin").path("edition").asInt());
        var signed = count(centre, "ngo-1", period("2024-05-01", "2024-05-03", ""), ", \"claimant\": \"Party Fir\"")
                .json();
        assertThat(signed.path("claimant").asString()).isEqualTo("Party Fir");
        assertThat(mean.path("value").asInt()).isEqualTo(4);
        assertThat(mean.path("unit").asString()).isEqualTo("rows a day");
        list(centre, "un-1", "", 9);
        assertThat(centre.as("ngo-1")
                        .get("/api/v1/claims/" + total.path("id").asString())
                        .json()
                        .path("value")
                        .asInt())
                .as("after a later edition")
                .isEqualTo(12);
    }

    @Test
    void a_count_is_not_shown_to_more_people_than_its_list_unless_the_list_is_ones_own(TestCentre centre) {
        var host = centre.as("lead-1")
                .get("/api/v1/delegations")
                .json()
                .path("items")
                .valueStream()
                .filter(d -> d.path("name").asString().equals("Authority Alder"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        list(centre, "lead-1", "{\"releasableTo\": [\"" + host + "\"]}", 2);
        var days = period("2024-05-01", "2024-05-03", "");
        var id = centre.as("host-1")
                .get("/api/v1/flow/sources")
                .json()
                .path("items")
                .valueStream()
                .flatMap(s -> s.path("lists").valueStream())
                .filter(l -> l.path("holder").path("name").asString("").equals("Delegation Birch"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var ofIt = days + ", \"list\": \"" + id + "\"";
        var wide = ", \"label\": {\"compartments\": [\"common\"]}";

        assertThat(problems(count(centre, "host-1", ofIt, wide))).isEqualTo("422 label WIDER_THAN_THE_LIST");
        var kept = count(centre, "host-1", ofIt, "");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        var path = "/api/v1/claims/" + kept.json().path("id").asString();
        assertThat(centre.as("lead-1").get(path).status())
                .as("without a label it is for those who may read the list")
                .isEqualTo(200);
        assertThat(centre.as("ngo-1").get(path).status()).isEqualTo(404);
        var told = count(centre, "lead-1", ofIt, wide);
        assertThat(told.status()).as(told.toString()).isEqualTo(201);
        var toOthers = origin(centre, "ngo-1", told.json());
        assertThat(toOthers.path("source").asString()).isEqualTo("cogat");
        assertThat(told.json().path("claimant").asString())
                .as("with an edition of a list that others may not see left out")
                .isEqualTo("Count of the COGAT list");
        assertThat(toOthers.path("list").isNull()).isTrue();
        assertThat(toOthers.path("edition").isNull()).isTrue();
        assertThat(origin(centre, "host-1", told.json()).path("list").asString())
                .isEqualTo(id);
        assertThat(count(centre, "ngo-1", ofIt, "").text())
                .isEqualTo(count(centre, "ngo-1", ofIt.replace(id, "00000000-0000-4000-8000-000000000000"), "")
                        .text());
    }

    @Test
    void a_count_of_a_list_on_more_floors_lies_on_those_floors_too(TestCentre centre) {
        list(centre, "un-1", "{\"compartments\": [\"common\", \"international\"]}", 7);
        var id = centre.as("ngo-1")
                .get("/api/v1/flow/sources")
                .json()
                .path("items")
                .valueStream()
                .flatMap(s -> s.path("lists").valueStream())
                .filter(l -> l.path("rows").asInt() == 21)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var days = period("2024-05-01", "2024-05-03", ", \"list\": \"" + id + "\"");
        var byDefault = count(centre, "ngo-1", days, "");
        var own = count(centre, "ngo-1", days, ", \"label\": {\"releasableTo\": []}");
        var wide = count(centre, "ngo-1", days, ", \"label\": {\"compartments\": [\"common\"]}");

        assertThat(floors(byDefault)).isEqualTo("201 common international");
        assertThat(reading(centre, byDefault, "un-1", "host-1")).isEqualTo("200 404");
        assertThat(floors(own)).isEqualTo("201 common international");
        assertThat(reading(centre, own, "ngo-1", "un-1")).isEqualTo("200 404");
        assertThat(problems(wide)).isEqualTo("422 label WIDER_THAN_THE_LIST");
        var holders = count(centre, "un-1", days, ", \"label\": {\"releasableTo\": []}");
        assertThat(floors(holders)).as("the list is the holder's own").isEqualTo("201");
        var alike = count(centre, "un-1", days, ", \"label\": {\"compartments\": [\"common\", \"international\"]}");
        assertThat(floors(alike)).as("under the list's own label").isEqualTo("201 common international");
        assertThat(alike.json().path("claimant").asString()).startsWith("Count of the COGAT list, edition ");
    }

    private static String floors(Api.Answer made) {
        var floors = made.json().path("label").path("compartments").valueStream();
        return made.status()
                + floors.map(f -> " " + f.path("id").asString()).sorted().collect(Collectors.joining());
    }

    private static String reading(TestCentre centre, Api.Answer made, String... accounts) {
        var path = "/api/v1/claims/" + made.json().path("id").asString();
        return Stream.of(accounts)
                .map(account -> "" + centre.as(account).get(path).status())
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_day_whose_rows_do_not_state_the_quantity_is_no_zero_and_refuses_the_count(TestCentre centre) {
        var text = HEAD
                + "1 August 2024,Land Crossings,Food,Oak,20\n"
                + "2 August 2024,Land Crossings,Food,Oak,\n"
                + "3 August 2024,Land Crossings,Food,Oak,5\n";
        var committed = centre.as("un-1").committed("?profile=cogat-portal", text.getBytes(StandardCharsets.UTF_8));
        assertThat(committed.path("state").asString()).as(committed.toString()).isEqualTo("COMMITTED");
        var tonnes = period("2024-08-01", "2024-08-03", "").replace("entries", "tonnes-stated");

        for (var perDay : List.of("", ", \"perDay\": true")) {
            var refused = count(centre, "ngo-1", tonnes + perDay, "");
            assertThat(problems(refused)).isEqualTo("422 count.definition NOT_RECORDED");
            assertThat(refused.text()).contains("The list does not record this on 1 of 3 days. That is not zero.");
        }
        var stated = count(centre, "ngo-1", tonnes.replace("2024-08-03", "2024-08-01"), "");
        assertThat(stated.status()).as(stated.toString()).isEqualTo(201);
        assertThat(stated.json().path("value").asInt()).isEqualTo(20);
    }

    @Test
    void every_count_that_cannot_be_made_says_why(TestCentre centre) {
        list(centre, "un-1", "", 1);
        var good = period("2024-05-01", "2024-05-03", "");

        assertThat(problems(count(centre, "un-1", good, ", \"value\": 7"))).isEqualTo("422 value COUNTED");
        assertThat(problems(count(centre, "un-1", good.replace("entries", "nothing"), "")))
                .isEqualTo("422 count.definition UNKNOWN_DEFINITION");
        assertThat(problems(count(centre, "un-1", period("2024-05-03", "2024-05-01", ""), "")))
                .isEqualTo("422 count.to PERIOD_BACKWARDS");
        assertThat(problems(count(centre, "un-1", period("2014-05-03", "2024-06-21", ""), "")))
                .isEqualTo("422 count.to PERIOD_TOO_LONG");
        assertThat(problems(count(centre, "un-1", period("2024-05-01", "2024-05-04", ""), "")))
                .isEqualTo("422 count.from NOT_COVERED");
        assertThat(problems(count(centre, "un-1", good.replace("cogat", "nobody"), "")))
                .isEqualTo("422 count.list NO_LIST");
        assertThat(problems(
                        count(centre, "un-1", period("2024-05-01", "2024-05-03", ", \"knownAt\": \"2024-05-01\""), "")))
                .isEqualTo("422 count.list NO_LIST");
        assertThat(count(centre, "un-1", "\"source\": \"cogat\"", "").status()).isEqualTo(400);
    }
}
