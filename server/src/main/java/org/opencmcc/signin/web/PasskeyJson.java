package org.opencmcc.signin.web;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.signin.Challenge;
import org.opencmcc.signin.PasskeyAnswer;

/// What browsers and authenticators say to each other, in base64url as they write it.
final class PasskeyJson {
    private static final byte[] NOTHING = new byte[0];

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
                    bytes(id),
                    bytes(clientDataJson),
                    bytes(authenticatorData),
                    bytes(signature),
                    userHandle == null ? null : bytes(userHandle));
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
            return new PasskeyAnswer.Made(name, bytes(clientDataJson), bytes(attestationObject));
        }
    }

    /// What anybody's passkey is to sign.
    record ChallengeJson(String challenge, String host, long timeoutSeconds) {
        static ChallengeJson of(Challenge challenge) {
            return new ChallengeJson(
                    text(challenge.value()), challenge.host(), challenge.lasts().toSeconds());
        }
    }

    /// What a passkey of one person is to sign.
    ///
    /// @param keys the passkeys that the person has
    record PersonChallengeJson(
            String challenge, String host, long timeoutSeconds, String person, String account, List<String> keys) {
        static PersonChallengeJson of(Challenge.ForPerson asked) {
            return new PersonChallengeJson(
                    text(asked.challenge().value()),
                    asked.challenge().host(),
                    asked.challenge().lasts().toSeconds(),
                    text(asked.person()),
                    asked.account(),
                    asked.keys().stream().map(PasskeyJson::text).toList());
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What is no base64url is nothing that anybody signed: it is refused where all else is.
    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return NOTHING;
        }
    }
}
