package org.opencmcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// `./cmcc import` against a running centre: what the centre asks is said in words, with the option
/// that answers it.
@Tag("http")
@OnACentre
final class ImportCommandTest {
    private static final String HEADER = "ID,Received Date,Crossing\n";

    @TempDir
    Path folder;

    private void send(TestCentre centre, String rows, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), HEADER + rows);
        var all = new ArrayList<>(List.of(file.toString(), "--url", centre.url(), "--token", centre.token("lead-1")));
        all.addAll(List.of(options));
        new ImportCommand(Options.of(all.toArray(String[]::new))).run();
    }

    private static String withdrawn(TestCentre centre) {
        var newest =
                centre.as("lead-1").get("/api/v1/imports").json().path("items").path(0);
        return newest.path("state").asString() + " " + newest.path("withdrawn");
    }

    @Test
    void what_a_centre_asks_is_said_with_the_option_that_answers_it(TestCentre centre) throws IOException {
        send(centre, "1,2024-05-01,Rafah\n2,2024-05-02,Rafah\n3,2024-05-03,Rafah\n");
        assertThat(withdrawn(centre)).isEqualTo("COMMITTED 0");

        var part = "3,2024-05-03,Rafah\n4,2024-05-04,Rafah\n";
        assertThatThrownBy(() -> send(centre, part, "--coverage-from", "2024-05-02"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("new edition")
                .hasMessageContaining("--reading EDITION");
        assertThatThrownBy(() -> send(centre, part, "--coverage-from", "2024-05-02", "--reading", "edition"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("withdraw 1 of the 2 rows")
                .hasMessageContaining("--confirm-withdrawn");
        assertThatThrownBy(() -> send(centre, part, "--reading", "EDITION", "--confirm-withdrawn", "some"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("takes a number");
        assertThat(withdrawn(centre)).startsWith("PREVIEW");
        send(centre, part, "--coverage-from", "2024-05-02", "--reading", "EDITION", "--confirm-withdrawn", "1");
        assertThat(withdrawn(centre)).isEqualTo("COMMITTED 1");
    }

    @Test
    void days_that_are_none_are_refused_before_anything_is_read(TestCentre centre) {
        assertThatThrownBy(() -> send(centre, "1,2024-05-01,Rafah\n", "--coverage-from", "soon"))
                .isInstanceOf(CommandRefused.class);
    }
}
