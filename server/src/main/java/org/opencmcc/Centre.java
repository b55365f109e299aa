package org.opencmcc;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.opencmcc.imports.ImportsConfiguration;
import org.opencmcc.issuers.IssuerRules;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.secrets.KeyRing;
import org.opencmcc.secrets.WrappedKeys;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.Passwords;
import org.opencmcc.theatre.Theatre;
import org.opencmcc.theatre.TheatreFolder;
import org.opencmcc.web.Trial;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A running centre: the server over a prepared database and a theatre.
///
/// @param context the framework's context, whose end is the server's end
public record Centre(ConfigurableApplicationContext context, int port) implements AutoCloseable {

    /// What a start hands in.
    ///
    /// @param port  0 for a free one
    /// @param keys  the keys outside the database
    /// @param clock what to make of the database's instants: nothing, but in tests
    public record Parts(
            Database database,
            Path theatreFolder,
            Path spool,
            int port,
            Entropy entropy,
            Passwords passwords,
            KeyRing keys,
            UnaryOperator<java.time.Instant> clock) {}

    /// On trial, on this machine.
    ///
    /// @throws org.opencmcc.secrets.KeysMissing where sealed records could not be opened
    public static Centre start(Parts parts, Class<?>... more) {
        return start(parts, Edge.trial(parts.port()), more);
    }

    /// @throws org.opencmcc.secrets.KeysMissing where sealed records could not be opened
    public static Centre start(Parts parts, Edge edge, Class<?>... more) {
        readyKeys(parts);
        var sources = new Class<?>[more.length + 1];
        sources[0] = Main.class;
        System.arraycopy(more, 0, sources, 1, more.length);
        var application = new SpringApplication(sources);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties(edge));
        application.addInitializers(context -> handIn((GenericApplicationContext) context, parts, edge));
        var context = application.run();
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the server runs once its context does");
        }
        return new Centre(context, server.getPort());
    }

    private static void readyKeys(Parts parts) {
        try (var migrator = parts.database().migrator()) {
            new WrappedKeys(migrator, parts.keys(), parts.entropy()).ready();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not close the migrator's connection", e);
        }
    }

    private static void handIn(GenericApplicationContext context, Parts parts, Edge edge) {
        var folder = new TheatreFolder(parts.theatreFolder());
        var theatre = folder.read();
        context.registerBean(Database.class, parts::database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Entropy.class, parts::entropy);
        context.registerBean(Passwords.class, parts::passwords);
        context.registerBean(KeyRing.class, parts::keys);
        context.registerBean(
                Gateway.class, () -> new Gateway(parts.database().application(), parts.entropy(), parts.clock()));
        context.registerBean(TheatreFolder.class, () -> folder);
        context.registerBean(Theatre.class, () -> theatre);
        context.registerBean(
                ImportsConfiguration.SpoolFolder.class, () -> new ImportsConfiguration.SpoolFolder(parts.spool()));
        context.registerBean(Edge.class, () -> edge);
        context.registerBean(Doorstep.class, edge::doorstep);
        context.registerBean(Trial.class, () -> new Trial(edge.isTrial()));
        context.registerBean(
                IssuerRules.class, () -> new IssuerRules(() -> own(context, edge.doorstep()), edge.isTrial()));
    }

    private static URI own(GenericApplicationContext context, Doorstep doorstep) {
        var server = context instanceof WebServerApplicationContext web ? web.getWebServer() : null;
        return URI.create(doorstep.origin(server == null ? 0 : server.getPort()));
    }

    private static Map<String, Object> properties(Edge edge) {
        var properties = new LinkedHashMap<String, Object>(edge.properties());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("server.tomcat.max-swallow-size", "256MB");
        properties.put("server.compression.enabled", true);
        // Answers of the API are never compressed: their length would tell of what one cannot see from what one sent.
        properties.put("server.compression.mime-types", "text/html,text/css,text/javascript,image/svg+xml");
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.main.allow-bean-definition-overriding", false);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.jackson.deserialization.fail-on-unknown-properties", true);
        properties.put("spring.jackson.deserialization.fail-on-trailing-tokens", true);
        properties.put("spring.jackson.read.strict-duplicate-detection", true);
        properties.put("spring.jackson.write.write-bigdecimal-as-plain", true);
        properties.put("springdoc.api-docs.path", "/api/v1/openapi.json");
        properties.put("springdoc.writer-with-order-by-keys", true);
        properties.put("logging.level.root", "warn");
        return properties;
    }

    @Override
    public void close() {
        context.close();
    }
}
