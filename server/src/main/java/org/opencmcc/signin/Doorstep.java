package org.opencmcc.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where people find this centre, and what it asks of them there.
///
/// @param host         the name that passkeys are bound to; a change of it makes all of them useless
/// @param address      the origin of the centre's pages; null on trial, where it is this machine at the port that was
///                     free
/// @param secondFactor whether a password opens nothing without a one-time code
public record Doorstep(String host, @Nullable String address, boolean secondFactor) {
    /// On this machine, where a password is enough until somebody adds a code.
    public static Doorstep trial() {
        return new Doorstep("localhost", null, false);
    }

    /// In earnest.
    ///
    /// @param address for example `https://centre.example`
    public static Doorstep at(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new Doorstep(address.getHost(), address.getScheme() + "://" + address.getHost() + port, true);
    }

    /// The origin that a browser must have been on.
    ///
    /// @param port the one that this process listens on
    public String origin(int port) {
        return address == null ? "http://" + host + ":" + port : address;
    }

    /// What is handed to somebody who is invited. The secret stands behind `#`, which no browser sends anywhere.
    public String link(int port, String secret) {
        return origin(port) + "/enrol#" + secret;
    }
}
