package org.opencmcc.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements.DocCommentKind;
import org.junit.jupiter.api.Test;
import org.opencmcc.tidy.Rule.Offence;

/// Habits of the code: wiring in plain sight, nothing ambient, every visible type explained, plain names.
class HabitsTest {
    private static final Set<String> HIDDEN_WIRING = Set.of(
            "Transactional",
            "ComponentScan",
            "SpringBootApplication",
            "EnableAutoConfiguration",
            "Component",
            "Service",
            "Repository",
            "Autowired",
            "Inject",
            "Resource",
            "Value",
            "Scheduled",
            "Async",
            "Data",
            "Getter",
            "Setter",
            "Builder",
            "AllArgsConstructor",
            "RequiredArgsConstructor",
            "NoArgsConstructor",
            "SneakyThrows",
            "Slf4j");

    private static final Pattern CHANGEABLE = Pattern.compile(
            "(?s)new\\s+(\\w+\\.)*(\\w*(Map|Set|List|Deque|Queue|Vector|Stack|Cache)|Atomic\\w+|\\w*Adder|StringBuilder"
                    + "|SimpleDateFormat)\\b.*");

    /// Beside these, `Default` at the start: a nested type may be the default of something, as a label's is, but a
    /// class
    /// of its own named so is an Impl.
    private static final Pattern PLAIN_NAME =
            Pattern.compile("(?!Abstract[A-Z]|I[A-Z][a-z]).*(?<!Impl|Manager|Utils?|Helper)");

    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\\b|@auth[o]r");

    private static final Rule<JavaFile> PLAIN_WIRING = Rule.that(
            "wiring and transactions stand in plain sight",
            file -> at(file, AnnotationTree.class, path -> {
                var name = ((AnnotationTree) path.getLeaf()).getAnnotationType().toString();
                return HIDDEN_WIRING.contains(name.substring(name.lastIndexOf('.') + 1)) ? "uses @" + name : "";
            }));

    private static final Rule<JavaFile> NOTHING_AMBIENT = Rule.that(
            "nothing hangs on a thread, and only commands write to the terminal",
            file -> Stream.concat(
                    at(file, IdentifierTree.class, path -> {
                        var name = ((IdentifierTree) path.getLeaf()).getName().toString();
                        return name.matches("(Inheritable)?ThreadLocal|ScopedValue") ? "uses " + name : "";
                    }),
                    at(file, MemberSelectTree.class, path -> {
                        var name = path.getLeaf().toString();
                        var command = file.simpleName().matches("Main|\\w+Command");
                        return name.matches("System\\.(out|err|in)") && !command ? "uses " + name : "";
                    })));

    private static final Rule<JavaFile> NO_STATIC_STATE = Rule.that(
            "no static field can change",
            file -> at(file, VariableTree.class, path -> {
                var field = (VariableTree) path.getLeaf();
                var flags = field.getModifiers().getFlags();
                if (!flags.contains(Modifier.STATIC)) {
                    return "";
                }
                var changes = !flags.contains(Modifier.FINAL)
                        || CHANGEABLE
                                .matcher(String.valueOf(field.getInitializer()))
                                .matches();
                return changes ? "lets the static " + field.getName() + " change" : "";
            }));

    private static final Rule<JavaFile.Type> EXPLAINED = Rule.that(
            "every visible type says in a /// comment what it is",
            type -> type.visible() && type.file().commentKind(type.path()) != DocCommentKind.END_OF_LINE
                    ? Stream.of(new Offence(type.place(), "has no /// comment"))
                    : Stream.empty());

    private static final Rule<JavaFile> ONE_FORM = Rule.that(
            "comments for readers are written with ///",
            file -> Stream.of(ClassTree.class, MethodTree.class, VariableTree.class)
                    .flatMap(kind -> at(
                            file,
                            kind,
                            path -> file.commentKind(path) == DocCommentKind.TRADITIONAL
                                    ? "has a comment in /**"
                                    : "")));

    private static final Rule<JavaFile.Type> PLAINLY_NAMED = Rule.that(
            "a name says what a thing is",
            type -> Stream.concat(
                            Stream.of(type.simpleName())
                                    .filter(n -> !PLAIN_NAME.matcher(n).matches()
                                            || (type.isTopLevel() && n.startsWith("Default"))),
                            Stream.of(type.file().packageName().split("\\."))
                                    .filter(n -> n.matches("common|utils?|helpers?|impl|misc")))
                    .map(n -> new Offence(type.place(), n + " says nothing")));

