package org.opencmcc.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Where the database is, and the five roles of one centre in it.
///
/// One role owns the schema, one migrates, one runs the product and owns nothing, one signs people in, and
/// one publishes figures over all delegations. Their passwords are derived from the administrator's, so that several
/// nodes agree without sharing a file.
///
/// @param maintenance the database to which the administrator connects first
/// @param name        the centre's own database, and the first part of its roles' names
public record DatabaseSettings(
        String host, int port, String administrator, String password, String maintenance, String name) {

    public DatabaseSettings {
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException(
                    "a centre's database is named with small letters, digits and _: " + name);
        }
    }

    /// Reads `postgresql://administrator:password@host:port/maintenance`.
    public static DatabaseSettings of(String url, String name) {
        var uri = URI.create(url);
        var user = uri.getRawUserInfo();
        if (!"postgresql".equals(uri.getScheme()) || user == null || !user.contains(":") || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "the database is given as postgresql://administrator:password@host:port/postgres");
        }
        var parts = user.split(":", 2);
        return new DatabaseSettings(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                decoded(parts[0]),
                decoded(parts[1]),
                uri.getPath().length() > 1 ? uri.getPath().substring(1) : "postgres",
                name);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Where the centre's own database is reached.
    public String ownUrl() {
        return jdbcUrl(name);
    }

    public String migratorName() {
        return migrator();
    }

    public String migratorPassword() {
        return passwordOf(migrator());
    }

    String owner() {
        return name + "_owner";
    }

    String migrator() {
        return name + "_migrator";
    }

    String application() {
        return name + "_app";
    }

    String door() {
        return name + "_door";
    }

    String publisher() {
        return name + "_publisher";
    }

    String passwordOf(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("opencmcc:" + password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?ApplicationName=opencmcc";
    }

    @Override
    public String toString() {
        return "database " + name + " at " + host + ":" + port;
    }
}
