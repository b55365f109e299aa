package org.opencmcc.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

@Tag("http")
@OnACentre
final class GoodsCategoryTest {
    private static final String FILE = """
            Index,Date,Route,Classification,Donor,Aid (tons)
            1,25 Feb 2024,Land Crossings,Food,Hazel,20
            2,25 Feb 2024,Land Crossings,Food,Hazel,10
            3,26 Feb 2024,Land Crossings,Medical Supplies,Hazel,5
            4,26 Feb 2024,Land Crossings,Food,Hazel,-
            """;

    @Test
    void trucks_are_told_apart_by_what_they_carry_as_the_source_writes_it(TestCentre centre) {
        centre.as("un-1").committed("?profile=cogat-portal", FILE.getBytes(StandardCharsets.UTF_8));
        var asked = "/api/v1/flow/breakdown?source=cogat&definition=trucks&by=";

        var categories = centre.as("host-1").get(asked + "category").json();
        assertThat(categories.path("items").values().stream()
                        .map(part -> part.path("name").asString() + " "
                                + part.path("value").asInt() + " "
                                + part.path("share").asDouble())
                        .collect(Collectors.joining(", ")))
                .isEqualTo("Food 3 0.75, Medical Supplies 1 0.25");

        var crossings = centre.as("host-1").get(asked + "crossing").json();
        assertThat(crossings.path("recorded").asBoolean(true))
                .as(crossings.toString())
                .isFalse();
        assertThat(crossings.path("items")).isEmpty();
    }
}
