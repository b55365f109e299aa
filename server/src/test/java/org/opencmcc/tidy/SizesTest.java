package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmcc.tidy.Rule.Offence;

/// What somebody can read in one go. These are the ends of the scale; what we aim at is in CONTRIBUTING.md.
class SizesTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 6;
    private static final int FEATURE_FILES = 30;
    private static final int PERCENT_PACKAGE_PRIVATE = 40;

    private static final Rule<Project.File> SHORT_FILE = Rule.that("no file of code is longer than 400 lines", file -> {
        var lines = file.text().lines().count();
        return offence(lines > FILE_LINES, file.name(), "has " + lines + " lines");
    });

    private static final Rule<JavaFile.Method> SHORT_METHOD = Rule.that(
            "no method is longer than 60 lines",
            method -> offence(method.lines() > METHOD_LINES, method.place(), "has " + method.lines() + " lines"));

    private static final Rule<JavaFile.Method> FEW_PARAMETERS =
            Rule.that("nothing is called with more than six arguments, but a record made of its parts", method -> {
                var parameters = method.tree().getParameters().size();
                return offence(
                        parameters > PARAMETERS && !method.isCanonical(),
                        method.place(),
                        "has " + parameters + " parameters");
            });

    private static final Rule<Map.Entry<String, Long>> SMALL_FEATURE = Rule.that(
            "a feature of more than 30 files is two features",
            count -> offence(count.getValue() > FEATURE_FILES, count.getKey(), "has " + count.getValue() + " files"));

    @Test
    void no_file_is_too_long_to_read() {
        SHORT_FILE.holdsFor(
                Project.files(f -> List.of("java", "ts", "tsx", "css", "mjs").contains(f.ending())));
        SHORT_FILE.holdsFor(Project.files(f -> f.name().startsWith("server/src/main/resources/db/")));
        SHORT_FILE.holdsFor(
                Project.files(f -> f.name().equals("cmcc") || f.name().startsWith("tools/")));
    }

    @Test
    void no_method_is_too_long_to_read() {
        SHORT_METHOD.holdsFor(methods());
    }

    @Test
    void nothing_takes_more_arguments_than_one_can_keep_apart() {
        FEW_PARAMETERS.holdsFor(methods());
    }

    @Test
    void a_feature_is_small_enough_to_know() {
        SMALL_FEATURE
                .butFor(Map.of(
                        "org.opencmcc.formats",
                        "reads and writes three formats; CSV, XLSX and the cells' texts could part ways once a third caller comes",
                        "org.opencmcc.claims",
                        "one file over: claims and questions could part ways",
                        "org.opencmcc.postgres",
                        "two files over: the embedded server's launch could be a package of its own",
                        "org.opencmcc.imports",
                        "one story from upload to edition; previewing and committing could part ways"))
                .holdsFor(Code.main().stream()
                        .filter(f -> !f.simpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaFile::packageName, Collectors.counting()))
                        .entrySet());
    }

    @Test
    void most_of_a_feature_is_its_own_business() {
        var types = Code.main().stream().flatMap(f -> f.types().stream()).toList();
        var inside = types.stream().filter(t -> !t.visible()).count();

        assertThat(types).isNotEmpty();
        assertThat(100 * inside / types.size())
                .as("percent of types that are package-private")
                .isGreaterThanOrEqualTo(PERCENT_PACKAGE_PRIVATE);
    }

    @Test
    void what_is_too_large_is_caught() {
        var long_body = "void far() {\n" + "int a;\n".repeat(59) + "}\n";
        var many = "void many(int a, int b, int c, int d, int e, int f, int g) {}\n";
        var planted = JavaFile.planted("here/Large.java", "package here; class Large {\n" + long_body + many + "}");
        var record = JavaFile.planted("here/Wide.java", """
                package here;
                record Wide(int a, int b, int c, int d, int e, int f, int g) {
                    Wide(int a, int b, int c, int d, int e, int f, int g) {}
                    static Wide of(int a, int b, int c, int d, int e, int f, int g) { return null; }
                }
                """);

        SHORT_METHOD.catches(planted.methods().getFirst(), "here.Large#far: has 61 lines");
        SHORT_METHOD.allows(planted.methods().getLast());
        FEW_PARAMETERS.catches(planted.methods().getLast(), "here.Large#many: has 7 parameters");
        FEW_PARAMETERS.allows(record.methods().getFirst());
        FEW_PARAMETERS.catches(record.methods().getLast(), "here.Wide#of: has 7 parameters");
        SMALL_FEATURE.catches(Map.entry("here", 31L), "here: has 31 files");
    }

    private static List<JavaFile.Method> methods() {
        return Stream.concat(Code.main().stream(), Code.test().stream())
                .flatMap(f -> f.methods().stream())
                .toList();
    }

    private static Stream<Offence> offence(boolean broken, String place, String words) {
        return broken ? Stream.of(new Offence(place, words)) : Stream.empty();
    }
}
