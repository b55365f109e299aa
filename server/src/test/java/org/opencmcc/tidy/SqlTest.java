package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.tidy.Rule.Offence;

/// SQL stands in stores and nowhere else, as text that somebody can paste into psql.
class SqlTest {
    private static final Pattern STATEMENT = Pattern.compile("""
            (?isx) ^ \\s* (
              select \\s .* | insert \\s+ into \\s .* | update \\s+ \\S+ \\s+ (\\w+ \\s+)? set \\s .* | delete \\s+ from \\s .* |
              with \\s+ \\w+ .* \\b as \\s* \\( .* | (create|alter|drop) \\s+ (temporary\\s+)?
              (table|role|database|schema|index|view|policy|function|procedure|type|extension|user) \\b .* |
              (grant|revoke) \\s .* \\s (to|from) \\s .* | set \\s+ (local\\s+|session\\s+)? (role|session|\\w+ \\s* =) .* |
              truncate \\s .* | copy \\s .* \\s (from|to) \\s .* | lock \\s+ table .* | (listen|notify) \\s+ \\w+ )
            """);

    private static final Pattern CLOCK_OR_CHANCE = Pattern.compile(
            "(?i)\\b(now|random|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|gen_random_uuid"
                    + "|uuidv4|uuidv7|gen_random_bytes)\\s*\\(|\\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\\b");

