package org.opencmcc.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;

/// Works out what an import would do to its list, and does it, all or nothing.
public final class CommitDesk {
    private final Ledger ledger;
    private final ImportStore imports;
    private final List<EditionNews> listeners;
    private final StagingStore staging = new StagingStore();
    private final ListStore lists = new ListStore();
    private final EditionStore editions = new EditionStore();
    private final CountStore counts = new CountStore();

    CommitDesk(Ledger ledger, ImportStore imports, List<EditionNews> listeners) {
        this.ledger = ledger;
        this.imports = imports;
        this.listeners = List.copyOf(listeners);
    }

    /// What was read, with what committing it as proposed would do to the list as it stands now.
    ImportStore.Previewed compared(Tx tx, Import made, ImportStore.Previewed found) {
        var source = found.source();
        if (source == null || found.counts().accepted() == 0) {
            return found;
        }
        return found.with(
                preview(tx, made, source, CommitCheck.coverage(made.asked(), found.coverage()), found.counts()));
    }

    private EditionPreview preview(Tx tx, Import made, String source, Period coverage, Import.Counts counts) {
        var list = lists.findNumber(tx, made.listLabel(), source);
        var earlier = list.map(number -> lists.coverages(tx, number)).orElse(List.of());
        var state = EditionRule.stateOf(earlier, coverage);
        if (list.isEmpty() || state == ReadingState.FIRST) {
            return EditionPreview.first(coverage, counts.accepted());
        }
        var beyond = earlier.stream().anyMatch(e -> !coverage.covers(e.from()) || !coverage.covers(e.to()));
        var matched = editions.match(tx, entering(made, list.get(), 0, coverage), beyond);
        editions.forgetMatched(tx);
        return EditionPreview.later(state, coverage, matched);
    }

    private static EditionStore.Entering entering(Import made, long list, int edition, Period coverage) {
        return new EditionStore.Entering(
                made.number(), list, made.listLabel().value(), edition, coverage.from(), coverage.to());
    }

    /// States of which days the list speaks, and works out anew what committing it would do.
    public ImportOutcome cover(Tx tx, UUID id, Import.Coverage coverage) {
        var outcome = covered(tx, id, coverage);
        ledger.record(tx, ImportEntries.of("import.cover", id, outcome, Map.of()));
        return outcome;
    }

    private ImportOutcome covered(Tx tx, UUID id, Import.Coverage coverage) {
        if (!ImportReceivingDesk.mayImport(tx)) {
            return new ImportOutcome.NotYourRole();
        }
        var found = imports.findToChange(tx, id).map(made -> Interrupted.seenAt(tx.now(), made));
        if (found.isEmpty()) {
            return new ImportOutcome.NothingHere();
        }
        var made = found.get();
        var wish = new CommitWish(coverage.from(), coverage.to(), null, null);
        var refusal = made.state() == ImportState.COMMITTING
                ? Optional.<ImportOutcome>of(CommitCheck.notInPreview())
                : CommitCheck.refusal(made, wish);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        imports.stated(tx, id, preview(tx, made, sourceOf(made), CommitCheck.coverage(made, wish), made.counts()));
        return new ImportOutcome.Done(imports.find(tx, id).orElseThrow());
    }

    /// Why this import cannot be committed now; nothing where it can, as far as the import alone
    /// tells.
    Optional<ImportOutcome> refusalToCommit(Tx tx, UUID id, CommitWish wish) {
        if (!ImportReceivingDesk.mayImport(tx)) {
            return Optional.of(new ImportOutcome.NotYourRole());
        }
        return imports.find(tx, id)
                .map(made -> CommitCheck.refusal(made, wish))
                .orElseGet(() -> Optional.of(new ImportOutcome.NothingHere()));
    }

    void recordRefusal(Tx tx, UUID id, ImportOutcome refusal) {
        ledger.record(tx, ImportEntries.of("import.commit", id, refusal, Map.of()));
    }

    /// A commit that failed left nothing behind.
    void backToPreview(Tx tx, UUID id) {
        if (imports.findToChange(tx, id).orElseThrow().state() == ImportState.COMMITTING) {
            imports.working(tx, id, ImportState.PREVIEW, null);
        }
    }

