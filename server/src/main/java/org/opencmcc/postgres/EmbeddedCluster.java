package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL's own folder of files: made once beside its place and then moved there, so that one
/// that was interrupted in the making is never taken for a database.
record EmbeddedCluster(
        EmbeddedFolders folders, EmbeddedServer.Options options, EmbeddedBinaries binaries, EmbeddedAccount account) {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCluster.class);
    private static final String IN_THE_MAKING = "postgres.new-";

    /// The system's names for "letters of every script", the first that it knows. Only what does
    /// not ask the built-in locale needs it: pg_trgm finds no Arabic or Hebrew letter without.
    private static final List<String> LETTERS = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "C");

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// Makes it if there is none; refuses one that this version cannot read or that was made for
    /// another purpose.
    void prepare(String password) {
        try {
            removeLeftovers();
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
        if (!options.isDurable() && !Files.exists(folders.throwawayMark())) {
            Files.createFile(folders.throwawayMark());
        }
        for (var letters : LETTERS) {
            var said = tryToMake(password, letters);
            if (said.isEmpty()) {
                return;
            }
            if (!said.get().contains("invalid locale name")) {
                throw EmbeddedDiagnosis.of(folders, said.get());
            }
        }
        throw EmbeddedDiagnosis.of(folders, "error: this machine knows none of the locales " + LETTERS);
    }

    /// What PostgreSQL said if it could not.
    private Optional<String> tryToMake(String password, String letters) throws IOException {
        var making = Files.createTempDirectory(folders.data(), IN_THE_MAKING);
        var passwordFile = making.resolveSibling(making.getFileName() + ".password");
        try {
            EmbeddedPassword.writePrivately(passwordFile, password);
            account.own(making);
            account.own(passwordFile);
            var outcome = EmbeddedCommand.run(folders.data(), LIMIT, initdb(making, passwordFile, letters));
            if (!outcome.ok()) {
                return Optional.of(outcome.said());
            }
            Files.move(making, folders.cluster(), StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } finally {
            Files.deleteIfExists(passwordFile);
            EmbeddedFolders.delete(making);
        }
    }

    /// PostgreSQL's program may outlive a killed start for a moment and still write there; then the
    /// next start cleans up.
    private void removeLeftovers() throws IOException {
        try (var leftovers = Files.newDirectoryStream(folders.data(), IN_THE_MAKING + "*")) {
            for (var leftover : leftovers) {
                EmbeddedFolders.delete(leftover);
            }
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("left for the next start: {}", e.getMessage());
        }
    }

    /// The built-in locale sorts and recognises letters alike on every machine: neither the
    /// system's nor ICU's.
    private List<String> initdb(Path making, Path passwordFile, String letters) {
        var words = new ArrayList<>(account.named()
                .words(
                        binaries.program("initdb"),
                        "--pgdata=" + making,
                        "--username=" + EmbeddedServer.USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--lc-ctype=" + letters,
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
