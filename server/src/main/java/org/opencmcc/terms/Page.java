package org.opencmcc.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, in a stable order. `next` is what to hand back as `after`; null on the last
/// page.
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /// Cuts one item more than asked for down to a page; the cursor is taken from the last item
    /// kept.
    public static <T> Page<T> of(List<T> oneMoreThanAsked, int limit, Function<T, String> cursor) {
        if (oneMoreThanAsked.size() <= limit) {
            return whole(oneMoreThanAsked);
        }
        var kept = oneMoreThanAsked.subList(0, limit);
        return new Page<>(kept, cursor.apply(kept.getLast()));
    }

    /// The items of all pages, one page after the other, until there are more than `most` or no more pages.
    public static <T> List<T> items(Function<@Nullable String, Page<T>> pages, int most) {
        var page = pages.apply(null);
        var items = new ArrayList<>(page.items());
        while (page.next() != null && items.size() <= most) {
            page = pages.apply(page.next());
            items.addAll(page.items());
        }
        return items;
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }
}
