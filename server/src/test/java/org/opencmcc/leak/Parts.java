package org.opencmcc.leak;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// All parts of the proof, found in this package.
final class Parts {
    private static final List<Part> ALL = found();
    private static final List<Kind> KINDS =
            ALL.stream().flatMap(part -> part.kinds().stream()).toList();

    private Parts() {}

    private static List<Part> found() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Part.class));
        return scanner.findCandidateComponents(Parts.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Parts.class.getClassLoader()))
                .map(type -> (Part) BeanUtils.instantiateClass(type))
                .sorted(Comparator.comparingInt(Part::place)
                        .thenComparing(part -> part.getClass().getName()))
                .toList();
    }

    static Stream<Part> all() {
        return ALL.stream();
    }

    static List<Kind> kinds() {
        return KINDS;
    }

    static Kind kind(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no part knows of the kind " + name));
    }

    /// Everything that can be asked without changing anything, refusals of commands among it.
    static List<Request> questions(Things things, int rounds) {
        return all().flatMap(part -> part.questions(things, rounds).stream()).toList();
    }

    static List<Break> passing() {
        return all().flatMap(part -> part.passing().stream()).toList();
    }

    static List<Break> lasting() {
        return all().flatMap(part -> part.lasting().stream()).toList();
    }

    static Class<?>[] broken() {
        return all().flatMap(part -> part.brokenParts().stream()).toArray(Class<?>[]::new);
    }
}
