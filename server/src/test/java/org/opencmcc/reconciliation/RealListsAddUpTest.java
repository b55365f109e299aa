package org.opencmcc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// Both parties' real lists held against each other: every day adds up by every definition, each part opens to its
/// rows, and what the rows do not show is said so.
@Tag("store")
@OnACentre
final class RealListsAddUpTest {
    private static final String PERIOD = "&from=2023-10-21&to=2024-04-30";
    private static final String READ = "/api/v1/flow/reconciliation";

    @Test
    void every_day_of_the_real_lists_adds_up_and_each_part_opens_to_its_rows(TestCentre centre) throws IOException {
        var un = centre.as("un-1");
        un.committed("?profile=cogat-portal&fileName=c", real("cogat/cogat-aid-2023-10_2024-04.csv"));
        un.committed("?profile=unrwa-received&fileName=u", real("unrwa/unrwa-commodities-received-2024-09-11.xlsx"));
        for (var definition : List.of("entries", "trucks", "trucks-land")) {
            var read = un.get(READ + "?left=unrwa&right=cogat&definition=" + definition + PERIOD)
                    .json();
            assertThat(read.path("state").asString()).isEqualTo("COMPUTED");
            System.out.println(definition + ": " + read.path("totals"));
            read.path("rules")
                    .forEach(rule -> System.out.println("  " + rule.path("rule").asString() + " "
                            + rule.path("evidence").asString() + " " + rule.path("trucks") + " of "
                            + rule.path("gross") + ", reversed " + rule.path("ifReversed")));
            assertThat(read.path("days")).hasSize(193);
            addsUp(read, counted(un, "unrwa", definition), counted(un, "cogat", definition));
            mirrored(
                    read,
                    un.get(READ + "?left=cogat&right=unrwa&definition=" + definition + PERIOD)
                            .json());
            noEvidence(read, "half-full");
            noEvidence(read, "repacking");
        }
        routeIsAirAndSea(un);
        partsOpenToTheirRows(un);
    }

    /// The days as another operation counts them.
    private static Map<String, Integer> counted(Api un, String source, String definition) {
        var counts = new TreeMap<String, Integer>();
        un.get("/api/v1/flow/daily-counts?source=" + source + "&definition=" + definition + PERIOD)
                .json()
                .path("items")
                .forEach(day -> counts.put(
                        day.path("day").asString(), day.path("trucks").asInt()));
        return counts;
    }

    private static void addsUp(JsonNode read, Map<String, Integer> left, Map<String, Integer> right) {
        var totals = read.path("totals");
        var unexplained = 0;
        for (var day : read.path("days")) {
            var name = day.path("day").asString();
            assertThat(day.path("state").asString()).isEqualTo("COUNTED");
            assertThat(day.path("left").asInt()).as(name).isEqualTo(left.get(name));
            assertThat(day.path("right").asInt()).as(name).isEqualTo(right.get(name));
            var sum = day.path("unexplained").asInt();
            unexplained += sum;
            for (var part : day.path("explained")) {
                sum += part.path("trucks").asInt();
            }
            assertThat(day.path("left").asInt() - day.path("right").asInt())
                    .as(name)
                    .isEqualTo(sum);
        }
        assertThat(totals.path("unexplained").asInt()).isEqualTo(unexplained);
        assertThat(totals.path("difference").asInt())
                .isEqualTo(totals.path("shown").asInt() + unexplained);
        assertThat(totals.path("asserted").asInt()).isZero();
    }

    private static void mirrored(JsonNode read, JsonNode other) {
        for (var at = 0; at < read.path("days").size(); at++) {
            var one = read.path("days").get(at);
            var mirror = other.path("days").get(at);
            assertThat(mirror.path("left").asInt()).isEqualTo(one.path("right").asInt());
            assertThat(mirror.path("unexplained").asInt())
                    .isEqualTo(-one.path("unexplained").asInt());
            for (var part = 0; part < one.path("explained").size(); part++) {
                assertThat(mirror.path("explained").get(part).path("trucks").asInt())
                        .isEqualTo(
                                -one.path("explained").get(part).path("trucks").asInt());
            }
        }
    }

