package org.opencmcc.issuers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/// What an assertion (an ID token) must be, for the centre to believe it: signed by a key of this issuer with a method
/// of two keys, for this centre, for this attempt, now.
///
/// @param clientId what the centre is called at the issuer
record Assertion(String issuer, String clientId, String nonce, Instant now) {
    /// Signatures with a private key alone. None of them can be made from what an issuer publishes, and "none" is not
    /// among them.
    private static final Set<JWSAlgorithm> METHODS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LONGEST_SUBJECT = 255;

    /// The subject of whom it speaks; nothing where it is not to be believed.
    Optional<String> subjectOf(String token, JWKSet keys) {
        try {
            var claims = processor(keys).process(SignedJWT.parse(token), null);
            return isForUsAlone(claims) && isFresh(claims)
                    ? Optional.ofNullable(claims.getSubject())
                            .filter(s -> !s.isBlank() && s.length() <= LONGEST_SUBJECT)
                    : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(JWKSet keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(METHODS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(claims());
        return processor;
    }

    private DefaultJWTClaimsVerifier<SecurityContext> claims() {
        var exact =
                new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build();
        var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(clientId, exact, Set.of("sub", "exp", "iat")) {
            @Override
            protected Date currentTime() {
                return Date.from(now);
            }
        };
        verifier.setMaxClockSkew((int) SKEW.toSeconds());
        return verifier;
    }

    /// One meant for others too must say that it was asked for by this centre.
    private boolean isForUsAlone(JWTClaimsSet claims) throws ParseException {
        var asker = claims.getStringClaim("azp");
        return asker == null ? claims.getAudience().size() == 1 : asker.equals(clientId);
    }

    private boolean isFresh(JWTClaimsSet claims) {
        var made = claims.getIssueTime().toInstant();
        return !made.isAfter(now.plus(SKEW)) && !made.isBefore(now.minus(OLDEST));
    }
}
