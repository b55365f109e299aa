package org.opencmcc.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's own folder of files: made once beside its place and then moved there, so that one that was
/// interrupted in the making is never taken for a database.
record EmbeddedCluster(
        EmbeddedFolders folders, EmbeddedServer.Options options, EmbeddedBinaries binaries, EmbeddedAccount account) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// Makes it if there is none; refuses one that this version cannot read or that was made for another purpose.
    void prepare(String password) {
        try {
            if (folders.hasCluster()) {
                mustBeReadable();
                mustServeThisPurpose();
            } else {
                make(password);
            }
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.cluster(), e);
        }
    }

    private void mustBeReadable() throws IOException {
        var file = folders.cluster().resolve("PG_VERSION");
        if (!Files.isRegularFile(file)) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.DAMAGED,
                    "The folder " + folders.cluster() + " is not a whole database: its file PG_VERSION is missing. Put"
                            + " a backup in its place, or choose another folder with --data DIR.");
        }
        var made = Files.readString(file).strip();
        if (!made.equals(binaries.majorVersion())) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.OTHER_VERSION,
                    "The database in " + folders.data() + " was made by PostgreSQL " + made + ", this is PostgreSQL "
                            + binaries.version() + ". Use the release of OpenCMCC that made it, or choose another"
                            + " folder with --data DIR.");
        }
    }

    private void mustServeThisPurpose() {
        if (options.isDurable() && Files.exists(folders.throwawayMark())) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.MADE_FOR_ANOTHER_PURPOSE,
                    "The database in " + folders.data() + " was made for tests and may lose what it was given. Choose"
                            + " another folder with --data DIR.");
        }
        if (!options.isDurable() && !Files.exists(folders.throwawayMark())) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.MADE_FOR_ANOTHER_PURPOSE,
                    "The database in " + folders.data() + " was made to last; a test must not run on it.");
        }
    }

    private void make(String password) throws IOException {
        EmbeddedFolders.delete(folders.clusterInTheMaking());
        Files.deleteIfExists(folders.passwordForInitdb());
        if (!options.isDurable() && !Files.exists(folders.throwawayMark())) {
            Files.createFile(folders.throwawayMark());
        }
        Files.createDirectory(folders.clusterInTheMaking(), asFileAttribute(fromString("rwx------")));
        EmbeddedPassword.writePrivately(folders.passwordForInitdb(), password);
        account.own(folders);
        try {
            var outcome = EmbeddedCommand.run(folders.data(), LIMIT, initdb());
            if (!outcome.ok()) {
                throw EmbeddedDiagnosis.of(folders, outcome.said());
            }
            Files.move(folders.clusterInTheMaking(), folders.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(folders.passwordForInitdb());
            EmbeddedFolders.delete(folders.clusterInTheMaking());
        }
    }

    /// The built-in locale sorts and recognises letters alike on every machine: neither the system's nor ICU's.
    private List<String> initdb() {
        var words = new ArrayList<>(account.words(
                binaries.program("initdb"),
                "--pgdata=" + folders.clusterInTheMaking(),
                "--username=" + EmbeddedServer.USER,
                "--pwfile=" + folders.passwordForInitdb(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        if (!options.isDurable()) {
            words.add("--no-sync");
        }
        return words;
    }
}
