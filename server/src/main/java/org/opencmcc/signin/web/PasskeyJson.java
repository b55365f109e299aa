package org.opencmcc.signin.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.signin.Bytes;
import org.opencmcc.signin.Challenge;
import org.opencmcc.signin.PasskeyAnswer;

/// What browsers and authenticators say to each other, in base64url as they write it.
final class PasskeyJson {
    private PasskeyJson() {}

    /// What an authenticator signed.
    record Signed(
            String id,
            String clientDataJson,
            String authenticatorData,
            String signature,
            @Nullable String userHandle) {
        Signed {
            Objects.requireNonNull(id);
            Objects.requireNonNull(clientDataJson);
            Objects.requireNonNull(authenticatorData);
            Objects.requireNonNull(signature);
        }

        PasskeyAnswer answer() {
            return new PasskeyAnswer(
                    Bytes.ofText(id),
                    Bytes.ofText(clientDataJson),
                    Bytes.ofText(authenticatorData),
                    Bytes.ofText(signature),
                    userHandle == null ? null : Bytes.ofText(userHandle));
        }
    }

    /// A passkey that was just made.
    record Made(String name, String clientDataJson, String attestationObject) {
        Made {
            Objects.requireNonNull(name);
            Objects.requireNonNull(clientDataJson);
            Objects.requireNonNull(attestationObject);
        }

        PasskeyAnswer.Made made() {
            return new PasskeyAnswer.Made(name, Bytes.ofText(clientDataJson), Bytes.ofText(attestationObject));
        }
    }

    /// What anybody's passkey is to sign.
    record ChallengeJson(String challenge, String host, long timeoutSeconds) {
        static ChallengeJson of(Challenge challenge) {
            return new ChallengeJson(
                    challenge.value().text(),
                    challenge.host(),
                    challenge.lasts().toSeconds());
        }
    }

    /// What a passkey of one person is to sign.
    ///
    /// @param keys the passkeys that the person has
    record PersonChallengeJson(
            String challenge, String host, long timeoutSeconds, String person, String account, List<String> keys) {
        static PersonChallengeJson of(Challenge.ForPerson asked) {
            return new PersonChallengeJson(
                    asked.challenge().value().text(),
                    asked.challenge().host(),
                    asked.challenge().lasts().toSeconds(),
                    asked.person().text(),
                    asked.account(),
                    asked.keys().stream().map(Bytes::text).toList());
        }
    }
}
