package org.opencmcc;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.signin.Doorstep;

/// How a centre meets the world: as a trial on this machine, or in earnest at an address of its own.
///
/// @param earnest null on trial
public record Edge(String listens, int port, @Nullable Earnest earnest) {

    /// A start in earnest. Whoever calls it has come by TLS: here, or at a proxy that is named.
    ///
    /// @param address what stands in people's browsers
    /// @param tls     null where a proxy on this machine speaks TLS
    /// @param proxies whose word about where a request came from is taken; nobody else's is
    public record Earnest(URI address, @Nullable Tls tls, List<String> proxies) {
        public Earnest {
            proxies = List.copyOf(proxies);
        }
    }

    /// A certificate with its chain, and its key, as PEM files.
    public record Tls(Path certificate, Path key) {}

    /// On this machine alone, without TLS.
    public static Edge trial(int port) {
        return new Edge("localhost", port, null);
    }

    boolean isTrial() {
        return earnest == null;
    }

    Doorstep doorstep() {
        return earnest == null ? Doorstep.trial() : Doorstep.at(earnest.address());
    }

    /// The names under which it may be asked for; none for any.
    List<String> names() {
        return earnest == null ? List.of() : List.of(earnest.address().getHost());
    }

    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", listens);
        if (earnest == null) {
            return properties;
        }
        var tls = earnest.tls();
        if (tls != null) {
            properties.put("server.ssl.certificate", tls.certificate().toUri().toString());
            properties.put(
                    "server.ssl.certificate-private-key", tls.key().toUri().toString());
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        if (!earnest.proxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.remote-ip-header", "x-forwarded-for");
            properties.put("server.tomcat.remoteip.internal-proxies", proxiesAsPattern(earnest.proxies()));
        }
        return properties;
    }

    private static String proxiesAsPattern(List<String> proxies) {
        return proxies.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
