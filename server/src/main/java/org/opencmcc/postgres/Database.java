package org.opencmcc.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// One centre's database, made ready: roles present, schema migrated, every labelled table under its policy; and the
/// connections of the roles that run it.
public final class Database implements AutoCloseable {
    /// Eight connections beat sixteen on two cores: the queue is shorter in the pool than in the server.
    private static final int APPLICATION_CONNECTIONS = 8;

    private static final int DOOR_CONNECTIONS = 2;

    private final DatabaseSettings settings;
    private final HikariDataSource application;
    private final HikariDataSource door;

    private Database(DatabaseSettings settings) {
        this.settings = settings;
        this.application = pool(settings, settings.application(), APPLICATION_CONNECTIONS, false);
        this.door = pool(settings, settings.door(), DOOR_CONNECTIONS, true);
    }

    /// Creates what is missing, migrates, and checks the policies.
    ///
    /// @throws UnprotectedTable where a table could be read around the policy
    public static Database prepared(DatabaseSettings settings) {
        try {
            prepareRoles(settings);
            migrate(settings);
            checkPolicies(settings);
        } catch (SQLException e) {
            throw new DatabaseFailure("could not prepare the " + settings, e);
        }
        return new Database(settings);
    }

    private static void prepareRoles(DatabaseSettings settings) throws SQLException {
        var store = new PreparationStore();
        try (var maintenance = DriverManager.getConnection(
                settings.jdbcUrl(settings.maintenance()), settings.administrator(), settings.password())) {
            store.createRoles(maintenance, settings);
            store.createDatabase(maintenance, settings);
            store.grantDatabase(maintenance, settings);
        }
    }

    private static void migrate(DatabaseSettings settings) {
        Flyway.configure()
                .dataSource(
                        settings.jdbcUrl(settings.name()),
                        settings.migrator(),
                        settings.passwordOf(settings.migrator()))
                .initSql("set role \"" + settings.owner() + "\"")
                .defaultSchema("migrations")
                .createSchemas(true)
                .placeholders(Map.of(
                        "app", settings.application(),
                        "door", settings.door(),
                        "migrator", settings.migrator(),
                        "publisher", settings.publisher()))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void checkPolicies(DatabaseSettings settings) throws SQLException {
        try (var migrator = connectAsMigrator(settings)) {
            var unprotected = new PreparationStore().unprotectedTables(migrator, settings);
            if (!unprotected.isEmpty()) {
                throw new UnprotectedTable(unprotected);
            }
        }
    }

    private static java.sql.Connection connectAsMigrator(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(
                settings.jdbcUrl(settings.name()), settings.migrator(), settings.passwordOf(settings.migrator()));
    }

    private static HikariDataSource pool(DatabaseSettings settings, String role, int size, boolean autoCommit) {
        var config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(settings.jdbcUrl(settings.name()));
        config.setUsername(role);
        config.setPassword(settings.passwordOf(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    /// For the [Gateway] alone.
    public DataSource application() {
        return application;
    }

    /// For signing people in alone.
    public DataSource door() {
        return door;
    }

    /// One connection of the role that migrates, for founding a centre and for tools that run beside the server.
    public java.sql.Connection migrator() {
        try {
            return connectAsMigrator(settings);
        } catch (SQLException e) {
            throw new DatabaseFailure("could not reach the " + settings + " as its migrator", e);
        }
    }

    /// One connection of the role that publishes figures over all delegations, and can do nothing else.
    public java.sql.Connection publisher() {
        try {
            return DriverManager.getConnection(
                    settings.jdbcUrl(settings.name()), settings.publisher(), settings.passwordOf(settings.publisher()));
        } catch (SQLException e) {
            throw new DatabaseFailure("could not reach the " + settings + " as its publisher", e);
        }
    }

    /// One connection of the role that runs the product beside its pool, for hearing that ways in have ended.
    java.sql.Connection listener() {
        try {
            return DriverManager.getConnection(
                    settings.ownUrl(), settings.application(), settings.passwordOf(settings.application()));
        } catch (SQLException e) {
            throw new DatabaseFailure("could not reach the " + settings + " to listen", e);
        }
    }

    public Endings endings() {
        return new Endings(this::listener);
    }

    public List<String> roles() {
        return List.of(
                settings.owner(), settings.migrator(), settings.application(), settings.door(), settings.publisher());
    }

    @Override
    public void close() {
        application.close();
        door.close();
    }
}
