package org.opencmcc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Both parties' real lists held against each other: every day adds up.
@Tag("store")
@OnACentre
final class RealListsAddUpTest {
    @Test
    void every_day_of_the_real_lists_adds_up(TestCentre centre) throws IOException {
        var un = centre.as("un-1");
        un.committed("?profile=cogat-portal&fileName=c", real("cogat/cogat-aid-2023-10_2024-04.csv"));
        var begun = System.nanoTime();
        un.committed("?profile=unrwa-received&fileName=u", real("unrwa/unrwa-commodities-received-2024-09-11.xlsx"));
        System.out.println("commit took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        for (var definition : new String[] {"entries", "trucks", "trucks-land"}) {
            var answer = un.get("/api/v1/flow/reconciliation?left=unrwa&right=cogat&definition=" + definition
                    + "&from=2023-10-21&to=2024-04-30");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var json = answer.json();
            System.out.println(definition + " " + json.path("state") + " " + json.path("totals"));
            json.path("rules")
                    .forEach(r -> System.out.println("   " + r.path("rule").asString() + " "
                            + r.path("evidence").asString() + " " + r.path("trucks") + " reversed "
                            + r.path("ifReversed") + " " + r.path("why")));
            for (var day : json.path("days")) {
                var explained = 0;
                for (var part : day.path("explained")) {
                    explained += part.path("trucks").asInt();
                }
                assertThat(day.path("left").asInt() - day.path("right").asInt())
                        .as(day.toString())
                        .isEqualTo(explained + day.path("unexplained").asInt());
            }
        }
    }

    private static byte[] real(String path) throws IOException {
        var file = Folders.realData(path);
        assumeTrue(file.isPresent(), "skipped: the real list " + path + " does not lie beside the project");
        return Files.readAllBytes(file.orElseThrow());
    }
}
