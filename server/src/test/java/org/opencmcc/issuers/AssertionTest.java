package org.opencmcc.issuers;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// An assertion is believed where everything about it is right, and not at all where one thing is wrong.
final class AssertionTest {
    private static final String ISSUER = "https://id.alder.example";
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final RSAKey KEY = rsa("one");
    private static final ECKey CURVE = curve("two");
    private static final RSAKey FOREIGN = rsa("one");
    private static final JWKSet PUBLISHED = new JWKSet(List.of(KEY.toPublicJWK(), CURVE.toPublicJWK()));

    private final Assertion wanted = new Assertion(ISSUER, "centre", "the nonce", NOW);

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("centre")
                .subject("person 7")
                .claim("nonce", "the nonce")
                .issueTime(Date.from(NOW.minusSeconds(5)))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(KEY, JWSAlgorithm.RS256, change.apply(claims()).build());
    }

    private static String signed(JWK key, JWSAlgorithm method, JWTClaimsSet claims) {
        try {
            JWSSigner signer = key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.toRSAKey());
            return signed(new JWSHeader.Builder(method).keyID(key.getKeyID()).build(), claims, signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertBelieved(String token) {
        assertThat(wanted.subjectOf(token, PUBLISHED)).contains("person 7");
    }

    private void assertNotBelieved(String why, String token) {
        assertThat(wanted.subjectOf(token, PUBLISHED)).as(why).isEmpty();
    }

    @Test
    void what_the_issuer_signed_for_this_attempt_is_believed() {
        assertBelieved(signed(c -> c));
        assertBelieved(signed(CURVE, JWSAlgorithm.ES256, claims().build()));
        assertBelieved(signed(KEY, JWSAlgorithm.PS256, claims().build()));
        assertBelieved(signed(c -> c.audience(List.of("centre", "another")).claim("azp", "centre")));
    }

    @Test
    void an_unsigned_one_is_not_believed_however_it_says_so() {
        var plain = new PlainJWT(claims().build()).serialize();
        var payload = plain.split("\\.", -1)[1];
        assertNotBelieved("alg none", plain);
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            var header = Base64URL.encode("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}");
            assertNotBelieved("alg " + none, header + "." + payload + ".");
            assertNotBelieved("alg " + none + " with a signature", header + "." + payload + ".AAAA");
        }
        var signed = signed(c -> c);
        assertNotBelieved("the signature cut off", signed.substring(0, signed.lastIndexOf('.') + 1));
        assertNotBelieved(
                "a header that changed to none",
                Base64URL.encode("{\"alg\":\"none\"}") + signed.substring(signed.indexOf('.')));
    }

    @Test
    void a_published_key_taken_for_a_shared_secret_is_not_believed() throws JOSEException {
        var published = KEY.toRSAPublicKey();
        var guises = List.of(
                published.getEncoded(),
                ("-----BEGIN PUBLIC KEY-----\n"
                                + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'})
                                        .encodeToString(published.getEncoded())
                                + "\n-----END PUBLIC KEY-----\n")
                        .getBytes(StandardCharsets.UTF_8),
                KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                KEY.getModulus().decode());
        for (var guise : guises) {
            for (var method : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
                var header = new JWSHeader.Builder(method).keyID("one").build();
                assertNotBelieved(
                        "signed with what everybody knows", signed(header, claims().build(), new MACSigner(guise)));
            }
        }
    }

    @Test
    void a_key_that_the_issuer_does_not_publish_is_not_believed() throws JOSEException {
        assertNotBelieved("of the same name", signed(FOREIGN, JWSAlgorithm.RS256, claims().build()));
        assertNotBelieved(
                "brought along",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwk(FOREIGN.toPublicJWK())
                                .build(),
                        claims().build(),
                        new RSASSASigner(FOREIGN)));
        assertNotBelieved(
                "to be fetched elsewhere",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwkURL(java.net.URI.create("https://id.elsewhere.example/keys"))
                                .keyID("one")
                                .build(),
                        claims().build(),
                        new RSASSASigner(FOREIGN)));
        assertThat(wanted.subjectOf(signed(c -> c), new JWKSet(List.of(FOREIGN.toPublicJWK()))))
                .as("after the issuer changed its keys")
                .isEmpty();
        assertThat(wanted.subjectOf(signed(c -> c), new JWKSet()))
                .as("without any key")
                .isEmpty();
    }

    @Test
    void one_for_others_of_others_or_of_another_attempt_is_not_believed() {
        assertNotBelieved("a foreign issuer", signed(c -> c.issuer("https://id.birch.example")));
        assertNotBelieved("nearly the issuer", signed(c -> c.issuer(ISSUER + "/")));
        assertNotBelieved("no issuer", signed(c -> c.issuer(null)));
        assertNotBelieved("for another", signed(c -> c.audience("another")));
        assertNotBelieved("for nobody", signed(c -> c.audience(List.of())));
        assertNotBelieved(
                "for others too, and asked for by them",
                signed(c -> c.audience(List.of("centre", "another")).claim("azp", "another")));
        assertNotBelieved(
                "for others too, and silent about who asked", signed(c -> c.audience(List.of("centre", "another"))));
        assertNotBelieved("another nonce", signed(c -> c.claim("nonce", "another")));
        assertNotBelieved("no nonce", signed(c -> c.claim("nonce", null)));
        assertNotBelieved("no subject", signed(c -> c.subject(null)));
        assertNotBelieved("an empty subject", signed(c -> c.subject(" ")));
        assertNotBelieved("an endless subject", signed(c -> c.subject("x".repeat(256))));
    }

    @Test
    void time_is_held_on_both_sides_of_a_minute() {
        assertBelieved(signed(c -> c.expirationTime(Date.from(NOW.minusSeconds(55)))));
        assertNotBelieved("expired", signed(c -> c.expirationTime(Date.from(NOW.minusSeconds(65)))));
        assertNotBelieved("without an end", signed(c -> c.expirationTime(null)));
        assertBelieved(signed(c -> c.issueTime(Date.from(NOW.minusSeconds(599)))));
        assertNotBelieved("too old", signed(c -> c.issueTime(Date.from(NOW.minusSeconds(601)))));
        assertBelieved(signed(c -> c.issueTime(Date.from(NOW.plusSeconds(60)))));
        assertNotBelieved("from tomorrow", signed(c -> c.issueTime(Date.from(NOW.plusSeconds(61)))));
        assertNotBelieved("without a beginning", signed(c -> c.issueTime(null)));
        assertNotBelieved("not yet to be used", signed(c -> c.notBeforeTime(Date.from(NOW.plusSeconds(65)))));
    }

    @Test
    void what_is_no_identity_token_at_all_is_not_believed() {
        var signed = signed(c -> c);
        for (var text : List.of("", ".", "..", "...", "a.b.c", "{}", signed + ".x", signed.substring(1), "\u0000")) {
            assertNotBelieved(text, text);
        }
        assertNotBelieved(
                "another type",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(new JOSEObjectType("at+jwt"))
                                .keyID("one")
                                .build(),
                        claims().build(),
                        signer()));
        assertNotBelieved(
                "with a demand that nobody here understands",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("one")
                                .criticalParams(java.util.Set.of("speak"))
                                .customParam("speak", "friend")
                                .build(),
                        claims().build(),
                        signer()));
        var parts = signed.split("\\.", -1);
        var otherwise = Base64URL.encode(claims().subject("person 8").build().toString());
        assertNotBelieved("changed on the way", parts[0] + "." + otherwise + "." + parts[2]);
    }

    private static JWSSigner signer() {
        try {
            return new RSASSASigner(KEY);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsa(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey curve(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
