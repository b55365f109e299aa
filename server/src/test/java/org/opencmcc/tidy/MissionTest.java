package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmcc.tidy.Rule.Offence;

/// docs/mission.md says nothing that no test shows.
class MissionTest {
    private static final Set<String> STATES = Set.of("done", "partly", "not yet");

    private static final Rule<List<String>> SHOWN = Rule.that(
            "a line of the mission that claims something names the test that shows it", MissionTest::offences);

    @Test
    void every_line_of_the_mission_stands_there_once() {
        var expected = Stream.concat(
                        IntStream.rangeClosed(1, 66).mapToObj(String::valueOf),
                        IntStream.rangeClosed(1, 15).mapToObj(n -> "N" + n))
                .toList();
        assertThat(lines()).extracting(List::getFirst).containsExactlyElementsOf(expected);
    }

    @Test
    void a_line_that_claims_something_names_a_test_that_exists() {
        SHOWN.holdsFor(lines());
    }

    @Test
    void a_claim_that_nothing_shows_is_caught() {
        SHOWN.allows(List.of("7", "core: x", "not yet", "-"));
        SHOWN.allows(List.of("7", "core: x", "partly", "`MissionTest#a_claim_that_nothing_shows_is_caught`"));
        SHOWN.catches(List.of("7", "core: x", "partly", "-"), "7: names no test");
        SHOWN.catches(List.of("7", "core: x", "done", "`MissionTest`"), "7: MissionTest is not CLASS#METHOD");
        SHOWN.catches(
                List.of("7", "core: x", "done", "`MissionTest#no_such_method`"), "there is no test no_such_method");
        SHOWN.catches(List.of("7", "core: x", "done", "`NoSuchTest#a`"), "there is no test a in NoSuchTest");
        SHOWN.catches(List.of("7", "core: x", "not yet", "`MissionTest#a_claim`"), "7: claims nothing and names");
        SHOWN.catches(List.of("7", "core: x", "soon", "-"), "7: soon is no state");
    }

    private static Stream<Offence> offences(List<String> line) {
        var number = line.getFirst();
        var state = line.get(2);
        var shown = line.get(3);
        var wrong = new ArrayList<String>();
        if (!STATES.contains(state)) {
            wrong.add(state + " is no state");
        } else if (state.equals("not yet")) {
            if (!shown.equals("-")) {
                wrong.add("claims nothing and names " + shown);
            }
        } else if (shown.equals("-") || shown.isEmpty()) {
            wrong.add("names no test");
        } else {
            Arrays.stream(shown.replace("`", "").split(",")).map(String::strip).forEach(t -> check(t, wrong));
        }
        return wrong.stream().map(words -> new Offence(number, words));
    }

    private static void check(String test, List<String> wrong) {
        var parts = test.split("#", -1);
        if (parts.length != 2) {
            wrong.add(test + " is not CLASS#METHOD");
        } else if (tests(parts[0]).noneMatch(parts[1]::equals)) {
            wrong.add("there is no test " + parts[1] + " in " + parts[0]);
        }
    }

    /// The tests of a class by its name: methods that JUnit runs, under whichever annotation that ends in Test.
    private static Stream<String> tests(String name) {
        return Code.test().stream()
                .flatMap(f -> f.methods().stream())
                .filter(m -> m.type().simpleName().equals(name))
                .filter(m -> m.tree().getModifiers().getAnnotations().stream()
                        .map(a -> a.getAnnotationType().toString())
                        .anyMatch(a -> a.endsWith("Test") || a.equals("TestFactory")))
                .map(m -> m.tree().getName().toString());
    }

    private static List<List<String>> lines() {
        return Documents.table(Project.text("docs/mission.md"), "| line | capability | state | shown by |");
    }
}
