package org.opencmcc.issuers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;

/// What one browser asks of one issuer: who sits here?
public final class Question {
    private final Attempt attempt;
    private final Asked asked;

    Question(Attempt attempt, Asked asked) {
        this.attempt = attempt;
        this.asked = asked;
    }

    /// The question to which somebody comes back: the state in the address must be the one that follows from the
    /// cookie; only then is anything looked up.
    static Optional<Question> returned(String secret, String state, Function<byte[], Optional<Asked>> take) {
        var attempt = new Attempt(secret.isEmpty() ? "none" : secret);
        return MessageDigest.isEqual(bytes(attempt.state()), bytes(state))
                ? take.apply(attempt.stateHash()).map(asked -> new Question(attempt, asked))
                : Optional.empty();
    }

    Attempt attempt() {
        return attempt;
    }

    Asked asked() {
        return asked;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
