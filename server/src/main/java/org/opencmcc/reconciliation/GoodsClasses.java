package org.opencmcc.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.NameKey;

/// Which goods categories of the sources mean the same class of goods.
final class GoodsClasses {
    private final Map<String, Map<String, String>> bySource;
    private final Map<String, String> names;

    /// @param categories by source, as the source writes them
    record GoodsClass(String id, String name, Map<String, List<String>> categories) {}

    GoodsClasses(List<GoodsClass> classes) {
        this.names = classes.stream().collect(Collectors.toUnmodifiableMap(GoodsClass::id, GoodsClass::name));
        this.bySource = classes.stream()
                .flatMap(c -> c.categories().keySet().stream())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(source -> source, source -> keysOf(classes, source)));
    }

    private static Map<String, String> keysOf(List<GoodsClass> classes, String source) {
        return classes.stream()
                .flatMap(c -> c.categories().getOrDefault(source, List.of()).stream()
                        .map(category -> Map.entry(NameKey.of(category).text(), c.id())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean knows(String source) {
        return bySource.containsKey(source);
    }

    /// The class of a category; where nobody has said what a category means, the category itself.
    String of(String source, @Nullable String category) {
        if (category == null || category.isBlank()) {
            return "";
        }
        var key = NameKey.of(category).text();
        var found = bySource.getOrDefault(source, Map.of()).get(key);
        return found == null ? key : found;
    }

    String nameOf(String goods) {
        return names.getOrDefault(goods, goods);
    }

    /// The class that is called so; where none is, the name itself.
    String named(String name) {
        return names.entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    /// The classes for which one source's list has a category and the other's has none.
    Set<String> onlyIn(String source, String other) {
        if (!knows(source) || !knows(other)) {
            return Set.of();
        }
        var only = new HashSet<>(bySource.getOrDefault(source, Map.of()).values());
        only.removeAll(new HashSet<>(bySource.getOrDefault(other, Map.of()).values()));
        return only;
    }
}
