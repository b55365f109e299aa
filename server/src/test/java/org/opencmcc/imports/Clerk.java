package org.opencmcc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Tx;

/// A person who hands lists in, one step after the other and each to its end.
public final class Clerk {
    private final TestCentre centre;
    private final Credential credential;

    private Clerk(TestCentre centre, Credential credential) {
        this.centre = centre;
        this.credential = credential;
    }

    public static Clerk of(TestCentre centre, String account) {
        return new Clerk(centre, centre.credential(account));
    }

    static Clerk with(TestCentre centre, Credential credential) {
        return new Clerk(centre, credential);
    }

    /// What a file is sent with.
    public record Sent(
            @Nullable String profile,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LabelWish label) {
        public static Sent plain() {
            return new Sent(null, null, null, null);
        }

        public static Sent as(String profile) {
            return new Sent(profile, null, null, null);
        }

        public Sent covering(@Nullable String first, @Nullable String last) {
            return new Sent(
                    profile,
                    first == null ? null : LocalDate.parse(first),
                    last == null ? null : LocalDate.parse(last),
                    label);
        }

        public Sent labelled(LabelWish wish) {
            return new Sent(profile, from, to, wish);
        }
    }

    public <T> T in(Function<Tx, T> work) {
        return centre.bean(Gateway.class).in(credential, work);
    }

    ImportDesk desk() {
        return centre.bean(ImportDesk.class);
    }

    ImportReceivingDesk receiving() {
        return centre.bean(ImportReceivingDesk.class);
    }

    CommitDesk committing() {
        return centre.bean(CommitDesk.class);
    }

    ReadingDesk reading() {
        return centre.bean(ReadingDesk.class);
    }

    ImportWorker worker() {
        return centre.bean(ImportWorker.class);
    }

    ImportOutcome offers(byte[] file, Sent sent) {
        try {
            var spooled = worker().newSpoolFile();
            Files.write(spooled, file);
            var facts = new Import.FileFacts("list", file.length, sha256(file));
            var receipt = new Receipt(
                    spooled, facts, sent.profile(), new Import.Coverage(sent.from(), sent.to()), sent.label());
            var outcome = in(tx -> receiving().receive(tx, receipt));
            Files.delete(spooled);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Received, and not yet read.
    Import hands(byte[] file, Sent sent) {
        return done(offers(file, sent));
    }

    /// Reads what the database keeps of a received file.
    Import reads(Import made, @Nullable Mapping mapping) {
        var file = worker().newSpoolFile();
        in(tx -> {
            reading().copyFile(tx, made.id(), file);
            return made;
        });
        worker().read(credential, made.id(), file, mapping);
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return finds(made);
    }

    /// Received and read.
    public Import shows(byte[] file, Sent sent) {
        return reads(hands(file, sent), null);
    }

    ImportOutcome maps(Import made, Mapping mapping) {
        return in(tx -> receiving().map(tx, made.id(), mapping));
    }

    ImportOutcome commits(Import made) {
        return commits(made, CommitWish.asProposed());
    }

    ImportOutcome commits(Import made, CommitWish wish) {
        return worker().commit(credential, made.id(), wish);
    }

    /// Commits as a person would who looks, answers what is asked, and takes the file for what is
    /// said here.
    Import commitsAs(EditionReading reading, Import made) {
        var withdrawn = Objects.requireNonNull(made.reading())
                .find(reading)
                .map(EditionPreview.Choice::withdrawn)
                .orElse(0);
        return done(commits(made, new CommitWish(null, null, reading, withdrawn)));
    }

    ImportOutcome covers(Import made, String from, String to) {
        var coverage = new Import.Coverage(LocalDate.parse(from), LocalDate.parse(to));
        return in(tx -> committing().cover(tx, made.id(), coverage));
    }

    ImportOutcome discards(Import made) {
        return in(tx -> receiving().discard(tx, made.id()));
    }

    Import finds(Import made) {
        return in(tx -> desk().find(tx, made.id())).orElseThrow();
    }

    /// Received, read and committed, as an edition wherever somebody is asked.
    public Import enters(byte[] file, Sent sent) {
        return commitsAs(EditionReading.EDITION, shows(file, sent));
    }

    public Import enters(String file, Sent sent) {
        return enters(file.getBytes(StandardCharsets.UTF_8), sent);
    }

    /// Received, matched to a source of its own, read and committed: a list that no profile knows,
    /// with a day, a donor and a weight in its columns.
    public Import entersOf(String source, String file, @Nullable LabelWish label) {
        var mapping = new Mapping(
                source,
                null,
                null,
                null,
                List.of(
                        new Mapping.Assigned(0, "day"),
                        new Mapping.Assigned(1, "donor"),
                        new Mapping.Assigned(2, "tonnes")));
        var shown = shows(file.getBytes(StandardCharsets.UTF_8), new Sent(null, null, null, label));
        return done(commits(reads(done(maps(shown, mapping)), mapping)));
    }

    static Import done(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Done(var made)) {
            return made;
        }
        throw new AssertionError("not done: " + outcome);
    }

    /// How an import stands, in one line.
    public static String line(Import made) {
        var counts = made.counts();
        return "%s: read %d = accepted %d + refused %d; added %d, unchanged %d, corrected %d, withdrawn %d"
                .formatted(
                        made.state(),
                        counts.rowsRead(),
                        counts.accepted(),
                        counts.refused(),
                        counts.added(),
                        counts.unchanged(),
                        counts.corrected(),
                        counts.withdrawn());
    }
}
