package org.opencmcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.DatabaseSettings;
import org.opencmcc.postgres.EmbeddedServer;
import org.opencmcc.postgres.Entropy;

/// Where the database of a centre is: its own embedded server in the data directory, or one that
/// `OPENCMCC_DATABASE_URL`
/// names.
record DatabasePlace(DatabaseSettings settings, @Nullable EmbeddedServer own) implements AutoCloseable {
    private static final String NAME = "opencmcc";
    private static final String ADDRESS = "database-address";

    static DatabasePlace open(Path data, Entropy entropy) {
        var external = System.getenv("OPENCMCC_DATABASE_URL");
        if (external != null && !external.isBlank()) {
            return new DatabasePlace(settings(external), null);
        }
        return embedded(data, EmbeddedServer.Options.durable(), entropy);
    }

    /// A database that is quicker than it is safe, for a start that leaves nothing behind.
    static DatabasePlace throwaway(Path data, Entropy entropy) {
        return embedded(data, EmbeddedServer.Options.throwaway(), entropy);
    }

    private static DatabasePlace embedded(Path data, EmbeddedServer.Options options, Entropy entropy) {
        var server = EmbeddedServer.start(data, options, entropy);
        var url = "postgresql://" + server.user() + ":" + server.password() + "@" + server.host() + ":" + server.port()
                + "/postgres";
        keep(data, url);
        return new DatabasePlace(settings(url), server);
    }

    /// For tools beside a running centre.
    static DatabaseSettings ofRunning(Path data) {
        var external = System.getenv("OPENCMCC_DATABASE_URL");
        if (external != null && !external.isBlank()) {
            return settings(external);
        }
        try {
            return settings(
                    Files.readString(data.resolve("secrets").resolve(ADDRESS)).strip());
        } catch (IOException e) {
            throw new CommandRefused(
                    "no centre has been started with the data in " + data + "; start it with ./cmcc up --data");
        }
    }

    private static DatabaseSettings settings(String url) {
        try {
            return DatabaseSettings.of(url, NAME);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        }
    }

    private static void keep(Path data, String url) {
        try {
            var file = data.resolve("secrets").resolve(ADDRESS);
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, url + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("could not note the database's address", e);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
