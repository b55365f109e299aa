package org.opencmcc.leak;

import java.util.List;

/// Ways of breaking what carries all features: errors, caches, ids, sessions.
final class KernelBreaks implements Part {
    @Override
    public List<Break> passing() {
        return List.of(
                Break.byPart("cache", "a count from a cache whose key leaves out the person")
                        .near("/daily-counts"),
                Break.byPart("etag", "an entity tag that counts everybody's changes"),
                sessions(),
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
                numbered("a file name that is numbered among everybody's", "import", "file_name")
                        .needing(": file"),
                numbered("a period that says how many others claim something", "claim", "period_words")
                        .needing(": claim"),
                numbered("a ground that says which of everybody's disputes it is", "claim_dispute", "ground")
                        .needing(": dispute"),
                new Break(
                        "ids from one sequence for everybody",
                        world -> world.entropy().countForEverybody(true),
                        world -> world.entropy().countForEverybody(false)));
    }

    private static Break sessions() {
        return Break.bySql(
                        "the list of sessions with everybody's in it",
                        changedSessions("c.person_id = r.person_id", "c.kind = 'BROWSER'"),
                        changedSessions("c.kind = 'BROWSER'", "c.person_id = r.person_id"))
                .needing(": quiet-2 gets the password wrong")
                .near("/sessions");
    }

    private static String changedSessions(String clause, String instead) {
        return """
                do $do$
                begin
                    execute replace(pg_get_functiondef('access.my_credentials()'::regprocedure), $c$%s$c$, $c$%s$c$);
                end
                $do$
                """.formatted(clause, instead);
    }

    private static Break forbidden() {
        return knowing("forbidden", "403 for what may not be seen, 404 for what does not exist")
                .near("/imports/");
    }

    /// Not told by what is answered, but by when: the timing has to find it.
    static Break slow() {
        return knowing("slow", "an answer that takes longer where something hidden is");
    }

    /// A part that can ask whether an import exists.
    private static Break knowing(String switched, String name) {
        var part = Break.byPart(switched, name);
        return new Break(
                name,
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
                });
    }

    /// A column that says at which place among everybody's rows this one is.
    private static Break numbered(String name, String table, String column) {
        return Break.bySql(name, """
                create function centre.number_it() returns trigger language plpgsql security definer
                as $$ begin new.%1$s := coalesce(new.%1$s, '') || (select count(*) from centre.%2$s); return new; end $$;
                create trigger number_it before insert on centre.%2$s
                for each row execute function centre.number_it()
                """.formatted(column, table), """
                drop trigger number_it on centre.%s;
                drop function centre.number_it()
                """.formatted(table));
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
