package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `postmaster.pid`: the number and the port of the server that a data directory last had. It stays
/// behind when the server is killed, and its number may since belong to any other process.
record EmbeddedPidFile(Path cluster, long pid, int port) {

    /// Whose the process of that number is today.
    enum Holder {
        NOBODY,
        OUR_SERVER,
        A_STRANGER,
        UNKNOWN
    }

    static Optional<EmbeddedPidFile> read(EmbeddedFolders folders) {
        try {
            var lines = Files.readAllLines(folders.pidFile());
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var pid = Long.parseLong(lines.get(0).strip());
            var port = Integer.parseInt(lines.get(3).strip());
            return Optional.of(new EmbeddedPidFile(folders.cluster(), pid, port));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.pidFile(), e);
        }
    }

    /// A server stands in its own data directory and nowhere else. Where we may not see where a
    /// process stands, its command line decides. A dead process that nobody has buried yet is a
    /// stranger: PostgreSQL takes it for alive.
    Holder holder() {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return Holder.NOBODY;
        }
        if (isZombie()) {
            return Holder.A_STRANGER;
        }
        try {
            return proc("cwd").toRealPath().equals(cluster) ? Holder.OUR_SERVER : Holder.A_STRANGER;
        } catch (IOException e) {
            return byCommandLine(process.get().info());
        }
    }

    private Holder byCommandLine(ProcessHandle.Info info) {
        try {
            return byWords(List.of(Files.readString(proc("cmdline")).split("\0", -1)));
        } catch (IOException e) {
            var words = new ArrayList<String>();
            info.command().ifPresent(words::add);
            info.arguments().map(List::of).ifPresent(words::addAll);
            return words.size() < 2 ? Holder.UNKNOWN : byWords(words);
        }
    }

    private Holder byWords(List<String> words) {
        var isPostgres = words.getFirst().endsWith("/postgres");
        return isPostgres && words.contains(cluster.toString()) ? Holder.OUR_SERVER : Holder.A_STRANGER;
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }

    private boolean isZombie() {
        try {
            var stat = Files.readString(proc("stat"));
            var state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'Z' || state == 'X';
        } catch (IOException e) {
            return false;
        }
    }
}
