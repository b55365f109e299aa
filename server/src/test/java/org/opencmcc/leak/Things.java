package org.opencmcc.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/// What can be asked about: what the readers see, what exists in one world alone and is hidden from them, and what
/// exists in neither; each by the name of its [Kind].
record Things(Map<String, List<String>> seen, Map<String, List<String>> hidden) {
    static final String NEVER =
            UUID.nameUUIDFromBytes("never".getBytes(StandardCharsets.UTF_8)).toString();

    private static final int MOST = 5;

    /// @param full the world in which the hidden acts happened
    static Things of(World full, List<Who> readers, Random random) {
        var everybody = new ArrayList<Who>();
        full.accounts().forEach(account -> everybody.addAll(Who.bothWays(account)));
        everybody.addAll(Who.bothWays(World.UNHEARD));
        return of(full, readers, everybody, random);
    }

    /// @param others whose things, as far as the readers do not see them, are taken for the hidden ones
    static Things of(World full, List<Who> readers, List<Who> others, Random random) {
        var seen = new LinkedHashMap<String, List<String>>();
        var hidden = new LinkedHashMap<String, List<String>>();
        for (var kind : Parts.kinds()) {
            var known = ask(kind, full, readers);
            seen.put(kind.name(), some(known, List.of(), random));
            hidden.put(kind.name(), some(ask(kind, full, others), known, random));
        }
        return new Things(seen, hidden);
    }

    private static List<String> ask(Kind kind, World world, Collection<Who> askers) {
        var ids = new TreeSet<String>();
        for (var who : askers) {
            kind.ids().apply(world, who).forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    private static List<String> some(List<String> all, List<String> less, Random random) {
        var left = new ArrayList<>(all);
        left.removeAll(new HashSet<>(less));
        Collections.shuffle(left, random);
        return List.copyOf(left.subList(0, Math.min(MOST, left.size())));
    }

    /// Hidden ones in the place of those seen, so that every question is asked about them.
    Things hiddenAlone() {
        return new Things(hidden, hidden);
    }

    /// The same question about something that never was, if it is about something hidden.
    Optional<Request> missing(Request question) {
        for (var kind : Parts.kinds()) {
            for (var id : hidden(kind.name())) {
                if (question.toString().contains(kind.shown(id))) {
                    return Optional.of(question.about(kind.shown(id), kind.shown(kind.never())));
                }
            }
        }
        return Optional.empty();
    }

    List<String> seen(String kind) {
        return named(seen, kind);
    }

    List<String> hidden(String kind) {
        return named(hidden, kind);
    }

    /// Those that the readers do not see, and one that never was: what a command on it must refuse.
    List<String> unseen(String kind) {
        var ids = new ArrayList<>(hidden(kind));
        ids.add(Parts.kind(kind).never());
        return ids;
    }

    /// All three.
    List<String> all(String kind) {
        var ids = new ArrayList<>(seen(kind));
        ids.addAll(unseen(kind));
        return ids;
    }

    private static List<String> named(Map<String, List<String>> ids, String kind) {
        var found = ids.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("no part knows of the kind " + kind);
        }
        return found;
    }
}
