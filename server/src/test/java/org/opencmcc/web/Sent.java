package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// A file that somebody sent, as the centre has read it; what holds for every file is held for each.
record Sent(Api api, JsonNode json) {
    static final String COGAT = "Index,Date,Route,Classification,Donor,Aid (tons)\n";
    static final String UNRWA =
            "ID,Received Date,Crossing,Donating Country/ Organization,Donation Type,Quantity,Units\n";

    static Sent text(TestCentre centre, String text) {
        return bytes(centre, "", text.getBytes(StandardCharsets.UTF_8));
    }

    static Sent text(TestCentre centre, String text, Charset encoding) {
        return bytes(centre, "", text.getBytes(encoding));
    }

    static Sent bytes(TestCentre centre, String query, byte[] file) {
        var api = centre.as("un-1");
        return new Sent(api, api.imported(query, file)).checked();
    }

    private Sent checked() {
        assertThat(state()).as(json.toString()).isIn("PREVIEW", "FAILED");
        assertThat(number("rowsRead"))
                .as("every row is accounted for")
                .isEqualTo(number("accepted") + number("refused"));
        if (state().equals("FAILED")) {
            assertThat(failure()).isNotBlank().doesNotContain("Exception").doesNotContain("null");
            assertThat(number("rowsRead")).isZero();
            assertThat(commit().status())
                    .as("a file that could not be read enters nothing")
                    .isEqualTo(409);
        }
        return this;
    }

    String state() {
        return json.path("state").asString();
    }

    int number(String field) {
        return json.path(field).asInt();
    }

    /// The words in which the centre says why it could not read the file.
    String failure() {
        return json.path("failure").path("message").asString("");
    }

    String failureCode() {
        return json.path("failure").path("code").asString("");
    }

    /// Codes of all problems, those of rows and those of the file.
    List<String> codes() {
        return json.path("problems")
                .valueStream()
                .map(p -> p.path("code").asString())
                .distinct()
                .toList();
    }

    String notes() {
        return json.path("notes").toString();
    }

    String days() {
        return json.path("days")
                .valueStream()
                .map(d -> d.path("day").asString())
                .toList()
                .toString();
    }

    Api.Answer commit() {
        return api.post("/api/v1/imports/" + json.path("id").asString() + "/commit", "");
    }

    String rows() {
        return api.get("/api/v1/imports/" + json.path("id").asString() + "/rows")
                .text();
    }

    /// Commits the file as a later edition of what this person sent before it, and says yes where the centre asks.
    private Api.Answer committedAsEdition() {
        var answer = commit();
        if (answer.status() != 409) {
            return answer;
        }
        var asked = "/api/v1/imports/" + json.path("id").asString();
        var withdrawn = api.get(asked)
                .json()
                .path("reading")
                .path("choices")
                .valueStream()
                .filter(choice -> choice.path("kind").asString().equals("EDITION"))
                .mapToInt(choice -> choice.path("withdrawn").asInt())
                .sum();
        return api.post(asked + "/commit", "{\"reading\": \"EDITION\", \"confirmWithdrawn\": " + withdrawn + "}");
    }

    /// Commits, and holds that the list and its count by day say what was accepted.
    Sent committed() {
        assertThat(state()).as(failure()).isEqualTo("PREVIEW");
        var done = committedAsEdition().json();
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("COMMITTED");
        assertThat(done.path("added").asInt()
                        + done.path("unchanged").asInt()
                        + done.path("corrected").asInt())
                .as("what was accepted was entered")
                .isEqualTo(number("accepted"));
        var source = done.path("source").asString();
        var counted = api.get("/api/v1/flow/daily-counts?definition=entries&source=" + source)
                .json();
        var list = counted.path("list").asString();
        assertThat(counted.path("items")
                        .valueStream()
                        .mapToInt(d -> d.path("trucks").asInt(0))
                        .sum())
                .as("the days' counts add up to the list")
                .isEqualTo(rowsOf(source, list));
        return this;
    }

    private int rowsOf(String source, String list) {
        return api.get("/api/v1/flow/sources")
                .json()
                .path("items")
                .valueStream()
                .filter(s -> s.path("id").asString().equals(source))
                .flatMap(s -> s.path("lists").valueStream())
                .filter(l -> l.path("id").asString().equals(list))
                .mapToInt(l -> l.path("rows").asInt())
                .sum();
    }
}
