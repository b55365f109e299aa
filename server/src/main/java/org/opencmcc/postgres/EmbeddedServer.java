package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The centre's own PostgreSQL: started from the binaries that the build carries, on this machine
/// only, for one data directory. It outlives a killed centre; the next start goes on with it.
/// `close` stops it.
///
/// What it cannot do, it refuses with an `EmbeddedRefusal` that says what to do.
public final class EmbeddedServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    static final String USER = "postgres";

    private final EmbeddedOwner owner;
    private final EmbeddedWatch watch;
    private final EmbeddedLaunch.Running first;

    private EmbeddedServer(EmbeddedOwner owner, EmbeddedWatch watch, EmbeddedLaunch.Running first) {
        this.owner = owner;
        this.watch = watch;
        this.first = first;
    }

    /// How the server is to run. `port` 0 lets it find a free one; `binaries` null keeps them in
    /// the data directory.
    public record Options(
            boolean isDurable,
            int sharedBuffersMegabytes,
            int port,
            @Nullable Path binaries,
            long roomMegabytes) {

        private static final long ROOM_MEGABYTES = 500;

        public Options {
            if (sharedBuffersMegabytes < 16 || sharedBuffersMegabytes > 65_536) {
                throw new IllegalArgumentException("the database's memory must be 16 to 65,536 MB");
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("a port is a number from 0 to 65,535");
            }
        }

        /// What was committed survives a power cut.
        public static Options durable() {
            return new Options(true, 192, 0, null, ROOM_MEGABYTES);
        }

        /// For tests only: quicker, a power cut may lose everything, and an interrupted test run
        /// leaves no server behind.
        public static Options throwaway() {
            return new Options(false, 128, 0, null, ROOM_MEGABYTES);
        }

        public Options withSharedBuffersMegabytes(int megabytes) {
            return new Options(isDurable, megabytes, port, binaries, roomMegabytes);
        }

        public Options withPort(int wished) {
            return new Options(isDurable, sharedBuffersMegabytes, wished, binaries, roomMegabytes);
        }

        /// Where the unpacked binaries are kept, to be shared by several data directories.
        public Options withBinariesIn(Path folder) {
            return new Options(isDurable, sharedBuffersMegabytes, port, folder, roomMegabytes);
        }

        Options withRoomMegabytes(long megabytes) {
            return new Options(isDurable, sharedBuffersMegabytes, port, binaries, megabytes);
        }
    }

    public static EmbeddedServer start(Path dataDirectory, Options options, Entropy entropy) {
        var folders = EmbeddedFolders.prepare(dataDirectory);
        var owner = EmbeddedOwner.take(folders);
        try {
            var launch = prepare(folders, options, owner, entropy);
            var running = launch.findOrStart(options.port());
            var watch = EmbeddedWatch.over(launch, running);
            if (!options.isDurable()) {
                watch.stopWithThisProcess();
            }
            return new EmbeddedServer(owner, watch, running);
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return first.store().port();
    }

    /// The superuser, for preparing the database; the centre itself connects as users with fewer
    /// rights.
    public String user() {
        return USER;
    }

    public String password() {
        return first.store().password();
    }

    public String jdbcUrl(String database) {
        return first.store().jdbcUrl(database);
    }

    /// Whether the server already ran when we came: its last centre was killed.
    public boolean wasAdopted() {
        return first.adopted();
    }

    /// Stops the server as soon as its transactions are broken off; nothing committed is lost.
    @Override
    public void close() {
        try {
            watch.close();
        } finally {
            owner.close();
        }
    }

    private static EmbeddedLaunch prepare(
            EmbeddedFolders folders, Options options, EmbeddedOwner owner, Entropy entropy) {
        if (!folders.hasCluster()) {
            mustHaveRoom(folders, options.roomMegabytes());
        }
        var account = EmbeddedAccount.choose(owner.uid(), folders);
        var binaries = EmbeddedBinaries.unpackedIn(
                Optional.ofNullable(options.binaries()).orElseGet(folders::software));
        account.own(folders);
        account.mustReach(folders.data());
        account.mustReach(Path.of(binaries.program("postgres")));
        var password = EmbeddedPassword.keep(folders, entropy);
        new EmbeddedCluster(folders, options, binaries, account).prepare(password);
        return new EmbeddedLaunch(folders, options, binaries, account, password);
    }

    private static void mustHaveRoom(EmbeddedFolders folders, long roomMegabytes) {
        try {
            var free = Files.getFileStore(folders.data()).getUsableSpace() >> 20;
            if (free < roomMegabytes) {
                throw new EmbeddedRefusal(
                        EmbeddedRefusal.Reason.DISK_FULL,
                        "The disk of " + folders.data() + " has " + free + " MB free; the database needs "
                                + roomMegabytes + " MB to begin with. Free some space, or choose another folder with"
                                + " --data DIR.");
            }
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.data(), e);
        }
    }
}
