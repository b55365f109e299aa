package org.opencmcc.leak;

import java.util.List;

/// Ways of breaking what carries all features: policies, visible labels, errors, caches, ids.
final class KernelBreaks implements Part {
    private static final String FOUR_POLICIES_READ = """
            label_id = any ((select access.visible_labels())::integer[])""";

    @Override
    public List<Break> passing() {
        return List.of(
                Break.bySql(
                                "one table without row security",
                                "alter table centre.register_entry disable row level security",
                                "alter table centre.register_entry enable row level security")
                        .needing(": name")
                        .near("/register/entries"),
                Break.bySql(
                                "a policy that is always true, beside the right one",
                                "create policy handy on centre.import for select using (true)",
                                "drop policy handy on centre.import")
                        .near("/imports"),
                Break.bySql(
                                "the policy dropped from the spellings, so that they lead to nothing",
                                "drop policy seen on centre.register_alias; create policy seen on centre.register_alias"
                                        + " for select using (true)",
                                "drop policy seen on centre.register_alias; create policy seen on centre.register_alias"
                                        + " for select using (" + FOUR_POLICIES_READ + ")")
                        .needing(": alias")
                        .near("/register"),
                Break.bySql(
                                "a hidden delegation in the picker of labels",
                                "create policy picker on centre.delegation for select using (true)",
                                "drop policy picker on centre.delegation")
                        .near("/delegations"),
                Break.bySql(
                                "a hidden dispute beside a claim that everybody sees",
                                "create policy beside on centre.claim_dispute for select using (true)",
                                "drop policy beside on centre.claim_dispute")
                        .needing(": dispute")
                        .near("/claims"),
                view(),
                labels(
                                "floors left out of the visible labels",
                                "or n.compartments <@ r.compartments)",
                                "or n.compartments <@ r.compartments or n.compartments <> '{}')")
                        .needing(": name", ": claim")
                        .near("/claims"),
                labels(
                                "records for display only, shown to programs",
                                "and (r.kind = 'TOKEN' or coalesce(",
                                "and (r.kind = 'PAPER' or coalesce(")
                        .needing(": claim")
                        .near("/claims"),
                Break.byPart("cache", "a count from a cache whose key leaves out the person")
                        .near("/daily-counts"),
                Break.byPart("etag", "an entity tag that counts everybody's changes"),
                forbidden());
    }

    @Override
    public List<Class<?>> brokenParts() {
        return List.of(BrokenParts.class);
    }

    @Override
    public List<Break> lasting() {
        return List.of(
                duplicate(),
                refs(),
                new Break(
                        "ids from one sequence for everybody",
                        world -> world.entropy().countForEverybody(true),
                        world -> world.entropy().countForEverybody(false)));
    }

    /// Made by somebody who is above every policy, so that it reads with that one's eyes.
    private static Break view() {
        return Break.bySql("a view without invoker's rights in the place of a table", """
                alter table centre.import rename to import_kept;
                create view centre.import as select * from centre.import_kept;
                grant select, insert, update on centre.import to public
                """, """
                drop view centre.import;
                alter table centre.import_kept rename to import
                """)
                .near("/imports");
    }

    /// The rule about what is visible, with one clause changed.
    private static Break labels(String name, String clause, String instead) {
        return Break.bySql(name, replaced(clause, instead), replaced(instead, clause));
    }

    private static String replaced(String clause, String instead) {
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

    private static Break forbidden() {
        var part = Break.byPart("forbidden", "403 for what may not be seen, 404 for what does not exist");
        return new Break(
                        part.name(),
                        world -> {
                            world.store().run("""
                            create function centre.import_exists(wanted uuid) returns boolean
                            language sql stable security definer
                            as $$ select exists (select from centre.import where import_id = wanted) $$
                            """);
                            part.seed().accept(world);
                        },
                        world -> {
                            part.undo().accept(world);
                            world.store().run("drop function centre.import_exists(uuid)");
                        })
                .near("/imports/");
    }

    private static Break refs() {
        return Break.bySql("short addresses from one sequence for everybody", """
                create sequence centre.ref_number;
                create function centre.next_ref() returns trigger language plpgsql security definer
                as $$ begin new.ref := lpad(upper(to_hex(nextval('centre.ref_number'))), 4, '0'); return new; end $$;
                create trigger next_ref before insert on centre.claim
                for each row execute function centre.next_ref()
                """, """
                drop trigger next_ref on centre.claim;
                drop function centre.next_ref();
                drop sequence centre.ref_number
                """)
                .needing(": claim");
    }

    private static Break duplicate() {
        var part = Break.byPart("errors", "a name unique for everybody, and the database's own words about it");
        return new Break(
                        part.name(),
                        world -> {
                            world.store().run("""
                            create table centre.name_taken (kind text, name_key text, unique (kind, name_key));
                            create function centre.take_name() returns trigger language plpgsql security definer
                            as $$ begin insert into centre.name_taken values (new.kind, new.name_key); return new; end $$;
                            create trigger take_name before insert on centre.register_entry
                            for each row execute function centre.take_name()
                            """);
                            part.seed().accept(world);
                        },
                        world -> {
                            part.undo().accept(world);
                            world.store().run("""
                            drop trigger take_name on centre.register_entry;
                            drop function centre.take_name();
                            drop table centre.name_taken
                            """);
                        })
                .needing(": spelling");
    }
}
