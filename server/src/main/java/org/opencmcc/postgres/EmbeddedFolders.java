package org.opencmcc.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Where things lie in a data directory. `data` is absolute and free of symbolic links, because it
/// is compared with what PostgreSQL reports.
///
/// ```
/// data/owner.lock, owner-PID-START   who runs it (EmbeddedOwner)
/// data/secrets/postgres-password     the superuser's password, mode 0600
/// data/postgres/                     PostgreSQL's own folder; postgres.new-* while it is being made
/// data/log/postgres.log              its messages, bounded (EmbeddedLog)
/// data/software/                     the unpacked binaries, unless they are kept elsewhere
/// data/throwaway                     a mark: made without durability, for tests
/// ```
record EmbeddedFolders(Path data) {

    /// The binaries are started through a shell by PostgreSQL's own `pg_ctl`: these would be read
    /// as its syntax.
    private static final Pattern NOT_IN_A_PATH = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    static EmbeddedFolders prepare(Path wished) {
        var path = wished.toAbsolutePath().normalize();
        if (NOT_IN_A_PATH.matcher(path.toString()).find()) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.FOLDER_NOT_USABLE,
                    "The data folder's path must not contain a quotation mark, a dollar sign, a backquote, a backslash"
                            + " or a control character: " + path + ". Choose another folder with --data DIR.");
        }
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, asFileAttribute(fromString("rwx------")));
            }
            var folders = new EmbeddedFolders(path.toRealPath());
            privateFolder(folders.secrets());
            privateFolder(folders.logs());
            return folders;
        } catch (IOException e) {
            throw notUsable(path, e);
        }
    }

    static EmbeddedRefusal notUsable(Path path, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left on device")) {
            return diskFull(path);
        }
        var why = e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName();
        return new EmbeddedRefusal(
                EmbeddedRefusal.Reason.FOLDER_NOT_USABLE,
                "Cannot write in the folder " + path + " (" + why + "). Give this user the right to write there, or"
                        + " choose another folder with --data DIR.",
                e);
    }

    static EmbeddedRefusal diskFull(Path path) {
        return new EmbeddedRefusal(
                EmbeddedRefusal.Reason.DISK_FULL,
                "The disk of " + path + " is full. Free some space and start again; nothing that was saved is"
                        + " lost.");
    }

    private static void privateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, asFileAttribute(fromString("rwx------")));
        }
    }

    /// Deletes a folder with all that is in it; nothing happens if there is none. Links are not
    /// followed.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : all) {
            Files.deleteIfExists(path);
        }
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    Path secrets() {
        return data.resolve("secrets");
    }

    Path password() {
        return secrets().resolve("postgres-password");
    }

    Path cluster() {
        return data.resolve("postgres");
    }

    Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    Path logs() {
        return data.resolve("log");
    }

    Path log() {
        return logs().resolve("postgres.log");
    }

    Path software() {
        return data.resolve("software");
    }

    Path ownerLock() {
        return data.resolve("owner.lock");
    }

    Path throwawayMark() {
        return data.resolve("throwaway");
    }
}
