package org.opencmcc.leak;

import java.util.List;
import java.util.stream.Stream;

/// Ways in which answers tell of more than what they show: totals, badges, dates, lengths, suggestions, counters.
final class TellingBreaks implements Part {
    /// What somebody above every policy knows; the broken parts ask it.
    private static final String TOLD = """
            create function centre.told(what text) returns text
            language sql stable security definer
            as $$
                select case what
                       when 'claims' then (select count(*)::text from centre.claim)
                       when 'imports' then (select count(*)::text from centre.import)
                       when 'newest' then (select coalesce(max(import_no), 0)::text from centre.import)
                       when 'last' then (select to_char(max(made_at), 'YYYY-MM-DD HH24:MI:SS') from centre.claim)
                       when 'trucks' then (select coalesce(sum(row_count), 0)::text from centre.list)
                       when 'names' then (select string_agg(name, '|' order by name)
                                            from centre.register_entry where name ilike '%hidden%') end
            $$
            """;

    @Override
    public List<Class<?>> brokenParts() {
        return List.of(TellingParts.class);
    }

    @Override
    public List<Break> passing() {
        return Stream.of(ofClaims(), ofOthers()).flatMap(List::stream).toList();
    }

    private static List<Break> ofClaims() {
        return Stream.of(
                        of("total", "a total of all pages, of everybody's claims"),
                        of("badge", "a badge that counts what is unread, hidden things too"),
                        of("modified", "the date of the last change, whoever made it"),
                        of("padding", "an answer as long as all there is, though it shows a part"),
                        of("cursor", "a cursor that carries the place among everybody's rows"),
                        of("timing", "a header that says how many rows the database went through"),
                        of("order", "a list whose order takes hidden rows into account"))
                .map(broken -> broken.needing(": claim").near("/claims"))
                .toList();
    }

    private static List<Break> ofOthers() {
        return List.of(
                of("rounding", "a round figure made of hidden rows too")
                        .needing(": list")
                        .near("/flow/sources"),
                of("field", "a field that is there only when something is withheld")
                        .needing(": name")
                        .near("/register/entries?q=hidden"),
                of("suggestion", "a search that suggests a hidden spelling")
                        .needing(": name")
                        .near("/register/entries?q=hidden"),
                of("constraint", "an error that names the row that a reference found")
                        .needing(": name")
                        .near("/register/settlements"),
                Break.byPart("requests", "a number for each request, of everybody's"),
                Break.byPart("hit", "a header that says whether somebody asked the same before")
                        .needing(": claim to a question")
                        .near("/questions"),
                Break.byPart("roles", "a cache whose key is what one may do, not who one is")
                        .near("/flow/sources"));
    }

    private static Break of(String part, String name) {
        var switched = Break.byPart(part, name);
        return new Break(
                name,
                world -> {
                    world.store().run(TOLD);
                    switched.seed().accept(world);
                },
                world -> {
                    switched.undo().accept(world);
                    world.store().run("drop function centre.told(text)");
                });
    }
}