    /// Enters the rows as an edition of their list and moves the daily counts by what it changes,
    /// all or nothing. Of two who began at the same time, the second finds nothing left to enter.
    /// What must be asked of a person is worked out while the list is held, so that no other commit
    /// can change the answer.
    ImportOutcome commit(Tx tx, UUID id, CommitWish wish) {
        var made = imports.findToChange(tx, id).orElseThrow();
        if (made.state() != ImportState.COMMITTING) {
            var late = CommitCheck.notInPreview();
            recordRefusal(tx, id, late);
            return late;
        }
        var coverage = CommitCheck.coverage(made, wish);
        var source = sourceOf(made);
        var list =
                lists.holdOrAdd(tx, made.listLabel(), source, made.sourceName() == null ? source : made.sourceName());
        var state = EditionRule.stateOf(lists.coverages(tx, list.number()), coverage);
        if (state == ReadingState.FIRST) {
            var first = EditionPreview.first(coverage, made.counts().accepted());
            return new ImportOutcome.Done(entered(tx, new Decided(made, list, first, EditionReading.EDITION)));
        }
        var matched = editions.match(tx, entering(made, list.number(), 0, coverage), false)
                .elsewhere(made.elsewhere());
        var preview = EditionPreview.later(state, coverage, matched);
        var refusal = CommitCheck.refusal(preview, wish);
        if (refusal.isPresent()) {
            imports.stated(tx, id, preview);
            imports.working(tx, id, ImportState.PREVIEW, null);
            recordRefusal(tx, id, refusal.get());
            return refusal.get();
        }
        var kind = preview.kindFor(wish).orElseThrow();
        var taken = preview.taken(EditionPreview.Choice.of(kind, matched));
        return new ImportOutcome.Done(entered(tx, new Decided(made, list, taken, kind)));
    }

    /// An import of which everything is decided.
    ///
    /// @param list  held against other commits
    /// @param taken how it is read, with what that changes
    private record Decided(Import made, ListStore.Held list, EditionPreview taken, EditionReading kind) {
        boolean first() {
            return taken.state() == ReadingState.FIRST;
        }

        ListStore.NewEdition edition() {
            var columns = made.summary().columns().stream()
                    .map(ImportSummary.ColumnSeen::header)
                    .toList();
            var changes = taken.changes();
            var rows = list.rows() + changes.added() - changes.withdrawn();
            return new ListStore.NewEdition(
                    list.number(),
                    list.editions() + 1,
                    made.listLabel(),
                    made.id(),
                    taken.coverage(),
                    columns,
                    taken.state(),
                    rows);
        }
    }

    private Import entered(Tx tx, Decided decided) {
        var made = decided.made();
        var edition = decided.edition();
        var at = lists.addEdition(tx, edition);
        var entering = entering(made, edition.list(), edition.number(), edition.coverage());
        counts.addPatterns(tx, entering, made.summary().patterns());
        if (decided.first()) {
            editions.enterFirst(tx, entering);
        } else {
            editions.enterMatched(tx, entering, decided.kind());
        }
        lists.countEdition(tx, edition);
        counts.addCounts(tx, entering);
        counts.addNames(tx, entering);
        staging.clearEntered(tx, new StagingStore.ImportRef(made.number(), made.label()));
        imports.committed(tx, made.id(), edition.number(), decided.taken(), at);
        ledger.record(tx, Entry.done("import.commit", made.id(), factsOf(decided, edition)));
        var news = new CommittedEdition(
                decided.list().id(),
                edition.list(),
                edition.label(),
                sourceOf(made),
                edition.number(),
                edition.coverage());
        listeners.forEach(listener -> listener.committed(tx, news));
        return imports.find(tx, made.id()).orElseThrow();
    }

    private static Map<String, Object> factsOf(Decided decided, ListStore.NewEdition edition) {
        var made = decided.made();
        var changes = decided.taken().changes();
        return Map.of(
                "sha256", made.file().sha256(),
                "edition", edition.number(),
                "reading", edition.reading().name(),
                "coverage", edition.coverage().toString(),
                "rowsRead", made.counts().rowsRead(),
                "accepted", made.counts().accepted(),
                "added", changes.added(),
                "unchanged", changes.unchanged(),
                "corrected", changes.corrected(),
                "withdrawn", changes.withdrawn());
    }

    private static String sourceOf(Import made) {
        return Objects.requireNonNull(made.source(), "an import in preview has a source");
    }
}