    private static JsonNode rule(JsonNode read, String id) {
        return read.path("rules")
                .valueStream()
                .filter(rule -> rule.path("rule").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void noEvidence(JsonNode read, String id) {
        var rule = rule(read, id);
        assertThat(rule.path("kind").asString()).isEqualTo("ASSERTED");
        assertThat(rule.path("evidence").asString()).isEqualTo("NONE_FOUND");
        assertThat(rule.path("why").asString()).isEqualTo("No evidence in these lists.");
        assertThat(rule.path("claimant").asString()).isEqualTo("OCHA spokesperson");
        assertThat(rule.path("trucks").isNull()).isTrue();
    }

    private static void routeIsAirAndSea(Api un) {
        var entries = un.get(READ + "?left=unrwa&right=cogat&definition=entries" + PERIOD)
                .json();
        assertThat(rule(entries, "route").path("trucks").asInt()).isEqualTo(-107);
        assertThat(rule(entries, "class").path("trucks").asInt())
                .as("278 rows of fuel and 569 of gas")
                .isEqualTo(-847);
        var routes = new HashMap<String, Integer>();
        for (var row : rows(un, "route", PERIOD)) {
            row.path("row")
                    .path("asWritten")
                    .valueStream()
                    .filter(cell -> cell.path("column").asString().equals("Route"))
                    .forEach(cell -> routes.merge(cell.path("value").asString(), 1, Integer::sum));
        }
        assertThat(routes).isEqualTo(Map.of("Aerial Route", 90, "Maritime Route (JLOTS)", 17));
        var trucks = un.get(READ + "?left=unrwa&right=cogat&definition=trucks" + PERIOD)
                .json();
        assertThat(rule(trucks, "route").path("trucks").asInt()).isZero();
        assertThat(rule(trucks, "route").path("why").asString()).contains("leaves these rows out already");
    }

    /// The rows behind each part of a month, added up with their sides' signs, are the part.
    private static void partsOpenToTheirRows(Api un) {
        var month = "&from=2024-03-01&to=2024-03-31";
        var read = un.get(READ + "?left=unrwa&right=cogat" + month).json();
        for (var id : List.of("route", "class", "duplicates", "late-correction", "day-shift", "unexplained")) {
            var sums = new TreeMap<String, Integer>();
            for (var row : rows(un, id, month)) {
                if (!row.path("closed").asBoolean()) {
                    var sign = row.path("side").asString().equals("LEFT") ? 1 : -1;
                    sums.merge(row.path("day").asString(), sign, Integer::sum);
                }
            }
            for (var day : read.path("days")) {
                var part = id.equals("unexplained")
                        ? day.path("unexplained").asInt()
                        : day.path("explained")
                                .valueStream()
                                .filter(p -> p.path("rule").asString().equals(id))
                                .mapToInt(p -> p.path("trucks").asInt())
                                .sum();
                assertThat(sums.getOrDefault(day.path("day").asString(), 0))
                        .as(id + " on " + day.path("day"))
                        .isEqualTo(part);
            }
        }
        var cells = un.get(READ + "/cells?left=unrwa&right=cogat&day=2024-03-12")
                .json()
                .path("items");
        var day = read.path("days").get(11);
        assertThat(cells.valueStream().mapToInt(c -> c.path("left").asInt()).sum())
                .isEqualTo(day.path("left").asInt());
        assertThat(cells.valueStream()
                        .mapToInt(c -> c.path("unexplained").asInt())
                        .sum())
                .isEqualTo(day.path("unexplained").asInt());
    }

    private static List<JsonNode> rows(Api un, String rule, String period) {
        var all = new java.util.ArrayList<JsonNode>();
        var after = "";
        do {
            var page = un.get(READ + "/rows?left=unrwa&right=cogat&rule=" + rule + period + after)
                    .json();
            page.path("items").forEach(all::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return all;
    }

    private static byte[] real(String path) throws IOException {
        var file = Folders.realData(path);
        assumeTrue(file.isPresent(), "skipped: the real list " + path + " does not lie beside the project");
        return Files.readAllBytes(file.orElseThrow());
    }
}
