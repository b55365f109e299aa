package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/// The one process that may run a data directory, for as long as this is open.
///
/// The operating system's file lock decides between processes and ends with its holder, however
/// that dies. It cannot decide within one process: opening and closing the locked file once more
/// would give the lock away. So a file named after this process (number and start, which a reused
/// number does not share) is made first, and whoever finds it made already does not touch the lock.
final class EmbeddedOwner implements AutoCloseable {

    private static final String PREFIX = "owner-";

    private final Path mark;
    private final FileChannel lock;

    private EmbeddedOwner(Path mark, FileChannel lock) {
        this.mark = mark;
        this.lock = lock;
    }

    static EmbeddedOwner take(EmbeddedFolders folders) {
        var mark = folders.data().resolve(nameOf(ProcessHandle.current()));
        try {
            Files.createFile(mark);
        } catch (FileAlreadyExistsException e) {
            throw refused(folders, ProcessHandle.current().pid());
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.data(), e);
        }
        try {
            var lock = FileChannel.open(folders.ownerLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                Files.delete(mark);
                throw refused(folders, livingOwner(folders));
            }
            removeOtherMarks(folders, mark);
            return new EmbeddedOwner(mark, lock);
        } catch (IOException | OverlappingFileLockException e) {
            mark.toFile().delete();
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.FOLDER_NOT_USABLE,
                    "Cannot lock the folder " + folders.data() + " (" + e
                            + "). Choose a folder on a local disk with --data DIR.",
                    e);
        }
    }

    /// The user that this process runs as: whoever owns the file that it just made.
    int uid() {
        try {
            return (Integer) Files.getAttribute(mark, "unix:uid");
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(mark, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(mark);
            lock.close();
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(mark, e);
        }
    }

    private static String nameOf(ProcessHandle process) {
        var start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return PREFIX + process.pid() + "-" + start;
    }

    private static void removeOtherMarks(EmbeddedFolders folders, Path mine) throws IOException {
        for (var mark : marks(folders)) {
            if (!mark.equals(mine)) {
                Files.deleteIfExists(mark);
            }
        }
    }

    private static long livingOwner(EmbeddedFolders folders) throws IOException {
        return marks(folders).stream()
                .map(mark -> mark.getFileName().toString())
                .flatMap(name ->
                        ProcessHandle.of(pidIn(name)).filter(p -> nameOf(p).equals(name)).stream())
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElse(-1);
    }

    private static List<Path> marks(EmbeddedFolders folders) throws IOException {
        try (var list = Files.newDirectoryStream(folders.data(), PREFIX + "*-*")) {
            return StreamSupport.stream(list.spliterator(), false).toList();
        }
    }

    private static long pidIn(String name) {
        try {
            return Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('-')));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static EmbeddedRefusal refused(EmbeddedFolders folders, long pid) {
        var who = pid > 0 ? " (process " + pid + ")" : "";
        return new EmbeddedRefusal(
                EmbeddedRefusal.Reason.ANOTHER_PROCESS_OWNS_THE_FOLDER,
                "Another centre" + who + " already runs on " + folders.data()
                        + ". Stop it first, or choose another folder with --data DIR.");
    }
}
