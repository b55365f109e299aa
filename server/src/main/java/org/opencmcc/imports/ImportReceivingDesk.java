package org.opencmcc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.RecordType;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Takes files in, has their columns matched by a person where no profile fits, and drops what is
/// not wanted.
public final class ImportReceivingDesk {
    /// How long a received file may wait for its turn to be read.
    static final Duration TURN_LASTS = Duration.ofMinutes(10);

    private final ImportProfiles profiles;
    private final LabelDesk labels;
    private final Ledger ledger;
    private final ImportStore imports;
    private final FileStore files = new FileStore();
    private final StagingStore staging = new StagingStore();

    ImportReceivingDesk(ImportProfiles profiles, LabelDesk labels, Ledger ledger, ImportStore imports) {
        this.profiles = profiles;
        this.labels = labels;
        this.ledger = ledger;
        this.imports = imports;
    }

    static boolean mayImport(Tx tx) {
        return tx.reader().holdsAnyOf("LOGISTICIAN");
    }

    /// Takes a file in: it lies in the database whole, and nothing of it has been looked at.
    public ImportOutcome receive(Tx tx, Receipt receipt) {
        var outcome = received(tx, receipt);
        ledger.record(
                tx,
                ImportEntries.of(
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
        problems.addAll(CoverageCheck.problemsOf(receipt.asked()));
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

    /// Checks a mapping and makes the import ready to be read again.
    public ImportOutcome map(Tx tx, UUID id, Mapping mapping) {
        var outcome = mapped(tx, id, mapping);
        ledger.record(tx, ImportEntries.of("import.map", id, outcome, Map.of()));
        return outcome;
    }

    private ImportOutcome mapped(Tx tx, UUID id, Mapping mapping) {
        if (!mayImport(tx)) {
            return new ImportOutcome.NotYourRole();
        }
        var found = imports.findToChange(tx, id);
        if (found.isEmpty()) {
            return new ImportOutcome.NothingHere();
        }
        var state = Interrupted.seenAt(tx.now(), found.get()).state();
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
        ledger.record(tx, ImportEntries.of("import.discard", id, outcome, Map.of()));
        return outcome;
    }

    private ImportOutcome discarded(Tx tx, UUID id) {
        if (!mayImport(tx)) {
            return new ImportOutcome.NotYourRole();
        }
        var found = imports.findToChange(tx, id);
        if (found.isEmpty()) {
            return new ImportOutcome.NothingHere();
        }
        var state = Interrupted.seenAt(tx.now(), found.get()).state();
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
}
