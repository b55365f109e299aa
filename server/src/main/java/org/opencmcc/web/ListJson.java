package org.opencmcc.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.Page;

/// A list as the API gives it.
///
/// @param next what to hand back as `after`; null on the last page
public record ListJson<T>(List<T> items, @Nullable String next) {
    public ListJson {
        items = List.copyOf(items);
    }

    public static <T> ListJson<T> whole(List<T> items) {
        return new ListJson<>(items, null);
    }

    public static <T, R> ListJson<R> of(Page<T> page, Function<T, R> each) {
        return new ListJson<>(page.items().stream().map(each).toList(), page.next());
    }
}
