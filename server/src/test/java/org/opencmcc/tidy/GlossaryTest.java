package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmcc.tidy.Rule.Offence;

/// One word per idea: what the glossary says is what code and database use, and features speak its words.
class GlossaryTest {
    private static final Pattern ENTRY = Pattern.compile("- \\*\\*(?<word>[^*]+)\\*\\* \\(`(?<code>[^`]+)`\\): .+[.]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\w.-]*");
    private static final Set<String> DOMAIN = Set.of(
            "terms",
            "ledger",
            "secrets",
            "access",
            "counting",
            "theatre",
            "delegations",
            "register",
            "imports",
            "flow",
            "evidence",
            "crossings",
            "claims",
            "assertions",
            "reconciliation",
            "snapshots");

    /// Ordinary English in names of types, beside the glossary.
    private static final Set<String> PLAIN = Set.of(
            "page",
            "period",
            "decision",
            "founding",
            "passwords",
            "sign",
            "subject",
            "unit",
            "enrol",
            "column",
            "receipt",
            "flow",
            "record",
            "settled");

    private static final Set<String> USED = used();

    private static final Rule<Entry> REAL = Rule.that(
            "a glossary's code name is used in code, database or theatre",
            entry -> USED.contains(entry.code())
                    ? Stream.empty()
                    : Stream.of(new Offence(entry.word(), entry.code() + " is not used anywhere")));

    private static final Rule<JavaFile.Type> SPOKEN = Rule.that(
            "the public types of a feature speak the glossary's words",
            type -> words(type.name()).anyMatch(known()::contains)
                    ? Stream.empty()
                    : Stream.of(new Offence(type.place(), "has no word of the glossary in its name")));

    private static final Rule<JavaFile.Text> NO_THEATRE = Rule.that(
            "the code names no theatre: places and parties are data",
            text -> Pattern.compile("(?i)\\b(gaza|israel\\w*|palestin\\w*|egypt\\w*|cogat|unrwa|rafah|kerem)\\b")
                    .matcher(text.value())
                    .results()
                    .map(found -> new Offence(text.place(), "line " + text.line() + " names " + found.group())));

    private record Entry(String word, String code) {}

    @Test
    void every_line_of_the_glossary_is_a_word_with_its_code_name_and_meaning() {
        var lines = Project.text("GLOSSARY.md")
                .lines()
                .filter(l -> l.startsWith("- "))
                .toList();

        assertThat(lines).hasSizeGreaterThan(40).allMatch(ENTRY.asMatchPredicate());
        assertThat(entries()).extracting(e -> e.word().toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
    }

    @Test
    void the_code_names_are_those_in_use() {
        REAL.holdsFor(entries());
        REAL.catches(new Entry("truce", "truceMonitor"), "truceMonitor is not used");
    }

    @Test
    void features_speak_the_words_of_the_glossary() {
        SPOKEN.holdsFor(Code.main().stream()
                .filter(f -> DOMAIN.contains(
                        f.packageName().substring(Code.ROOT.length()).replace(".", "")))
                .flatMap(f -> f.types().stream())
                .filter(t -> t.isTopLevel() && t.visible())
                .toList());
        SPOKEN.catches(
                JavaFile.planted("flow/X.java", "package flow; public record ShipmentThing(int a) {}")
                        .types()
                        .getFirst(),
                "flow.ShipmentThing");
    }

    @Test
    void the_code_names_no_theatre() {
        NO_THEATRE
                .butFor(Map.of("org.opencmcc.UpCommand", "starts the theatre that comes with it when none is named"))
                .holdsFor(Code.main().stream().flatMap(f -> f.texts().stream()).toList());
        NO_THEATRE.catches(
                JavaFile.planted("here/A.java", "package here; class A { String a = \"the Rafah crossing\"; }")
                        .texts()
                        .getFirst(),
                "here.A: line 1 names Rafah");
    }

    /// Words that the glossary gives up in favour of others; the addresses of others' pages are theirs.
    @Test
    void words_that_we_do_not_use_are_not_used() {
        var refused = Pattern.compile("(?i)\\b(truce|end[- ]users?|beneficiar(y|ies))\\b");
        var texts = Stream.concat(
                        Code.main().stream().map(f -> Map.entry(f.name(), f.text())),
                        Project.files(f -> f.name().startsWith("ui/src/messages/")
                                        || f.name().startsWith("theatres/"))
                                .stream()
                                .filter(Project.File::isText)
                                .map(f -> Map.entry(f.name(), f.text())))
                .toList();
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(texts)
                .filteredOn(t -> refused.matcher(t.getValue().replaceAll("https?://\\S+", ""))
                        .find())
                .extracting(Map.Entry::getKey)
                .isEmpty();
    }

    private static List<Entry> entries() {
        return Project.text("GLOSSARY.md")
                .lines()
                .map(ENTRY::matcher)
                .filter(m -> m.matches())
                .map(m -> new Entry(m.group("word"), m.group("code")))
                .toList();
    }

    private static Set<String> known() {
        var known = entries().stream()
                .flatMap(e -> Stream.concat(words(e.word()), words(e.code())))
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(PLAIN);
        return known;
    }

    /// The words of `RegisterEntry`, `list_row` or "rests on", in the singular.
    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+"))
                .map(w -> w.toLowerCase(Locale.ROOT))
                .flatMap(w -> w.endsWith("s") ? Stream.of(w, w.substring(0, w.length() - 1)) : Stream.of(w));
    }

    /// Names and texts of the code without its comments, names of the schema, and the theatre's own keys and values.
    private static Set<String> used() {
        var used = new HashSet<String>();
        for (var file : Code.main()) {
            file.types().forEach(t -> used.add(t.simpleName()));
            file.all(IdentifierTree.class).forEach(p -> used.add("" + ((IdentifierTree) p.getLeaf()).getName()));
            file.all(MethodTree.class).forEach(p -> used.add("" + ((MethodTree) p.getLeaf()).getName()));
            file.all(VariableTree.class).forEach(p -> used.add("" + ((VariableTree) p.getLeaf()).getName()));
            file.all(LiteralTree.class)
                    .forEach(p -> addWords(used, String.valueOf(((LiteralTree) p.getLeaf()).getValue())));
        }
        Project.under("server/src/main/resources/db").forEach(f -> addWords(used, f.text()));
        Project.under("theatres").stream()
                .filter(f -> f.ending().equals("yaml"))
                .forEach(f -> addWords(used, f.text()));
        return used;
    }

    private static void addWords(Set<String> used, String text) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
            used.add(word);
            used.addAll(List.of(word.split("\\.", -1)));
        });
    }
}
