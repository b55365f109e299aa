package org.opencmcc.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks what authenticators signed: challenge, origin, host, that the person was there and was known to the
/// authenticator, the signature, and that the count of signatures rises. It says only yes or no: the library throws in
/// many ways at what it cannot read, and all of them are a no.
final class PasskeyCheck {
    private static final List<PublicKeyCredentialParameters> KINDS = List.of(
            kind(COSEAlgorithmIdentifier.ES256),
            kind(COSEAlgorithmIdentifier.EdDSA),
            kind(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    private static PublicKeyCredentialParameters kind(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /// A passkey as it is kept.
    record Key(Bytes id, Bytes data, long signCount) {}

    /// The bytes that were to be signed, as the answer itself says; nothing where it cannot be read.
    Optional<byte[]> challengeOf(PasskeyAnswer answer) {
        try {
            return challenge(manager.parse(request(answer)).getCollectedClientData());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    Optional<byte[]> challengeOf(PasskeyAnswer.Made made) {
        try {
            return challenge(manager.parse(request(made)).getCollectedClientData());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> challenge(@Nullable CollectedClientData data) {
        return Optional.ofNullable(data).map(CollectedClientData::getChallenge).map(Challenge::getValue);
    }

    Optional<Key> made(PasskeyAnswer.Made made, byte[] challenge, String origin, String host) {
        try {
            var parameters = new RegistrationParameters(server(challenge, origin, host), KINDS, true, true);
            var object = manager.verify(request(made), parameters).getAttestationObject();
            var authenticator = object == null ? null : object.getAuthenticatorData();
            var key = authenticator == null ? null : authenticator.getAttestedCredentialData();
            return authenticator == null || key == null
                    ? Optional.empty()
                    : Optional.of(new Key(
                            Bytes.of(key.getCredentialId()),
                            Bytes.of(keys.convert(key)),
                            authenticator.getSignCount()));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    /// The count of signatures that the authenticator states; nothing where anything about the answer is not right.
    Optional<Long> signed(PasskeyAnswer answer, Key by, byte[] challenge, String origin, String host) {
        try {
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    null,
                    null,
                    by.signCount(),
                    keys.convert(by.data().array()),
                    null,
                    null,
                    null,
                    null);
            var parameters = new AuthenticationParameters(
                    server(challenge, origin, host), record, List.of(by.id().array()), true, true);
            var authenticator = manager.verify(request(answer), parameters).getAuthenticatorData();
            return authenticator == null ? Optional.empty() : Optional.of(authenticator.getSignCount());
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static ServerProperty server(byte[] challenge, String origin, String host) {
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId(host)
                .challenge(() -> challenge)
                .build();
    }

    private static AuthenticationRequest request(PasskeyAnswer answer) {
        var handle = answer.userHandle();
        return new AuthenticationRequest(
                answer.key().array(),
                handle == null ? null : handle.array(),
                answer.authenticatorData().array(),
                answer.clientData().array(),
                answer.signature().array());
    }

    private static RegistrationRequest request(PasskeyAnswer.Made made) {
        return new RegistrationRequest(
                made.attestation().array(), made.clientData().array());
    }
}
