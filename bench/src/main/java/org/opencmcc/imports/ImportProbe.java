package org.opencmcc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.opencmcc.formats.Days;
import org.opencmcc.formats.FileBytes;
import org.opencmcc.formats.RowsRead;
import org.opencmcc.formats.TableFile;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.springframework.context.ApplicationContext;

/// The steps of an import one by one, and reading that throws the rows away: the product's own
/// parts, for a benchmark to time. It lies in their package to reach them.
public final class ImportProbe {
    private final Gateway gateway;
    private final ImportDesk desk;
    private final ImportReceivingDesk receiving;
    private final ImportWorker worker;
    private final Staging.ReadingRules rules;

    public ImportProbe(ApplicationContext context) {
        this.gateway = context.getBean(Gateway.class);
        this.desk = context.getBean(ImportDesk.class);
        this.receiving = context.getBean(ImportReceivingDesk.class);
        this.worker = context.getBean(ImportWorker.class);
        this.rules = context.getBean(Staging.ReadingRules.class);
    }

    /// Receives a file as an upload does, reads it, and returns when it stands in preview.
    public Import stage(Credential credential, Path file, String profile) {
        var spooled = worker.newSpoolFile();
        var receipt = new Receipt(spooled, spool(file, spooled), profile, new Import.Coverage(null, null), null);
        var made = done(gateway.in(credential, tx -> receiving.receive(tx, receipt)));
        worker.read(credential, made.id(), spooled, null);
        delete(spooled);
        var read = gateway.in(credential, tx -> desk.find(tx, made.id())).orElseThrow();
        if (read.state() != ImportState.PREVIEW) {
            throw new IllegalStateException("the file was not read: " + read.failure());
        }
        return read;
    }

    private static Import.FileFacts spool(Path file, Path to) {
        try (var out = Files.newOutputStream(to);
                var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var bytes = in.transferTo(out);
            return new Import.FileFacts(
                    file.getFileName().toString(),
                    bytes,
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Import commit(Credential credential, UUID id) {
        var made = done(worker.commit(credential, id, CommitWish.asProposed()));
        if (made.state() != ImportState.COMMITTED) {
            throw new IllegalStateException("not committed: " + made.state());
        }
        return made;
    }

    private static Import done(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Done(var made)) {
            return made;
        }
        throw new IllegalStateException("refused: " + outcome);
    }

    /// Reads as an import does, every row understood, and throws the rows away.
    ///
    /// @return the rows read
    public int readAndThrowAway(Path file, String profile) {
        var table = open(file);
        if (!(new FileOpening(rules.profiles()).decide(table, profile, null)
                instanceof FileOpening.Decision.Ready ready)) {
            throw new IllegalStateException("not a file of " + profile);
        }
        var plan = new ReadingPlan(
                ready.profile(),
                ready.map(),
                ready.layout().columns(),
                rules.definitions().patternsOf(ready.source()),
                rules.units(),
                new ReadingPlan.AskedDays(null, null));
        Optional<org.opencmcc.formats.DayOrder> order =
                ListReading.guessOrder(table, ready.layout(), plan.column("day"));
        var reading = new ListReading(plan, Days.of(table, order, LocalDate.of(2025, 1, 1)), row -> {});
        reading.readAll(table, ready.layout(), new ArrayList<>()).ifPresent(why -> {
            throw new IllegalStateException(why.words());
        });
        return reading.counts().rowsRead();
    }

    /// Takes a file apart into cells and understands nothing.
    ///
    /// @return the rows read
    public int tokenise(Path file) {
        var table = open(file);
        var rows = new int[1];
        if (!(table.read(table.layout(), row -> ++rows[0] > 0) instanceof RowsRead)) {
            throw new IllegalStateException("the file breaks off");
        }
        return rows[0];
    }

    private TableFile open(Path file) {
        if (TableFile.open(FileBytes.at(file), rules.limits()) instanceof TableFile table) {
            return table;
        }
        throw new IllegalStateException("not a table: " + file);
    }
}
