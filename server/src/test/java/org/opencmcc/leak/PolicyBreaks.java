package org.opencmcc.leak;

import java.util.List;
import java.util.stream.Stream;

/// Ways of breaking what the database holds: policies, views, roles, and the rule about which labels are visible.
final class PolicyBreaks implements Part {
    @Override
    public List<Break> passing() {
        return Stream.of(policies(), rules(), rights()).flatMap(List::stream).toList();
    }

    private static List<Break> policies() {
        return List.of(
                Break.bySql(
                                "one table without row security",
                                "alter table centre.register_entry disable row level security",
                                "alter table centre.register_entry enable row level security")
                        .needing(": name")
                        .near("/register/entries"),
                replaced("the policy dropped from the spellings, so that they lead to nothing", "register_alias")
                        .needing(": alias")
                        .near("/register"),
                beside("a policy that is always true, beside the right one, on imports", "import")
                        .near("/imports"),
                beside("a policy that is always true on claims", "claim")
                        .needing(": claim")
                        .near("/claims"),
                beside("a policy that is always true on questions", "question")
                        .needing(": question")
                        .near("/questions"),
                beside("a policy that is always true on what named parties say", "assertion")
                        .needing(": assertion")
                        .near("/flow/assertions"),
                beside("a hidden delegation in the picker of labels", "delegation")
                        .near("/delegations"),
                beside("a hidden dispute beside a claim that everybody sees", "claim_dispute")
                        .needing(": dispute")
                        .near("/claims"));
    }

    /// A second policy for reading, which lets everything through.
    private static Break beside(String name, String table) {
        return Break.bySql(
                name,
                "create policy handy on centre." + table + " for select using (true)",
                "drop policy handy on centre." + table);
    }

    private static Break replaced(String name, String table) {
        return Break.bySql(
                name,
                "alter policy seen on centre." + table + " using (true)",
                "alter policy seen on centre." + table
                        + " using (label_id = any ((select access.visible_labels())::integer[]))");
    }

    private static List<Break> rules() {
        return List.of(
                rule("floors left out of the visible labels", "n.compartments <@ r.compartments", "true /* floors */")
                        .needing("\"compartments\":[\"international\"*: claim")
                        .near("/claims"),
                rule("records for display only, shown to programs", "r.kind = 'TOKEN'", "r.kind = 'PAPER'")
                        .needing("DISPLAY_ONLY*: claim")
                        .near("/claims"),
                rule("levels left out of the visible labels", "n.sensitivity <= r.level", "true /* levels */")
                        .needing("SEVERE*: claim")
                        .near("/claims"),
                rule("embargoes that are over before they end", "x.since <= now()", "true /* since */")
                        .needing("2199*: claim")
                        .near("/claims"),
                rule(
                                "every delegation taken for one of those that a record is released to",
                                "x.delegation_id in (",
                                "x.delegation_id in (x.delegation_id, ")
                        .needing(": claim")
                        .near("/claims"));
    }

    /// The rule about what is visible, with one clause changed.
    private static Break rule(String name, String clause, String instead) {
        return Break.bySql(name, changed(clause, instead), changed(instead, clause));
    }

    private static String changed(String clause, String instead) {
        return """
                do $do$
                declare
                    rule text := pg_get_functiondef('access.visible_labels()'::regprocedure);
                begin
                    if position($c$%1$s$c$ in rule) = 0 then
                        raise exception 'the rule has no such clause';
                    end if;
                    execute replace(rule, $c$%1$s$c$, $c$%2$s$c$);
                end
                $do$
                """.formatted(clause, instead);
    }

    private static List<Break> rights() {
        return List.of(
                view("a view without invoker's rights in the place of the imports", "import")
                        .near("/imports"),
                view("a view without invoker's rights in the place of the claims", "claim")
                        .needing(": claim")
                        .near("/claims"),
                asTheApplication(
                                "the product's role let past every policy",
                                "alter role %1$I bypassrls",
                                "alter role %1$I nobypassrls")
                        .needing(": claim")
                        .near("/claims"),
                asTheApplication(
                                "a table that belongs to the product's own role, which its policy does not bind",
                                "alter table centre.assertion owner to %1$I;"
                                        + " alter table centre.assertion no force row level security",
                                "alter table centre.assertion owner to %2$I;"
                                        + " alter table centre.assertion force row level security;"
                                        + " grant select, insert, update (label_id) on centre.assertion to %1$I")
                        .needing(": assertion")
                        .near("/flow/assertions"));
    }

    /// Made by somebody who is above every policy, so that it reads with that one's eyes.
    private static Break view(String name, String table) {
        return Break.bySql(name, """
                alter table centre.%1$s rename to kept;
                create view centre.%1$s as select * from centre.kept;
                grant select, insert, update on centre.%1$s to public
                """.formatted(table), """
                drop view centre.%1$s;
                alter table centre.kept rename to %1$s
                """.formatted(table));
    }

    private static Break asTheApplication(String name, String seed, String undo) {
        return Break.bySql(name, withRoles(seed), withRoles(undo));
    }

    private static String withRoles(String statement) {
        return """
                do $do$
                begin
                    execute format('%s', current_database() || '_app', current_database() || '_owner');
                end
                $do$
                """.formatted(statement);
    }
}
