package org.opencmcc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.secrets.KeyRing;
import org.opencmcc.secrets.KeysMissing;
import org.opencmcc.secrets.WrappedKeys;

/// `keys`: says which keys outside the database open what is sealed in it; `keys rotate` makes a new one and wraps all
/// data keys anew, while the centre runs.
final class KeysCommand {
    private final Options options;

    KeysCommand(Options options) {
        this.options = options.allowing("--data");
    }

    void run() {
        var data = Path.of(options.get("--data")).toAbsolutePath();
        var ring = KeyRing.at(data, System.getenv());
        try (var migrator = connect(data)) {
            var wrapped = new WrappedKeys(migrator, ring, Entropy.ofSystem());
            switch (options.rest().stream().findFirst().orElse("")) {
                case "" -> say(ring, wrapped);
                case "rotate" -> rotate(ring, wrapped);
                default -> throw new CommandRefused("keys knows only rotate; see ./cmcc help");
            }
        } catch (SQLException e) {
            throw new CommandRefused("the centre with the data in " + data + " does not run; start it with ./cmcc up");
        } catch (KeysMissing missing) {
            throw new CommandRefused(String.valueOf(missing.getMessage()));
        }
    }

    private static void say(KeyRing ring, WrappedKeys wrapped) {
        var counts = wrapped.byWrappingKey();
        System.out.println("keys in " + ring.place() + ", the one in use first:");
        for (var id : ring.ids()) {
            System.out.printf("  %s wraps %d data keys%n", id, counts.getOrDefault(id, 0));
        }
        counts.keySet().stream()
                .filter(id -> !ring.ids().contains(id))
                .forEach(id -> System.out.printf("  %s is missing and wraps %d data keys%n", id, counts.get(id)));
    }

    private static void rotate(KeyRing ring, WrappedKeys wrapped) {
        wrapped.ready();
        var stale = wrapped.byWrappingKey().keySet().stream()
                .anyMatch(id -> !id.equals(ring.ids().getFirst()));
        if (!stale) {
            ring.renew(Entropy.ofSystem());
        }
        System.out.println("wrapped anew: " + wrapped.rewrap() + " data keys");
        say(ring, wrapped);
        System.out.println("Keep a copy of the new key apart from the data. An earlier key may be destroyed once it"
                + " wraps nothing and no copy of the database is needed that it opens.");
    }

    private static Connection connect(Path data) throws SQLException {
        var settings = DatabasePlace.ofRunning(data);
        return DriverManager.getConnection(settings.ownUrl(), settings.migratorName(), settings.migratorPassword());
    }
}
