package org.opencmcc.imports;

import java.util.List;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// Enters an edition as a commit does, but for its rows, which a benchmark lays down by the
/// million: the list, the edition, its patterns, and the daily counts of whatever rows are there.
/// It lies in the product's package to reach its parts.
public final class EditionProbe {
    private final ListStore lists = new ListStore();
    private final CountStore counts = new CountStore();

    /// An edition of the reader's own list.
    public record Edition(long list, int number, LabelId label, Period coverage) {
        private EditionStore.Entering entering() {
            return new EditionStore.Entering(0, list, label.value(), number, coverage.from(), coverage.to());
        }
    }

    /// The number of the reader's own list of a source under a label, added where it is missing.
    public long list(Tx tx, LabelId label, String source) {
        return lists.holdOrAdd(tx, label, source, source).number();
    }

    /// @param patterns the combinations of definitions that count a row, each at the place of its
    ///                 number
    /// @param rows     how many rows the list has with the edition
    public void add(Tx tx, Edition edition, List<List<String>> patterns, int rows) {
        var added = new ListStore.NewEdition(
                edition.list(),
                edition.number(),
                edition.label(),
                UUID.nameUUIDFromBytes(edition.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                edition.coverage(),
                List.of("Row"),
                edition.number() == 1 ? ReadingState.FIRST : ReadingState.EDITION,
                rows);
        lists.addEdition(tx, added);
        counts.addPatterns(tx, edition.entering(), patterns);
        lists.countEdition(tx, added);
    }

    /// Moves the daily counts by what the edition's rows change: the product's own statement.
    public void count(Tx tx, Edition edition) {
        counts.addCounts(tx, edition.entering());
    }
}
