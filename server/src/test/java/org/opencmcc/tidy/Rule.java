package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A rule about the code. It fails where it is broken, where it looks at nothing, and where somebody is let off who no
/// longer needs to be.
///
/// @param <T> what the rule looks at, one at a time
final class Rule<T> {
    private final String words;
    private final Function<T, Stream<Offence>> offences;
    private final Map<String, String> letOff;

    private Rule(String words, Function<T, Stream<Offence>> offences, Map<String, String> letOff) {
        this.words = words;
        this.offences = offences;
        this.letOff = letOff;
    }

    /// @param place whom it is about: a class, a package, a file; what somebody is let off by
    record Offence(String place, String words) {
        @Override
        public String toString() {
            return place + ": " + words;
        }
    }

    static <T> Rule<T> that(String words, Function<T, Stream<Offence>> offences) {
        return new Rule<>(words, offences, Map.of());
    }

    /// Lets places off, each with its reason.
    Rule<T> butFor(Map<String, String> reasons) {
        return new Rule<>(words, offences, reasons);
    }

    void holdsFor(Collection<? extends T> subjects) {
        assertThat(subjects).as("what the rule looks at: " + words).isNotEmpty();
        var found = subjects.stream().flatMap(offences).toList();
        assertThat(found.stream().filter(o -> !letOff.containsKey(o.place())))
                .as(words)
                .isEmpty();
        var needed = found.stream().map(Offence::place).collect(Collectors.toSet());
        var idle = new TreeSet<>(letOff.keySet());
        idle.removeAll(needed);
        assertThat(idle).as("let off, and no longer in need of it: " + words).isEmpty();
    }

    /// Proves the rule on a planted bad example: it must be caught, with these words.
    void catches(T planted, String... fragments) {
        var found = offences.apply(planted).map(Offence::toString).toList();
        assertThat(found).as("caught by: " + words).hasSameSizeAs(List.of(fragments));
        for (var fragment : fragments) {
            assertThat(found).as("caught by: " + words).anyMatch(offence -> offence.contains(fragment));
        }
    }

    void allows(T good) {
        assertThat(offences.apply(good)).as("allowed by: " + words).isEmpty();
    }
}
