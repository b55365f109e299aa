package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.tidy.Rule.Offence;

/// Who may use whom, from the ground up. The map is the table of packages in ARCHITECTURE.md, so that it is read where
/// people look for it, and true.
class PackageDirectionsTest {
    private static final Map<String, Set<String>> MAY_USE = map(Project.text("ARCHITECTURE.md"));

    private static final Rule<JavaClass> DIRECTION =
            Rule.that("a package uses only what the map in ARCHITECTURE.md allows it", PackageDirectionsTest::strays);

    @TempDir
    Path folder;

    @Test
    void a_package_uses_only_what_the_map_allows() {
        DIRECTION.holdsFor(Code.classes());
    }

    @Test
    void the_ground_knows_nothing_of_what_stands_on_it() {
        DIRECTION.catches(Code.planted(folder, "org.opencmcc.terms.Wrong", """
                        package org.opencmcc.terms;
                        class Wrong { Class<?> is() { return org.opencmcc.counting.Definitions.class; } }
                        """), "terms uses counting.Definitions");
    }

    @Test
    void nobody_uses_the_pages_of_a_feature() {
        DIRECTION.catches(
                Code.planted(folder, "org.opencmcc.access.Wrong", """
                        package org.opencmcc.access;
                        class Wrong { Class<?> is() { return org.opencmcc.flow.web.FlowWebConfiguration.class; } }
                        """), "access uses flow.web.FlowWebConfiguration");
        assertThat(MAY_USE.values()).allSatisfy(used -> assertThat(used).noneMatch(p -> p.endsWith(".web")));
    }

    @Test
    void a_package_that_the_map_does_not_name_is_caught() {
        DIRECTION.catches(
                Code.planted(
                        folder, "org.opencmcc.novelty.Wrong", "package org.opencmcc.novelty; public class Wrong {}"),
                "ARCHITECTURE.md does not name");
    }

    @Test
    void the_map_goes_from_the_ground_up_and_says_no_more_than_is_so() {
        var above = new TreeSet<String>();
        MAY_USE.forEach((name, used) -> {
            assertThat(above).as("what stands above " + name + " in the map").containsAll(used);
            assertThat(used).as("what " + name + " uses").isEqualTo(usedBy(name));
            above.add(name);
        });
        assertThat(above)
                .isEqualTo(Code.classes().stream()
                        .map(Code::packageOf)
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> usedBy(String name) {
        return Code.classes().stream()
                .filter(c -> Code.packageOf(c).equals(name))
                .flatMap(PackageDirectionsTest::used)
                .map(Code::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Offence> strays(JavaClass type) {
        var own = Code.packageOf(type);
        if (own.isEmpty()) {
            return Stream.empty();
        }
        var allowed = MAY_USE.get(own);
        if (allowed == null) {
            return Stream.of(new Offence(type.getName(), "ARCHITECTURE.md does not name its package"));
        }
        return used(type)
                .filter(other -> !allowed.contains(Code.packageOf(other)))
                .map(other -> new Offence(type.getName(), own + " uses " + shortName(other)))
                .distinct();
    }

    /// Classes of the product in other packages; the root, which wires all, is one that nobody may use.
    private static Stream<JavaClass> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(d -> d.getTargetClass().getBaseComponentType())
                .filter(c -> c.getPackageName().equals(Code.ROOT)
                        || c.getPackageName().startsWith(Code.ROOT + "."))
                .filter(c -> !c.getPackageName().equals(type.getPackageName()));
    }

    private static String shortName(JavaClass type) {
        return type.getName().substring(Code.ROOT.length() + 1);
    }

    /// Rows such as `| access | what it is | terms, postgres |`.
    private static Map<String, Set<String>> map(String document) {
        var map = new LinkedHashMap<String, Set<String>>();
        for (var row : Documents.table(document, "| package | ")) {
            map.put(name(row.getFirst()), names(row.get(2)));
        }
        return map;
    }

    private static Set<String> names(String cell) {
        return cell.equals("-")
                ? Set.of()
                : Arrays.stream(cell.split(","))
                        .map(PackageDirectionsTest::name)
                        .collect(Collectors.toSet());
    }

    private static String name(String cell) {
        return cell.replace("`", "").strip();
    }
}
