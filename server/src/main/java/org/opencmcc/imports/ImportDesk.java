package org.opencmcc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.RecordType;
import org.opencmcc.formats.Problem;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Page;
import org.opencmcc.terms.Period;

/// Takes files in, lets people look through what they would do, and enters or drops them.
///
/// Until it is committed an import is its own delegation's business and changes nothing; a commit is one transaction.
public final class ImportDesk {
    static final int PAGE = 50;
    static final int ROWS_PAGE = 200;
    static final int UNSETTLED = 200;

    /// How long work may go on without a sign of life. Past it the work is taken for interrupted: the machine stopped,
    /// and it can be done again.
    static final Duration WORK_LASTS = Duration.ofSeconds(30);

    /// How long a received file may wait for its turn to be read.
    static final Duration TURN_LASTS = Duration.ofMinutes(10);

    private final ImportProfiles profiles;
    private final LabelDesk labels;
    private final Ledger ledger;
    private final ImportStore imports;
    private final List<EditionNews> listeners;
    private final FileStore files = new FileStore();
    private final StagingStore staging = new StagingStore();
    private final PreviewStore previews = new PreviewStore();
    private final ListStore lists = new ListStore();
    private final EditionStore editions = new EditionStore();

    ImportDesk(
            ImportProfiles profiles,
            LabelDesk labels,
            Ledger ledger,
            ImportStore imports,
            List<EditionNews> listeners) {
        this.listeners = List.copyOf(listeners);
        this.profiles = profiles;
        this.labels = labels;
        this.ledger = ledger;
        this.imports = imports;
    }

    public List<ImportProfile> profiles() {
        return profiles.all();
    }

    /// Takes a file in: it lies in the database whole, and nothing of it has been looked at.
    public ImportOutcome receive(Tx tx, Receipt receipt) {
        var outcome = received(tx, receipt);
        ledger.record(
                tx,
                entry(
                        "import.receive",
                        null,
                        outcome,
                        Map.of("sha256", receipt.file().sha256())));
        return outcome;
    }

    private ImportOutcome received(Tx tx, Receipt receipt) {
        if (!mayImport(tx)) {
            return new ImportOutcome.NotYourRole();
        }
        var problems = problemsOf(receipt);
        return switch (labels.choose(tx, RecordType.LIST, receipt.label())) {
            case LabelChoice.Refused wrong -> {
                problems.addAll(wrong.problems());
                yield new ImportOutcome.Refused(problems);
            }
            case LabelChoice.Chosen chosen when !problems.isEmpty() -> new ImportOutcome.Refused(problems);
            case LabelChoice.Chosen chosen -> new ImportOutcome.Done(add(tx, receipt, chosen.label()));
        };
    }

