package org.opencmcc.issuers;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An issuer's server as it describes itself: where people are sent, where a code becomes an assertion, and the keys
/// by which the assertion is checked. Asked anew at every sign-in, so that a changed or withdrawn key counts at once.
record Provider(ProviderHttp http, URI authorization, URI token, URI keys) {
    /// Longer than any honest assertion, and short enough to be read by one who means ill.
    static final int LONGEST_TOKEN = 16 * 1024;

    /// Nothing where the server does not answer, or answers in the name of another.
    static Optional<Provider> discovered(ProviderHttp http, IssuerAddress issuer) {
        return http.get(issuer.wellKnown())
                .filter(found ->
                        found.path("issuer").asString("").equals(issuer.uri().toString()))
                .flatMap(found -> {
                    var authorization =
                            issuer.beside(found.path("authorization_endpoint").asString(""));
                    var token = issuer.beside(found.path("token_endpoint").asString(""));
                    var keys = issuer.beside(found.path("jwks_uri").asString(""));
                    return authorization.isPresent() && token.isPresent() && keys.isPresent()
                            ? Optional.of(new Provider(http, authorization.get(), token.get(), keys.get()))
                            : Optional.empty();
                });
    }

    /// Where the browser is sent.
    URI whereToAsk(String clientId, URI back, Attempt attempt) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", clientId);
        asked.put("redirect_uri", back.toString());
        asked.put("scope", "openid");
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        var joint = authorization.getRawQuery() == null ? "?" : "&";
        return URI.create(authorization + joint + form(asked));
    }

    /// What the centre says of itself when it redeems a code.
    record Exchange(String clientId, Optional<String> secret, URI back, Attempt attempt) {}

    /// The assertion for which the issuer takes the code.
    Optional<String> assertionFor(String code, Exchange exchange) {
        var sent = new LinkedHashMap<String, String>();
        sent.put("grant_type", "authorization_code");
        sent.put("code", code);
        sent.put("redirect_uri", exchange.back().toString());
        sent.put("code_verifier", exchange.attempt().verifier());
        if (exchange.secret().isEmpty()) {
            sent.put("client_id", exchange.clientId());
        }
        return http.post(token, form(sent), exchange.secret().map(s -> basic(exchange.clientId(), s)))
                .map(answer -> answer.path("id_token").asString(""))
                .filter(found -> !found.isEmpty() && found.length() <= LONGEST_TOKEN);
    }

    Optional<JWKSet> keySet() {
        return http.get(keys).flatMap(found -> {
            try {
                return Optional.of(JWKSet.parse(found.toString()));
            } catch (ParseException e) {
                return Optional.empty();
            }
        });
    }

    private static String basic(String clientId, String secret) {
        var pair = encoded(clientId) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
