package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What can be asked about: what the readers see, what exists in one world alone and is hidden from them, and what
/// exists
/// in neither.
record Things(Ids seen, Ids hidden) {
    static final String NEVER = UUID.nameUUIDFromBytes("never".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();

    private static final int MOST = 5;

    /// Ids of one kind of record each.
    record Ids(
            List<String> imports,
            List<String> lists,
            List<String> entries,
            List<String> sessions,
            List<String> delegations,
            List<String> claims,
            List<String> refs,
            List<String> disputes,
            List<String> questions,
            List<String> assertions) {
        private static Ids of(World world, Collection<Who> askers) {
            return new Ids(
                    ask(world, askers, "/api/v1/imports"),
                    ask(world, askers, "/api/v1/flow/sources"),
                    ask(world, askers, "/api/v1/register/entries?q=round"),
                    ask(world, askers, "/api/v1/sessions"),
                    ask(world, askers, "/api/v1/delegations"),
                    read(world, askers, ClaimActs.ALL, claim -> List.of(claim.path("id"))),
                    read(world, askers, ClaimActs.ALL, claim -> List.of(claim.path("ref"))),
                    read(
                            world,
                            askers,
                            ClaimActs.ALL,
                            claim -> claim.path("disputes")
                                    .valueStream()
                                    .map(dispute -> dispute.path("id"))
                                    .toList()),
                    read(world, askers, ClaimActs.QUESTIONS, question -> List.of(question.path("id"))),
                    read(world, askers, "/api/v1/flow/assertions", assertion -> List.of(assertion.path("id"))));
        }

        private static List<String> ask(World world, Collection<Who> askers, String path) {
            var ids = new TreeSet<String>();
            for (var who : askers) {
                collect(world.send(who, Request.of("GET", path, path)).json(), ids);
            }
            return List.copyOf(ids);
        }

        /// What stands in the items of a list, without the ids of other things beside it.
        private static List<String> read(
                World world, Collection<Who> askers, String path, Function<JsonNode, List<JsonNode>> which) {
            var found = new TreeSet<String>();
            for (var who : askers) {
                var items = world.send(who, Request.of("GET", path.replaceFirst("[?].*", ""), path))
                        .json()
                        .path("items");
                items.forEach(item -> which.apply(item).forEach(id -> found.add(id.asString())));
            }
            return List.copyOf(found);
        }

        private static void collect(JsonNode node, Set<String> ids) {
            if (node.path("id").asString("").length() == NEVER.length()) {
                ids.add(node.path("id").asString());
            }
            node.forEach(child -> collect(child, ids));
        }

        private Ids without(Ids others, Random random) {
            return new Ids(
                    some(imports, others.imports, random),
                    some(lists, others.lists, random),
                    some(entries, others.entries, random),
                    some(sessions, others.sessions, random),
                    some(delegations, others.delegations, random),
                    some(claims, others.claims, random),
                    some(refs, others.refs, random),
                    some(disputes, others.disputes, random),
                    some(questions, others.questions, random),
                    some(assertions, others.assertions, random));
        }

        private static List<String> some(List<String> all, List<String> less, Random random) {
            var left = new ArrayList<>(all);
            left.removeAll(new HashSet<>(less));
            Collections.shuffle(left, random);
            return List.copyOf(left.subList(0, Math.min(MOST, left.size())));
        }
    }

    /// @param full the world in which the hidden acts happened
    static Things of(World full, List<Who> readers, Random random) {
        var everybody = new ArrayList<Who>();
        World.ACCOUNTS.forEach(account -> everybody.addAll(Who.bothWays(account)));
        everybody.addAll(Who.bothWays(World.UNHEARD));
        var seen = Ids.of(full, readers);
        var none = new Ids(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        return new Things(seen.without(none, random), Ids.of(full, everybody).without(seen, random));
    }

    List<String> imports() {
        return joined(seen.imports(), hidden.imports());
    }

    List<String> lists() {
        return joined(seen.lists(), hidden.lists());
    }

    List<String> claims() {
        return joined(seen.claims(), hidden.claims());
    }

    List<String> refs() {
        return joined(seen.refs(), hidden.refs());
    }

    List<String> disputes() {
        return joined(seen.disputes(), hidden.disputes());
    }

    List<String> questions() {
        return joined(seen.questions(), hidden.questions());
    }

    List<String> assertions() {
        return joined(seen.assertions(), hidden.assertions());
    }

    private static List<String> joined(List<String> seen, List<String> hidden) {
        var all = new ArrayList<>(seen);
        all.addAll(hidden);
        all.add(NEVER);
        return all;
    }
}