    private List<FieldProblem> problemsOf(Receipt receipt) {
        var problems = new ArrayList<FieldProblem>();
        var profile = receipt.profile();
        if (profile != null && profiles.find(profile).isEmpty()) {
            problems.add(new FieldProblem("profile", "UNKNOWN_PROFILE", "There is no import profile of this name."));
        }
        var from = receipt.asked().from();
        var to = receipt.asked().to();
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new FieldProblem("coverageTo", "PERIOD_BACKWARDS", "The coverage ends before it starts."));
        }
        return problems;
    }

    private Import add(Tx tx, Receipt receipt, LabelId listLabel) {
        var made = new Import(
                tx.newId(),
                0,
                labels.byProtocol(tx, RecordType.IMPORT, listLabel),
                listLabel,
                tx.reader().delegation(),
                tx.reader().person(),
                receipt.file(),
                receipt.profile(),
                null,
                null,
                ImportState.RECEIVED,
                tx.now().plus(TURN_LASTS),
                receipt.asked(),
                receipt.asked(),
                new Import.Counts(0, 0, 0, 0, 0, 0, 0, 0),
                ImportSummary.none(),
                null,
                tx.now(),
                null);
        var number = imports.add(tx, made);
        try (var file = Files.newInputStream(receipt.spooled())) {
            files.add(tx, new StagingStore.ImportRef(number, made.label()), file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep a received file", e);
        }
        return imports.find(tx, made.id()).orElseThrow();
    }

    public Optional<Import> find(Tx tx, UUID id) {
        return imports.find(tx, id).map(found -> withInterruption(found, tx.now()));
    }

    /// What was being worked on longer than work lasts was interrupted: the machine stopped. Nothing of it was entered.
    private static Import withInterruption(Import found, Instant now) {
        var until = found.workUntil();
        return until != null && now.isAfter(until) ? Interrupted.shown(found) : found;
    }

    public Page<Import> newest(Tx tx, @Nullable String after) {
        var place = ImportCursor.read(after);
        var page = Page.of(
                imports.newest(tx, place.at(), place.id(), PAGE + 1),
                PAGE,
                made -> ImportCursor.of(made).text());
        return page.map(made -> withInterruption(made, tx.now()));
    }

    List<PreviewStore.Placed> problems(Tx tx, Import made, @Nullable String code, int after, int limit) {
        return previews.problems(tx, made.number(), code, after, limit);
    }

    /// The problems of an import in the order of its rows, those of one code or all.
    public Page<Problem> problemPage(Tx tx, Import made, @Nullable String code, @Nullable String after) {
        var page = Page.of(
                problems(tx, made, code, ImportCursor.number(after), ROWS_PAGE + 1),
                ROWS_PAGE,
                last -> String.valueOf(last.number()));
        return page.map(PreviewStore.Placed::problem);
    }

    /// The rows of a file that is being looked through, as written.
    public Page<PreviewRow> rowPage(Tx tx, Import made, PreviewRow.Only only, @Nullable String after) {
        return Page.of(
                previews.rows(tx, made.number(), only, ImportCursor.number(after), ROWS_PAGE + 1),
                ROWS_PAGE,
                last -> String.valueOf(last.row()));
    }

    /// What the columns of an import can be matched to.
    List<ImportProfile.Field> fieldsFor(Import made) {
        var profile = made.profile();
        return (profile == null ? Optional.<ImportProfile>empty() : profiles.find(profile))
                .orElseGet(ImportProfile::forAnyList)
                .fields();
    }

    List<WrittenName> unsettled(Tx tx, Import made) {
        return previews.unsettled(tx, made.number(), UNSETTLED);
    }

    /// Marks the import as being worked on. Nothing where it does not stand where this could begin.
    Optional<Import> begin(Tx tx, UUID id, ImportState from, ImportState to) {
        var found = imports.findToChange(tx, id);
        if (found.isEmpty() || !mayBegin(found.get(), from, to, tx.now())) {
            return Optional.empty();
        }
        imports.working(tx, id, to, tx.now().plus(WORK_LASTS));
        return found;
    }

    /// Whoever enters rows holds the import until the end, so that one who gets hold of it finds nobody entering.
    private static boolean mayBegin(Import found, ImportState from, ImportState to, Instant now) {
        var until = found.workUntil();
        var interrupted = to == ImportState.COMMITTING || (until != null && now.isAfter(until));
        return found.state() == from || (found.state() == to && interrupted);
    }

    /// Puts a received file where it can be read.
    void copyFile(Tx tx, Import made, Path to) {
        try (var out = Files.newOutputStream(to)) {
            files.copyTo(tx, new StagingStore.ImportRef(made.number(), made.label()), out);
        } catch (IOException e) {
            throw new UncheckedIOException("could not lay out a received file", e);
        }
    }

    /// Says why a file could not be read, unless somebody has decided about it in the meantime.
    void failed(Tx tx, UUID id, Import.Failure failure) {
        if (imports.failed(tx, id, failure)) {
            ledger.record(tx, Entry.refused("import.read", failure.code(), id));
        }
    }

    void progress(Tx tx, UUID id, int rows) {
        imports.progress(tx, id, rows, tx.now().plus(WORK_LASTS));
    }

    StagingStore staging() {
        return staging;
    }

    /// What committing would change in the list as it stands now: rows added, unchanged, corrected and withdrawn.
    Import.Counts compared(Tx tx, Import made, String source, Import.Coverage found, Import.Counts counts) {
        var list = lists.findNumber(tx, made.listLabel(), source);
        if (list.isEmpty() || counts.accepted() == 0) {
            return counts.changing(new EditionStore.Changes(counts.accepted(), 0, 0, 0));
        }
        var coverage = CommitCheck.coverage(made.asked(), found);
        var entering = new EditionStore.Entering(
                made.number(), list.get(), made.listLabel().value(), 0, coverage.from(), coverage.to());
        return counts.changing(editions.compare(tx, entering));
    }

    /// @throws IllegalStateException where the import is no longer being read, so that nothing of the reading stays
    void previewed(Tx tx, UUID id, ImportStore.Previewed found) {
        if (!imports.previewed(tx, id, found)) {
            throw new IllegalStateException("import " + id + " is no longer being read");
        }
        ledger.record(
                tx,
                Entry.done(
                        "import.read",
                        id,
                        Map.of(
                                "rowsRead",
                                found.counts().rowsRead(),
                                "accepted",
                                found.counts().accepted())));
    }

    /// Checks a mapping and makes the import ready to be read again.
    public ImportOutcome map(Tx tx, UUID id, Mapping mapping) {
        var outcome = mapped(tx, id, mapping);
        ledger.record(tx, entry("import.map", id, outcome, Map.of()));
        return outcome;
    }

    private ImportOutcome mapped(Tx tx, UUID id, Mapping mapping) {
        var found = imports.findToChange(tx, id);
        if (found.isEmpty()) {
            return new ImportOutcome.NothingHere();
        }
        var state = withInterruption(found.get(), tx.now()).state();
        if (state != ImportState.PREVIEW && state != ImportState.FAILED) {
            return new ImportOutcome.NotNow(
                    "NOT_IN_PREVIEW", "Columns can be matched while a file is being looked through.");
        }
        var problems = MappingCheck.problemsOf(mapping, profiles);
        if (!problems.isEmpty()) {
            return new ImportOutcome.Refused(problems);
        }
        imports.working(tx, id, ImportState.RECEIVED, tx.now().plus(TURN_LASTS));
        return new ImportOutcome.Done(imports.find(tx, id).orElseThrow());
    }

    public ImportOutcome discard(Tx tx, UUID id) {
        var outcome = discarded(tx, id);
        ledger.record(tx, entry("import.discard", id, outcome, Map.of()));
        return outcome;
    }

    private ImportOutcome discarded(Tx tx, UUID id) {
        var found = imports.findToChange(tx, id);
        if (found.isEmpty()) {
            return new ImportOutcome.NothingHere();
        }
        var state = withInterruption(found.get(), tx.now()).state();
        if (state == ImportState.COMMITTED) {
            return new ImportOutcome.NotNow(
                    "ALREADY_COMMITTED", "What is in the list stays there; a later edition corrects or withdraws it.");
        }
        if (state == ImportState.READING || state == ImportState.COMMITTING) {
            return new ImportOutcome.NotNow("BEING_WORKED_ON", "The file is being worked on. Try again in a moment.");
        }
        staging.clearAll(
                tx, new StagingStore.ImportRef(found.get().number(), found.get().label()));
        imports.working(tx, id, ImportState.DISCARDED, null);
        return new ImportOutcome.Done(imports.find(tx, id).orElseThrow());
    }

    /// Why this import cannot be committed now; nothing where it can.
    Optional<ImportOutcome> refusalToCommit(Tx tx, UUID id) {
        var found = imports.find(tx, id);
        if (found.isEmpty()) {
            return Optional.of(new ImportOutcome.NothingHere());
        }
        return CommitCheck.refusal(found.get());
    }

    void recordRefusal(Tx tx, String command, UUID id, ImportOutcome refusal) {
        ledger.record(tx, entry(command, id, refusal, Map.of()));
    }

    /// A commit that failed left nothing behind.
    void backToPreview(Tx tx, UUID id) {
        if (imports.findToChange(tx, id).orElseThrow().state() == ImportState.COMMITTING) {
            imports.working(tx, id, ImportState.PREVIEW, null);
        }
    }

    /// Enters the rows as an edition of their list and moves the daily counts by what it changes, all or nothing.
    /// Of two who began at the same time, the second finds nothing left to enter.
    ImportOutcome commit(Tx tx, UUID id) {
        var made = imports.findToChange(tx, id).orElseThrow();
        if (made.state() != ImportState.COMMITTING) {
            var late = CommitCheck.notInPreview();
            recordRefusal(tx, "import.commit", id, late);
            return late;
        }
        return new ImportOutcome.Done(entered(tx, made));
    }

    private Import entered(Tx tx, Import made) {
        var id = made.id();
        var source = java.util.Objects.requireNonNull(made.source(), "an import in preview has a source");
        var coverage = CommitCheck.coverage(made);
        var list =
                lists.holdOrAdd(tx, made.listLabel(), source, made.sourceName() == null ? source : made.sourceName());
        var edition = list.editions() + 1;
        var columns = made.summary().columns().stream()
                .map(ImportSummary.ColumnSeen::header)
                .toList();
        var added = new ListStore.NewEdition(list.number(), edition, made.listLabel(), id, coverage, columns);
        lists.addEdition(tx, added);
        var entering = new EditionStore.Entering(
                made.number(), list.number(), made.listLabel().value(), edition, coverage.from(), coverage.to());
        editions.addPatterns(tx, entering, made.summary().patterns());
        var changes = editions.enter(tx, entering);
        lists.countEdition(tx, added, changes.added() - changes.withdrawn());
        editions.addCounts(tx, entering);
        editions.addNames(tx, entering);
        staging.clearEntered(tx, new StagingStore.ImportRef(made.number(), made.label()));
        imports.committed(tx, id, edition, changes);
        ledger.record(tx, Entry.done("import.commit", id, factsOf(made, edition, changes, coverage)));
        var news = new CommittedEdition(list.id(), list.number(), made.listLabel(), source, edition, coverage);
        listeners.forEach(listener -> listener.committed(tx, news));
        return imports.find(tx, id).orElseThrow();
    }

    private static Map<String, Object> factsOf(
            Import made, int edition, EditionStore.Changes changes, Period coverage) {
        return Map.of(
                "sha256", made.file().sha256(),
                "edition", edition,
                "coverage", coverage.toString(),
                "rowsRead", made.counts().rowsRead(),
                "accepted", made.counts().accepted(),
                "added", changes.added(),
                "unchanged", changes.unchanged(),
                "corrected", changes.corrected(),
                "withdrawn", changes.withdrawn());
    }

    private static boolean mayImport(Tx tx) {
        return tx.reader().holdsAnyOf("LOGISTICIAN");
    }

    private static Entry entry(String command, @Nullable UUID id, ImportOutcome outcome, Map<String, ?> facts) {
        return switch (outcome) {
            case ImportOutcome.Done done -> Entry.done(command, done.made().id(), facts);
            case ImportOutcome.Refused refused ->
                Entry.refused(command, refused.problems().getFirst().code(), id);
            case ImportOutcome.NotNow notNow -> Entry.refused(command, notNow.code(), id);
            case ImportOutcome.NotYourRole ignored -> Entry.refused(command, "NOT_YOUR_ROLE", id);
            case ImportOutcome.NothingHere ignored -> Entry.refused(command, "NOTHING_HERE", null);
        };
    }
}
