package org.opencmcc.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Asks the server at a port whether it is the one of this data directory: it must know our
/// password, and say that it keeps its data where we expect it.
record EmbeddedStore(String host, int port, String user, String password) {

    private static final String WHERE_IS_YOUR_DATA = """
            select current_setting('data_directory')
            """;

    private static final String TIMEOUT_SECONDS = "5";

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The folder that the server keeps its data in.
    Path dataDirectory() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // Whoever may have taken the port since: only proof that it knows the password, never the password itself.
        properties.setProperty("requireAuth", "scram-sha-256");
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), properties);
                var statement = connection.createStatement();
                var result = statement.executeQuery(WHERE_IS_YOUR_DATA)) {
            result.next();
            return Path.of(result.getString(1));
        }
    }
}
