package org.opencmcc.issuers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// An address of an issuer to which the centre may speak: https, a name and a path and nothing more.
///
/// Plain http is taken on this machine alone, and only where the start says so: for trials and tests.
record IssuerAddress(URI uri) {
    static final int LONGEST = 300;

    /// Nothing where the text is no such address.
    static Optional<IssuerAddress> of(String text, boolean loopbackTaken) {
        return parsed(text)
                .filter(uri -> isPlain(uri)
                        && (isHttps(uri) || (loopbackTaken && "http".equals(uri.getScheme()) && isLoopback(uri))))
                .filter(uri -> loopbackTaken || !isLoopback(uri))
                .map(IssuerAddress::new);
    }

    /// Another address of the same issuer: same scheme, host and port. What an issuer's own document names elsewhere is
    /// not gone to, so that it cannot send this machine to a third.
    Optional<URI> beside(String text) {
        return parsed(text)
                .filter(other -> uri.getScheme().equals(other.getScheme())
                        && uri.getHost().equals(other.getHost())
                        && uri.getPort() == other.getPort()
                        && other.getRawUserInfo() == null
                        && other.getRawFragment() == null);
    }

    URI wellKnown() {
        var text = uri.toString();
        var base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return URI.create(base + "/.well-known/openid-configuration");
    }

    private static Optional<URI> parsed(String text) {
        try {
            var uri = text.length() > LONGEST ? null : new URI(text);
            return Optional.ofNullable(uri).filter(u -> u.getHost() != null && u.isAbsolute());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI uri) {
        return uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    private static boolean isHttps(URI uri) {
        return "https".equals(uri.getScheme());
    }

    private static boolean isLoopback(URI uri) {
        var host = uri.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
