package org.opencmcc.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;

/// What is counted on each day by each definition, one readable line a day: added up by a test, or asked of the
/// database.
final class DayTotals {
    private static final String DELTAS = """
            select c.definition,
                   c.day,
                   sum(c.trucks) as trucks,
                   sum(c.tonnes) as tonnes,
                   sum(c.tonnes_rows) as tonnes_rows,
                   sum(c.pallets) as pallets,
                   sum(c.pallets_rows) as pallets_rows
              from centre.daily_count c
              join centre.list l on l.list_no = c.list_no
             where l.label_id = :label
               and l.source = :source
               and c.edition_no <= :edition
             group by c.definition, c.day
            """;

    private static final String RECOUNT = """
            select d.definition,
                   r.day,
                   count(*) as trucks,
                   coalesce(sum(r.tonnes), 0) as tonnes,
                   count(r.tonnes) as tonnes_rows,
                   coalesce(sum(r.pallets), 0) as pallets,
                   count(r.pallets) as pallets_rows
              from centre.list_row r
              join centre.list l on l.list_no = r.list_no
              join centre.counting_pattern p
                on p.list_no = r.list_no
               and p.edition_no = r.edition_from
               and p.pattern_no = r.pattern_no
             cross join unnest(p.definitions) as d (definition)
             where l.label_id = :label
               and l.source = :source
               and r.edition_from <= :edition
               and (r.edition_to is null or r.edition_to > :edition)
             group by d.definition, r.day
            """;

    private final SortedMap<String, Total> days = new TreeMap<>();

    private record Total(int trucks, BigDecimal tonnes, int tonnesRows, BigDecimal pallets, int palletsRows) {
        private static final Total NONE = new Total(0, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

        Total with(@Nullable BigDecimal moreTonnes, @Nullable BigDecimal morePallets) {
            return new Total(
                    trucks + 1,
                    moreTonnes == null ? tonnes : tonnes.add(moreTonnes),
                    moreTonnes == null ? tonnesRows : tonnesRows + 1,
                    morePallets == null ? pallets : pallets.add(morePallets),
                    morePallets == null ? palletsRows : palletsRows + 1);
        }

        @Override
        public String toString() {
            return "%d trucks, %s t in %d rows, %s pallets in %d rows"
                    .formatted(trucks, plain(tonnes), tonnesRows, plain(pallets), palletsRows);
        }

        private static String plain(BigDecimal amount) {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
    }

    /// Adds one row to its day, by every definition that counts it.
    void add(LocalDate day, List<String> definitions, @Nullable BigDecimal tonnes, @Nullable BigDecimal pallets) {
        for (var definition : definitions) {
            var key = definition + " " + day;
            days.put(key, days.getOrDefault(key, Total.NONE).with(tonnes, pallets));
        }
    }

    /// The sum over the editions of a list up to one of them, as the product keeps it.
    static DayTotals kept(Tx tx, Import made, int edition) {
        return asked(tx, DELTAS, made, edition);
    }

    /// A fresh count over the rows that held after an edition.
    static DayTotals recounted(Tx tx, Import made, int edition) {
        return asked(tx, RECOUNT, made, edition);
    }

    private static DayTotals asked(Tx tx, String query, Import made, int edition) {
        var totals = new DayTotals();
        tx.sql()
                .sql(query)
                .param("label", made.listLabel().value())
                .param("source", made.source())
                .param("edition", edition)
                .query(row -> {
                    totals.days.put(
                            row.getString("definition") + " " + row.getObject("day", LocalDate.class),
                            new Total(
                                    row.getInt("trucks"),
                                    row.getBigDecimal("tonnes"),
                                    row.getInt("tonnes_rows"),
                                    row.getBigDecimal("pallets"),
                                    row.getInt("pallets_rows")));
                });
        totals.days.values().removeIf(total -> total.equals(Total.NONE) || isEmpty(total));
        return totals;
    }

    private static boolean isEmpty(Total total) {
        return total.trucks() == 0
                && total.tonnes().signum() == 0
                && total.tonnesRows() == 0
                && total.pallets().signum() == 0
                && total.palletsRows() == 0;
    }

    /// Trucks over all days, by definition.
    Map<String, Integer> trucks() {
        var sums = new TreeMap<String, Integer>();
        days.forEach((key, total) -> sums.merge(key.substring(0, key.indexOf(' ')), total.trucks(), Integer::sum));
        return sums;
    }

    SortedMap<String, String> lines() {
        var lines = new TreeMap<String, String>();
        days.forEach((key, total) -> lines.put(key, total.toString()));
        return lines;
    }

    @Override
    public String toString() {
        return lines().toString();
    }
}
