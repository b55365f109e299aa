package org.opencmcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The one command: what it says, what it refuses, and that it stays small and portable.
class CmccScriptTest {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolveSibling("").normalize();
    private static final Path SCRIPT = ROOT.resolve("cmcc");
    private static final int MAX_LINES = 300;

    @TempDir
    Path folder;

    @Test
    void the_script_is_small_and_any_posix_shell_reads_it() throws Exception {
        assertThat(Files.readAllLines(SCRIPT)).first().isEqualTo("#!/bin/sh");
        assertThat(Files.readAllLines(SCRIPT)).hasSizeLessThanOrEqualTo(MAX_LINES);
        assertThat(SCRIPT).isExecutable();
        assertThat(run(Map.of(), "sh", "-n", SCRIPT.toString())).isEqualTo(new Answer(0, "", ""));
    }

    @Test
    void the_script_names_no_folder_of_one_machine() throws Exception {
        assertThat(Files.readString(SCRIPT)).doesNotContainPattern("/jvm/[a-z]").doesNotContainPattern("/(home|root)/");
    }

    @Test
    void help_explains_every_command_that_the_script_has() throws Exception {
        var help = cmcc("help");
        assertThat(help.exit()).isZero();
        assertThat(help.error()).isEmpty();
        assertThat(cmcc()).isEqualTo(help);
        for (var command : commands()) {
            assertThat(help.output()).containsPattern("(?m)^  " + command + " ");
        }
        assertThat(commands()).contains("up", "import", "token", "test", "check", "fmt", "bench", "help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serv",
                "up --prot 8080",
                "up --port",
                "up --port eighty",
                "up --port -1",
                "up --theatre nowhere",
                "test everything",
                "bench"
            })
    void a_misspelt_call_is_refused_in_one_line_that_points_to_the_help(String call) throws Exception {
        var answer = cmcc(call.split(" ", -1));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.error()).matches("cmcc: .* \\(./cmcc help\\)\n");
    }

    @Test
    void what_the_machine_lacks_is_named_in_one_line_where_nothing_may_be_installed() throws Exception {
        for (var tool : List.of("sh", "dirname", "mkdir", "id", "sed", "readlink")) {
            Files.createSymbolicLink(folder.resolve(tool), which(tool));
        }
        var answer = run(
                Map.of("PATH", folder.toString(), "JAVA_HOME", System.getProperty("java.home")),
                SCRIPT.toString(),
                "check");

        assertThat(answer)
                .isEqualTo(new Answer(
                        1, "", "cmcc: needs Maven 3.8 or newer: install it (packages: maven) and run this again.\n"));
    }

    @Test
    void each_group_of_tests_with_a_tag_can_be_run_by_its_name() throws Exception {
        var groups = List.of(found("groups='([a-z ]+)'").getFirst().split(" ", -1));
        var tags = new ArrayList<String>();
        try (var sources = Files.walk(ROOT.resolve("server/src/test/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Pattern.compile("@Tag\\(\"([a-z]+)\"\\)")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(tag -> tags.add(tag.group(1)));
            }
        }

        assertThat(tags).isNotEmpty().allMatch(groups::contains);
        assertThat(found("-DexcludedGroups=([a-z,]+)")).first().isEqualTo("store,http,browser,leak");
    }

    @Test
    void the_continuous_integration_runs_this_script_and_nothing_else() throws Exception {
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).isEqualTo("""
                        #!/usr/bin/env bash
                        set -euo pipefail
                        cd "$(dirname "${BASH_SOURCE[0]}")/.."
                        exec ./cmcc test
                        """);
    }

    private record Answer(int exit, String output, String error) {}

    /// The words before `)` in the script's last `case`.
    private static List<String> commands() throws IOException {
        var script = Files.readString(SCRIPT);
        return Pattern.compile("(?m)^    ([a-z][a-z |-]*)\\)")
                .matcher(script.substring(script.lastIndexOf("case $command in")))
                .results()
                .flatMap(names -> Pattern.compile(" \\| ").splitAsStream(names.group(1)))
                .filter(name -> !name.startsWith("-"))
                .toList();
    }

    /// What stands in the part of the script that runs the tests.
    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(ROOT.resolve("tools/tests.sh")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Path which(String tool) {
        return List.of("/bin/", "/usr/bin/").stream()
                .map(place -> Path.of(place + tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Answer cmcc(String... arguments) throws Exception {
        var words = new ArrayList<String>(List.of(SCRIPT.toString()));
        words.addAll(List.of(arguments));
        return run(Map.of(), words.toArray(String[]::new));
    }

    private Answer run(Map<String, String> environment, String... words) throws Exception {
        var output = folder.resolve("output").toFile();
        var error = folder.resolve("error").toFile();
        var builder = new ProcessBuilder(words).redirectOutput(output).redirectError(error);
        builder.environment().putAll(environment);
        var exit = builder.start().waitFor();
        return new Answer(exit, Files.readString(output.toPath()), Files.readString(error.toPath()));
    }
}