    /// What sends a statement to the database, by class and method.
    private static final Map<String, Set<String>> SENDERS = Map.of(
            "java.sql.Connection", Set.of("prepareStatement", "createStatement", "prepareCall"),
            "java.sql.Statement", Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "addBatch"),
            "org.springframework.jdbc.core.simple.JdbcClient", Set.of("sql"),
            "org.opencmcc.postgres.Tx", Set.of("sql", "connection"));

    private static final Rule<JavaFile.Text> SQL_IN_STORES = Rule.that(
            "SQL stands in stores",
            text -> Stream.of(text)
                    .filter(t -> isSql(t.value()))
                    .filter(t -> !t.place().endsWith("Store"))
                    .map(t -> new Offence(t.place(), "line " + t.line() + " holds " + firstWords(t.value()))));

    private static final Rule<JavaClass> SENT_BY_STORES =
            Rule.that("only stores send statements to the database", SqlTest::senders);

    private static final Rule<JavaFile> WHOLE =
            Rule.that("SQL is one text, and is never put together from pieces", SqlTest::pieces);

    private static final Rule<JavaFile.Text> TIMELESS = Rule.that(
            "SQL takes time and chance from the Tx",
            text -> Stream.of(text)
                    .filter(t -> isSql(t.value()))
                    .filter(t -> CLOCK_OR_CHANCE.matcher(t.value()).find())
                    .map(t -> new Offence(t.place(), "line " + t.line() + " asks the database for time or chance")));

    private static final Rule<String> KERNEL_CLOCK =
            Rule.that("in migrations only functions of the access kernel look at the clock", SqlTest::clocks);

    @TempDir
    Path folder;

    @Test
    void sql_stands_in_stores_and_nowhere_else() {
        var texts = mainTexts();
        SQL_IN_STORES
                .butFor(Map.of(
                        "org.opencmcc.postgres.Database",
                        "Flyway is told as which role to migrate; it is its own setting and not a statement of ours"))
                .holdsFor(texts);
        assertThat(texts.stream().filter(t -> isSql(t.value())))
                .as("statements")
                .hasSizeGreaterThan(50);
    }

    @Test
    void only_stores_send_statements_to_the_database() {
        SENT_BY_STORES.holdsFor(Code.classes());
        assertThat(Code.classes().stream().flatMap(SqlTest::sending))
                .as("calls that send")
                .hasSizeGreaterThan(50);
    }

    @Test
    void a_statement_is_one_text() {
        WHOLE.holdsFor(stores());
    }

    @Test
    void statements_take_time_and_chance_from_the_tx() {
        TIMELESS.holdsFor(mainTexts());
    }

    @Test
    void in_migrations_only_the_access_kernel_looks_at_the_clock() {
        var migrations = Project.under("server/src/main/resources/db/migration").stream()
                .map(Project.File::text)
                .toList();
        KERNEL_CLOCK.holdsFor(migrations);
        assertThat(migrations).anyMatch(m -> CLOCK_OR_CHANCE.matcher(m).find());
    }

    @Test
    void sql_in_a_desk_is_caught() {
        var desk = JavaFile.planted("here/SlotDesk.java", """
                package here;
                class SlotDesk {
                    String a = "select slot_id from centre.slot";
                    String b = \"""
                            with waiting as (select 1)
                            select from waiting
                            \""";
                    String words = "Select a file from your machine, or update the list: set its label.";
                }
                """);
        SQL_IN_STORES.catches(desk.texts().getFirst(), "here.SlotDesk: line 3 holds select slot_id from");
        SQL_IN_STORES.catches(desk.texts().get(1), "here.SlotDesk: line 4 holds with waiting as");

        SENT_BY_STORES.catches(Code.planted(folder, "here.SlotDesk", """
                        package here;
                        class SlotDesk {
                            void open(java.sql.Connection c) throws Exception { c.prepareStatement(""); }
                            Object count(org.opencmcc.postgres.Tx tx) { return tx.sql(); }
                        }
                        """), "Connection.prepareStatement", "Tx.sql");
    }

    @Test
    void sql_put_together_or_with_a_clock_of_its_own_is_caught() {
        var store = JavaFile.planted("here/SlotStore.java", """
                package here;
                class SlotStore {
                    String a(String by) { return "select slot_id from centre.slot order by " + by; }
                    String b = "update centre.slot set taken_at = now() where slot_id = :slot";
                    String c = "select %s from centre.slot".formatted("slot_id");
                }
                """);
        WHOLE.catches(store, "line 3", "line 5");
        TIMELESS.catches(store.texts().get(1), "here.SlotStore: line 4 asks");
        KERNEL_CLOCK.catches("create table centre.slot (taken_at timestamptz default now());", "centre.slot");
        KERNEL_CLOCK.allows(
                "create function access.open(x bytea) returns timestamptz language sql as $$ select now() $$;");
    }

    private static boolean isSql(String text) {
        return STATEMENT.matcher(text).matches();
    }

    private static List<JavaFile.Text> mainTexts() {
        return Code.main().stream().flatMap(f -> f.texts().stream()).toList();
    }

    private static List<JavaFile> stores() {
        return Code.main().stream()
                .filter(f -> f.simpleName().endsWith("Store"))
                .toList();
    }

    private static Stream<JavaAccess<?>> sending(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(a -> !a.getTargetOwner().equals(type))
                .filter(a -> SENDERS.getOrDefault(a.getTargetOwner().getName(), Set.of())
                        .contains(a.getName()));
    }

    private static Stream<Offence> senders(JavaClass type) {
        var place = Code.outermost(type).getName();
        return place.endsWith("Store")
                ? Stream.empty()
                : sending(type)
                        .map(a -> new Offence(
                                place,
                                "calls " + a.getTargetOwner().getSimpleName() + "." + a.getName() + " in line "
                                        + a.getLineNumber()));
    }

    /// A statement that has something added to it, or is filled in as a pattern.
    private static Stream<Offence> pieces(JavaFile file) {
        return file.all(LiteralTree.class).stream()
                .filter(path -> ((LiteralTree) path.getLeaf()).getValue() instanceof String text && isSql(text))
                .filter(path -> path.getParentPath().getLeaf() instanceof BinaryTree
                        || path.getParentPath().getLeaf() instanceof MemberSelectTree)
                .map(path -> new Offence(
                        file.packageName() + "." + file.simpleName(),
                        "line " + file.lineOf(file.start(path.getLeaf())) + " is put together"));
    }

    /// Migrations are taken apart into their statements, so that a function's body is seen with its head.
    private static Stream<Offence> clocks(String migration) {
        var pieces = new ArrayList<String>();
        var bodies = migration.replaceAll("--[^\\n]*", "").split("\\$\\$", -1);
        for (var at = 0; at < bodies.length; at++) {
            if (at % 2 == 1) {
                pieces.set(pieces.size() - 1, pieces.getLast() + bodies[at]);
            } else {
                pieces.addAll(Arrays.asList(bodies[at].split(";", -1)));
            }
        }
        return pieces.stream()
                .filter(p -> CLOCK_OR_CHANCE.matcher(p).find())
                .map(String::strip)
                .filter(p -> !p.matches("(?is)create (or replace )?function access\\..*"))
                .map(p -> new Offence("migration", firstWords(p)));
    }

    private static String firstWords(String sql) {
        var words = sql.strip().replaceAll("\\s+", " ");
        return words.substring(0, Math.min(60, words.length()));
    }
}
