package org.opencmcc.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Up to a thousand rows side by side, laid out column by column: what is staged with one insert and entered with one
/// statement over all of them.
final class Chunk {
    static final int ROWS = 1_000;

    private final int number;
    private final List<ReadRow> rows = new ArrayList<>(ROWS);

    Chunk(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void add(ReadRow row) {
        rows.add(row);
    }

    boolean isFull() {
        return rows.size() == ROWS;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// One field of every row, as an array of the field's own type, which the driver sends without spelling it out.
    <T> @Nullable T[] column(Function<ReadRow, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        var column = array.apply(rows.size());
        for (var at = 0; at < column.length; at++) {
            column[at] = value.apply(rows.get(at));
        }
        return column;
    }
}
