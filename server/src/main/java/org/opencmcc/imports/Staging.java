package org.opencmcc.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.Definitions;
import org.opencmcc.formats.DayOrder;
import org.opencmcc.formats.Days;
import org.opencmcc.formats.FileBytes;
import org.opencmcc.formats.Limits;
import org.opencmcc.formats.Problem;
import org.opencmcc.formats.TableFile;
import org.opencmcc.formats.UnreadableFile;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Tx;

/// Reads one file and lays its rows, problems and spellings out for looking through, all in one
/// transaction.
final class Staging {
    /// More than anybody reads; the counts by kind are always whole.
    static final int PROBLEMS_KEPT = 10_000;

    private static final int PROGRESS_EVERY_CHUNKS = 20;

    private final Gateway gateway;
    private final ReadingDesk desk;
    private final FileOpening opening;
    private final Definitions definitions;
    private final ReadingPlan.UnitKeys units;
    private final Limits limits;

    Staging(Gateway gateway, ReadingDesk desk, ReadingRules rules) {
        this.gateway = gateway;
        this.desk = desk;
        this.opening = new FileOpening(rules.profiles());
        this.definitions = rules.definitions();
        this.units = rules.units();
        this.limits = rules.limits();
    }

    /// What the theatre says about reading lists.
    record ReadingRules(ImportProfiles profiles, Definitions definitions, ReadingPlan.UnitKeys units, Limits limits) {}

    void stage(Credential credential, Import made, Path file, @Nullable Mapping mapping) {
        var opened = TableFile.open(FileBytes.at(file), limits);
        switch (opened) {
            case UnreadableFile why -> fail(credential, made.id(), why);
            case TableFile table -> {
                switch (opening.decide(table, made.profile(), mapping)) {
                    case FileOpening.Decision.AnotherList another -> fail(credential, made.id(), another);
                    case FileOpening.Decision.NeedsMapping needs -> askForMapping(credential, made, table, needs);
                    case FileOpening.Decision.Ready ready ->
                        stageRows(credential, made, table, ready, mapping == null ? null : mapping.dayOrder());
                }
            }
        }
    }

    private void fail(Credential credential, UUID id, UnreadableFile why) {
        fail(credential, id, new Import.Failure(why.code().name(), why.words()));
    }

    private void fail(Credential credential, UUID id, FileOpening.Decision.AnotherList another) {
        fail(
                credential,
                id,
                new Import.Failure(
                        "ANOTHER_LIST",
                        "You sent this file as “" + another.named().name() + "”, but its columns are those of “"
                                + another.fits().name() + "”. Nothing was entered. Send it again as that list."));
    }

    private void fail(Credential credential, UUID id, Import.Failure failure) {
        gateway.in(credential, tx -> {
            desk.failed(tx, id, failure);
            return id;
        });
    }

    private void askForMapping(
            Credential credential, Import made, TableFile table, FileOpening.Decision.NeedsMapping needs) {
        var summary = new ImportSummary(
                needs.layout().sheet().name(),
                table.encoding(),
                needs.layout().headerRow(),
                true,
                FileOpening.columnsSeen(table, needs.layout(), needs.guessed()),
                FileOpening.notesOf(table),
                List.of(),
                List.of(),
                List.of());
        gateway.in(credential, tx -> {
            desk.previewed(
                    tx,
                    made,
                    new ImportStore.Previewed(
                            made.profile(),
                            null,
                            null,
                            made.asked(),
                            new Import.Counts(0, 0, 0, 0, 0, 0, 0, 0),
                            summary,
                            null));
            return made.id();
        });
    }

    private void stageRows(
            Credential credential,
            Import made,
            TableFile table,
            FileOpening.Decision.Ready ready,
            @Nullable DayOrder dayOrder) {
        var broken = new ArrayList<UnreadableFile>();
        gateway.in(credential, tx -> {
            var ref = new StagingStore.ImportRef(made.number(), made.label());
            desk.staging().clearRows(tx, ref);
            var sink = new Sink(tx, credential, made, ref);
            var notes = FileOpening.notesOf(table);
            var reading = reading(tx, made, table, ready, dayOrder, sink);
            var why = reading.readAll(table, ready.layout(), notes);
            if (why.isPresent()) {
                desk.staging().clearRows(tx, ref);
                broken.add(why.get());
                return made.id();
            }
            sink.finish();
            desk.staging().addNames(tx, ref, reading.names());
            desk.previewed(tx, made, previewed(table, ready, reading, notes));
            return made.id();
        });
        broken.forEach(why -> fail(credential, made.id(), why));
    }

    private ListReading reading(
            Tx tx,
            Import made,
            TableFile table,
            FileOpening.Decision.Ready ready,
            @Nullable DayOrder dayOrder,
            ListReading.RowTaker taker) {
        var plan = new ReadingPlan(
                ready.profile(),
                ready.map(),
                ready.layout().columns(),
                definitions.patternsOf(ready.source()),
                units,
                new ReadingPlan.AskedDays(made.asked().from(), made.asked().to()));
        var order = dayOrder == null
                ? ListReading.guessOrder(table, ready.layout(), plan.column("day"))
                : Optional.of(dayOrder);
        var today = tx.now().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        return new ListReading(plan, Days.of(table, order, today), taker);
    }

    private static ImportStore.Previewed previewed(
            TableFile table, FileOpening.Decision.Ready ready, ListReading reading, List<String> notes) {
        var summary = new ImportSummary(
                ready.layout().sheet().name(),
                table.encoding(),
                ready.layout().headerRow(),
                false,
                FileOpening.columnsSeen(table, ready.layout(), ready.map()),
                notes,
                reading.days(),
                reading.problemCounts(),
                reading.patterns());
        return new ImportStore.Previewed(
                ready.profile().id(),
                ready.source(),
                ready.sourceName(),
                reading.coverage(),
                reading.counts(),
                summary,
                null);
    }

    /// Gathers rows into chunks and writes each as it fills.
    private final class Sink implements ListReading.RowTaker {
        private final Tx tx;
        private final Credential credential;
        private final Import made;
        private final StagingStore.ImportRef ref;
        private final List<Problem> problems = new ArrayList<>();
        private Chunk chunk = new Chunk(0);
        private int problemsAdded;

        private Sink(Tx tx, Credential credential, Import made, StagingStore.ImportRef ref) {
            this.tx = tx;
            this.credential = credential;
            this.made = made;
            this.ref = ref;
        }

        @Override
        public void take(ReadRow row) {
            if (!row.problems().isEmpty() && problemsAdded + problems.size() < PROBLEMS_KEPT) {
                problems.addAll(row.problems());
            }
            chunk.add(row);
            if (chunk.isFull()) {
                flush();
            }
        }

        private void flush() {
            desk.staging().addChunk(tx, ref, chunk);
            chunk = new Chunk(chunk.number() + 1);
            if (!problems.isEmpty()) {
                desk.staging().addProblems(tx, ref, problemsAdded + 1, problems);
                problemsAdded += problems.size();
                problems.clear();
            }
            if (chunk.number() % PROGRESS_EVERY_CHUNKS == 0) {
                gateway.in(credential, beside -> {
                    desk.progress(beside, made.id(), chunk.number() * Chunk.ROWS);
                    return made.id();
                });
            }
        }

        private void finish() {
            if (!chunk.isEmpty() || !problems.isEmpty()) {
                flush();
            }
        }
    }
}
