package org.opencmcc.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Proposes register entries that look like a spelling. It decides nothing: a person does.
final class Suggestions {
    private static final int MOST = 3;
    private static final double LIKE_ENOUGH = 0.45;
    private static final double INITIALS = 0.9;
    private static final int LETTERS_FOR_PAIRS = 5;
    private static final Set<String> SMALL_WORDS = Set.of("and", "for", "in", "of", "the");

    private final List<Name> names;

    /// A name or alias of an entry, folded.
    record Name(RegisterKind kind, UUID entry, String entryName, String key, String written) {}

    private record Scored(Name name, double likeness) {}

    private Suggestions(List<Name> names) {
        this.names = names;
    }

    static Suggestions among(List<Name> names) {
        return new Suggestions(List.copyOf(names));
    }

    List<Unsettled.Suggestion> forSpelling(RegisterKind kind, String key) {
        var scored = new ArrayList<Scored>();
        for (var name : names) {
            if (name.kind() == kind) {
                var likeness = likeness(key, name.key());
                if (likeness >= LIKE_ENOUGH) {
                    scored.add(new Scored(name, likeness));
                }
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::likeness)
                .reversed()
                .thenComparing(s -> s.name().entryName())
                .thenComparing(s -> s.name().written()));
        var best = new LinkedHashMap<UUID, Unsettled.Suggestion>();
        for (var one : scored) {
            best.putIfAbsent(
                    one.name().entry(),
                    new Unsettled.Suggestion(
                            one.name().entry(),
                            one.name().entryName(),
                            "like “" + one.name().written() + "”"));
        }
        return best.values().stream().limit(MOST).toList();
    }

    /// From 0 to 1: the initials of the other name count for much, then shared words, and shared letter pairs only
    /// where
    /// both are long enough to have more than a few.
    static double likeness(String left, String right) {
        if (areInitials(left, right) || areInitials(right, left)) {
            return INITIALS;
        }
        var byWords = shared(words(left), words(right));
        var shorter = Math.min(left.length(), right.length());
        return shorter < LETTERS_FOR_PAIRS ? byWords : Math.max(byWords, shared(pairs(left), pairs(right)));
    }

    private static boolean areInitials(String letters, String name) {
        if (letters.length() < 2 || letters.indexOf(' ') >= 0) {
            return false;
        }
        var initials = new StringBuilder();
        for (var word : name.split(" ", -1)) {
            if (!word.isEmpty() && !SMALL_WORDS.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() > 1 && letters.contentEquals(initials);
    }

    private static double shared(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / (left.size() + right.size());
    }

    private static Set<String> words(String key) {
        return new HashSet<>(Arrays.asList(key.split(" ", -1)));
    }

    private static Set<String> pairs(String key) {
        var pairs = new HashSet<String>();
        for (var at = 0; at + 2 <= key.length(); at++) {
            pairs.add(key.substring(at, at + 2));
        }
        return pairs;
    }
}
