package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Folders;
import org.opencmcc.tidy.Rule.Offence;

/// No null crosses a package by mistake: every package says so, and the compiler holds it to its word.
class NullMarksTest {
    private static final Rule<List<JavaFile>> MARKED =
            Rule.that("every package has a package-info.java with a comment and @NullMarked", NullMarksTest::unmarked);

    @Test
    void every_package_of_the_product_and_of_its_tests_is_null_marked() {
        MARKED.holdsFor(List.of(Code.main(), withMainsMarks(Code.test())));
    }

    @Test
    void a_package_without_the_mark_is_caught() {
        var plain = JavaFile.planted("here/Plain.java", "package here; class Plain {}");
        var marks = JavaFile.planted("here/package-info.java", "/// Words.\n@NullMarked package here;");
        var noMark = JavaFile.planted("here/package-info.java", "/// Words.\npackage here;");

        MARKED.allows(List.of(plain, marks));
        MARKED.catches(List.of(plain), "here: is not null-marked");
        MARKED.catches(List.of(plain, noMark), "here: is not null-marked");
    }

    /// The planted project inherits the flags of the build, so that this fails when somebody takes one away.
    @Test
    void the_build_refuses_a_null_error_and_a_mistake() throws Exception {
        var answer = builtByMaven("server/src/test/planted/pom.xml");

        assertThat(answer).containsPattern("ERROR.*Planted.java:\\[\\d+,\\d+] \\[NullAway]");
        assertThat(answer).containsPattern("ERROR.*Planted.java:\\[\\d+,\\d+] \\[SelfAssignment]");
        assertThat(answer).contains("2 errors").contains("BUILD FAILURE");
    }

    @Test
    void the_build_refuses_every_warning_of_the_compiler() {
        assertThat(Project.text("pom.xml")).contains("<arg>-Xlint:all,", "<arg>-Werror</arg>");
    }

    private static Stream<Offence> unmarked(List<JavaFile> files) {
        var marked = files.stream()
                .filter(f -> f.simpleName().equals("package-info"))
                .filter(f -> f.unit().getPackage().getAnnotations().stream()
                        .anyMatch(a -> a.getAnnotationType().toString().equals("NullMarked")))
                .map(JavaFile::packageName)
                .collect(Collectors.toSet());
        return files.stream()
                .map(JavaFile::packageName)
                .distinct()
                .filter(p -> !marked.contains(p))
                .map(p -> new Offence(p, "is not null-marked"));
    }

    /// A test in a feature's own package is under that package's mark.
    private static List<JavaFile> withMainsMarks(List<JavaFile> tests) {
        return Stream.concat(Code.main().stream().filter(f -> f.simpleName().equals("package-info")), tests.stream())
                .toList();
    }

    private static String builtByMaven(String project) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-o",
                "-Dstyle.color=never",
                "-f",
                Folders.root().resolve(project).toString()));
        var repository = System.getProperty("localRepository");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.add("compile");
        var builder =
                new ProcessBuilder(command).directory(Folders.root().toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
