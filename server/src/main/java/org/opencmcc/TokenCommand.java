package org.opencmcc;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.opencmcc.access.Founding;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.DatabaseSettings;
import org.opencmcc.postgres.Entropy;

/// `token`: opens a way in for a program, on trial data alone.
final class TokenCommand {
    private final Options options;

    TokenCommand(Options options) {
        this.options = options.allowing("--account", "--data");
    }

    void run() {
        var data = Path.of(options.get("--data")).toAbsolutePath();
        if (!TrialFounding.isTrial(data)) {
            throw new CommandRefused(data + " holds no trial data; tokens are made so for trial data only");
        }
        var account = options.get("--account");
        var entropy = Entropy.ofSystem();
        var secret = entropy.secret();
        try (var migrator = connect(DatabasePlace.ofRunning(data))) {
            var founding = new Founding(migrator);
            if (!founding.credential(account, Credential.ofSecret(secret), entropy.uuid(), UpCommand.tokenLasts())) {
                throw new CommandRefused(
                        "there is no account " + account + "; there are " + String.join(", ", founding.accounts()));
            }
        } catch (SQLException e) {
            throw new CommandRefused("the centre with the data in " + data + " does not run; start it with ./cmcc up");
        }
        System.out.println(secret);
    }

    private static java.sql.Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.ownUrl(), settings.migratorName(), settings.migratorPassword());
    }
}
