package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.tidy.Project.File;
import org.opencmcc.tidy.Rule.Offence;

/// What the documents name is there, and the tree holds nothing that belongs to one machine or to others.
class DocumentsTest {
    private static final int MOST_BYTES = 1 << 20;

    private static final Pattern LINK = Pattern.compile("\\]\\((?<to>[^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./cmcc (?<command>[a-z]+)");
    private static final Pattern OPTION = Pattern.compile("\\./cmcc [^`\\n]*?(?<option>--[a-z]+)");
    private static final Pattern TREE_PATH =
            Pattern.compile("`(?<path>(server|ui|docs|theatres|bench|tools|\\.ci)/[\\w./-]*\\w)/?`");

    /// Folders of one machine. The script looks for a JDK in the usual places, which are those of every machine.
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.~<-])/(work|tmp/[a-z]|root|home/[a-z]\\w*|usr/lib/jvm/\\w|Users/[a-z]\\w*)\\b");

    private static final Pattern HOST = Pattern.compile("https?://(?<host>[\\w.-]+)");
    private static final Set<String> BUILD_HOSTS = Set.of("maven.apache.org", "www.w3.org");

    private static final Rule<File> LINKED = Rule.that(
            "a link in a document leads somewhere",
            file -> found(LINK, file, "to")
                    .filter(to -> !to.matches("(?i)[a-z]+:.*|#.*"))
                    .map(to -> to.replaceAll("#.*", ""))
                    .filter(to -> !Files.exists(file.path().resolveSibling(to)))
                    .map(to -> new Offence(file.name(), "links to " + to + ", which is not there")));

    private static final Rule<File> COMMANDED = Rule.that(
            "a command that a document names is one",
            file -> Stream.concat(
                    found(COMMAND, file, "command")
                            .filter(c -> !commands().contains(c))
                            .map(c -> new Offence(file.name(), "names ./cmcc " + c)),
                    found(OPTION, file, "option")
                            .filter(o -> !Project.text("cmcc").contains(o))
                            .map(o -> new Offence(file.name(), "names the option " + o))));

    private static final Rule<File> PLACED = Rule.that(
            "a path that a document names is in the tree",
            file -> found(TREE_PATH, file, "path")
                    .filter(p -> !Project.exists(p) && !p.startsWith("ui/dist"))
                    .map(p -> new Offence(file.name(), "names " + p + ", which is not there")));

    private static final Rule<File> PORTABLE = Rule.that(
            "no file names a folder of one machine",
            file -> MACHINE.matcher(file.text())
                    .results()
                    .map(found -> new Offence(file.name(), "names " + found.group())));

    /// npm's lock names hosts that ask for money, and must only not say where a package was fetched.
    private static final Rule<File> NO_REGISTRY = Rule.that(
            "build files name no host to fetch from, so that everybody's own settings hold",
            file -> (file.name().endsWith("package-lock.json")
                            ? Stream.of("\"resolved\"").filter(file.text()::contains)
                            : found(HOST, file, "host").filter(host -> !BUILD_HOSTS.contains(host)))
                    .map(found -> new Offence(file.name(), "names " + found)));

    private static final Rule<File> OURS = Rule.that("the tree holds no data of others and nothing large", file -> {
        var table = file.ending().matches("(?i)csv|tsv|xlsx?|ods|parquet|zip|gz|tar|cap|xsd|pdf|sqlite|dump");
        var large = size(file) > MOST_BYTES;
        return table || large
                ? Stream.of(new Offence(file.name(), large ? "is larger than 1 MiB" : "looks like data"))
                : Stream.empty();
    });

    @TempDir
    Path folder;

    @Test
    void decisions_are_numbered_each_once_and_say_what_was_decided_and_what_it_costs() {
        var decisions = Project.under("docs/decisions");
        assertThat(decisions)
                .extracting(d -> d.name().replaceAll("docs/decisions/(\\d{4})-[a-z0-9-]+\\.md", "$1"))
                .doesNotHaveDuplicates()
                .isSorted()
                .isNotEmpty();
        assertThat(decisions).allSatisfy(d -> {
            var number = d.name().replaceAll(".*/(\\d{4}).*", "$1");
            assertThat(d.text()).as(d.name()).startsWith("# " + number + " ");
            assertThat(d.text()).as(d.name()).contains("**Context.**", "**Decision.**", "**What it costs.**");
            assertThat(d.text()).as(d.name()).containsPattern("\\*\\*Why[^*]*\\*\\*");
        });
    }

    @Test
    void links_lead_somewhere() {
        LINKED.holdsFor(Documents.all());
        LINKED.catches(planted("a.md", "[a](nowhere.md#x) [b](https://example.org) [c](#here)"), "nowhere.md");
    }

    @Test
    void commands_and_options_are_those_of_the_script() {
        COMMANDED.holdsFor(Documents.all());
        COMMANDED.catches(planted("a.md", "`./cmcc fly` or `./cmcc up --wings`"), "./cmcc fly", "--wings");
        assertThat(commands()).contains("up", "test", "help").hasSizeGreaterThan(6);
    }

    @Test
    void paths_that_documents_name_are_in_the_tree() {
        PLACED.holdsFor(Documents.all());
        PLACED.catches(planted("a.md", "see `server/src/nowhere`"), "server/src/nowhere");
    }

    /// `ImportDesk`, `Tx`, `RowReader`: what ARCHITECTURE.md writes like a type is one of ours.
    @Test
    void types_that_the_architecture_names_are_there() {
        var types = Code.main().stream()
                .flatMap(f -> f.types().stream())
                .map(JavaFile.Type::simpleName)
                .collect(Collectors.toSet());
        var named = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`")
                .matcher(Project.text("ARCHITECTURE.md"))
                .results()
                .map(r -> r.group(1))
                .filter(n -> !n.equals("GoldenSchemaTest"))
                .toList();
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(types).containsAll(named);
    }

    @Test
    void no_file_names_a_folder_of_one_machine() {
        PORTABLE.holdsFor(Project.files(File::isText));
        PORTABLE.catches(
                planted("a.md", "cd " + "/wo" + "rk/main && ls " + "/ho" + "me/ann/x"), "names /w", "names /h");
        PORTABLE.allows(planted("b.md", "server/src/main/framework/web ~/home a/root"));
    }

    @Test
    void build_files_name_no_host_to_fetch_from() {
        var builds =
                Project.files(f -> f.name().matches("(.*/)?(pom\\.xml|package(-lock)?\\.json|\\.npmrc|.*\\.config)"));
        NO_REGISTRY.holdsFor(builds);
        NO_REGISTRY.catches(planted("pom.xml", "<url>https://repo.example.org/maven</url>"), "repo.example.org");
        NO_REGISTRY.catches(planted("package-lock.json", "{\"resolved\": 1}"), "resolved");
    }

    @Test
    void the_tree_holds_no_data_of_others_and_nothing_large() {
        OURS.holdsFor(Project.files());
        OURS.catches(planted("list.csv", "a,b"), "list.csv: looks like data");
        OURS.catches(planted("big.txt", "x".repeat(MOST_BYTES + 1)), "big.txt: is larger");
    }

    private File planted(String name, String text) {
        try {
            return new File(name, Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern, File file, String group) {
        return pattern.matcher(file.text()).results().map(r -> r.group(group)).distinct();
    }

    /// The branches of the script's last `case`.
    private static Set<String> commands() {
        var script = Project.text("cmcc");
        var last = script.substring(script.lastIndexOf("case $command in"));
        return Pattern.compile("(?m)^    ([a-z][a-z| -]*)\\)")
                .matcher(last)
                .results()
                .map(MatchResult::group)
                .flatMap(branch -> Stream.of(branch.replace(")", "").split("\\|")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static long size(File file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