    private static final Rule<Project.File> FINISHED = Rule.that(
            "nothing is left for later in the code",
            file -> LEFT_FOR_LATER
                    .matcher(file.text())
                    .results()
                    .map(found -> new Offence(file.name(), "says " + found.group())));

    @Test
    void wiring_and_transactions_stand_in_plain_sight() {
        PLAIN_WIRING.holdsFor(Code.main());
        PLAIN_WIRING.catches(
                JavaFile.planted("here/Desk.java", """
                        package here;
                        @org.springframework.stereotype.Service class Desk {
                            @Autowired Store store;
                            @Transactional void go() {}
                        }
                        """),
                "@org.springframework.stereotype.Service",
                "@Autowired",
                "@Transactional");
    }

    @Test
    void nothing_hangs_on_a_thread_and_only_commands_write_to_the_terminal() {
        NOTHING_AMBIENT.holdsFor(Code.main());
        NOTHING_AMBIENT.catches(JavaFile.planted("here/Desk.java", """
                package here;
                class Desk {
                    final ThreadLocal<String> reader = null;
                    void go() { System.out.println(); }
                }
                """), "uses ThreadLocal", "uses System.out");
        NOTHING_AMBIENT.allows(JavaFile.planted(
                "here/UpCommand.java", "package here; class UpCommand { void go() { System.out.println(); } }"));
    }

    @Test
    void no_static_field_can_change() {
        NO_STATIC_STATE.holdsFor(Code.main());
        NO_STATIC_STATE.catches(JavaFile.planted("here/Desk.java", """
                        package here;
                        class Desk {
                            static int turns;
                            static final Map<String, String> SEEN = new java.util.HashMap<>();
                            static final AtomicInteger NUMBER = new AtomicInteger();
                            static final List<String> FIXED = List.of();
                        }
                        """), "turns", "SEEN", "NUMBER");
    }

    @Test
    void every_visible_type_is_explained() {
        EXPLAINED.holdsFor(both().flatMap(f -> f.types().stream()).toList());
        ONE_FORM.holdsFor(both().toList());

        var planted = JavaFile.planted("here/Slot.java", """
                package here;
                /** A slot. */
                public record Slot(int hour) {
                    /// Who takes it.
                    public enum Taker { A }
                    public interface Silent {}
                }
                """);
        EXPLAINED.catches(planted.types().getFirst(), "here.Slot: has no");
        EXPLAINED.allows(planted.types().get(1));
        EXPLAINED.catches(planted.types().get(2), "here.Slot.Silent: has no");
        ONE_FORM.catches(planted, "line 3 has a comment in /**");
    }

    @Test
    void a_name_says_what_a_thing_is() {
        PLAINLY_NAMED.holdsFor(both().flatMap(f -> f.types().stream()).toList());
        for (var name : List.of("SlotDeskImpl", "DefaultSlots", "SlotManager", "SlotUtil", "SlotUtils")) {
            var planted = JavaFile.planted("here/" + name + ".java", "package here; class " + name + " {}");
            PLAINLY_NAMED.catches(planted.types().getFirst(), name + " says nothing");
        }
        PLAINLY_NAMED.catches(
                JavaFile.planted("x.java", "package here.common; class Slot {}")
                        .types()
                        .getFirst(),
                "common");
    }

    @Test
    void nothing_is_left_for_later() throws Exception {
        FINISHED.holdsFor(Project.files(Project.File::isText));
        var folder = java.nio.file.Files.createTempFile("later", ".md");
        java.nio.file.Files.writeString(folder, "// " + "TO" + "DO: the rest");
        FINISHED.catches(new Project.File("later.md", folder), "later.md: says");
        java.nio.file.Files.delete(folder);
    }

    private static Stream<JavaFile> both() {
        return Stream.concat(Code.main().stream(), Code.test().stream());
    }

    /// What a rule says of each tree of one kind; nothing said is nothing wrong.
    private static Stream<Offence> at(
            JavaFile file, Class<? extends Tree> kind, java.util.function.Function<TreePath, String> said) {
        return file.all(kind).stream()
                .map(path -> {
                    var words = said.apply(path);
                    return words.isEmpty()
                            ? null
                            : new Offence(
                                    file.packageName() + "." + file.simpleName(),
                                    "line " + file.lineOf(file.start(path.getLeaf())) + " " + words);
                })
                .filter(Objects::nonNull);
    }
}
