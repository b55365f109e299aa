package org.opencmcc.issuers;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.secrets.DoorSeal;
import org.opencmcc.terms.PersonId;

/// The way through a delegation's own issuer: out to it with a question that belongs to one browser, and back with an
/// assertion that is believed about that delegation's people and nobody else.
///
/// Whatever goes wrong is answered with nothing. That something did stands in the log of those who run the centre,
/// without the name of anybody.
public final class IssuerSignIn implements AutoCloseable {
    /// How long somebody may take at the issuer.
    static final Duration QUESTION_LASTS = Duration.ofMinutes(10);

    private static final int LONGEST_CODE = 4096;
    private static final Logger LOG = System.getLogger(IssuerSignIn.class.getName());

    private final IssuerDoorStore door;
    private final IssuerRules rules;
    private final DoorSeal seal;
    private final Entropy entropy;
    private final ProviderHttp http;

    IssuerSignIn(IssuerDoorStore door, IssuerRules rules, DoorSeal seal, Entropy entropy) {
        this.door = door;
        this.rules = rules;
        this.seal = seal;
        this.entropy = entropy;
        this.http = new ProviderHttp(rules.loopbackTaken());
    }

    /// Where a browser goes.
    ///
    /// @param secret for its cookie
    public record Begun(String secret, URI address) {}

    /// Nothing where the link is nobody's, or its issuer is not allowed.
    public Optional<Question> ask(String link) {
        var attempt = new Attempt(entropy.secret());
        return door.begin(link, attempt.stateHash(), QUESTION_LASTS).map(asked -> new Question(attempt, asked));
    }

    /// Nothing where the issuer does not answer.
    public Optional<Begun> address(Question question) {
        return provider(question)
                .map(provider -> new Begun(
                        question.attempt().secret(),
                        provider.whereToAsk(question.asked().clientId(), rules.back(), question.attempt())));
    }

    /// The question to which a browser comes back; once, and only the browser that asked it.
    public Optional<Question> returned(String secret, String state) {
        return Question.returned(secret, state, door::take);
    }

    /// Of whom the issuer speaks; nothing where its answer is not to be believed.
    public Optional<String> subject(Question question, String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        var subject = provider(question).flatMap(provider -> believed(question, provider, code));
        if (subject.isEmpty()) {
            LOG.log(Level.WARNING, "an issuer's answer was not believed");
        }
        return subject;
    }

    /// The person of that issuer's delegation whose account was linked with the subject.
    public Optional<PersonId> person(Question question, String subject) {
        return door.person(question.asked(), subject);
    }

    private Optional<String> believed(Question question, Provider provider, String code) {
        var asked = question.asked();
        var sealed = asked.secret();
        var secret = Optional.ofNullable(sealed)
                .map(s -> seal.open(IssuerDesk.place(asked.delegation()), s))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
        var exchange = new Provider.Exchange(asked.clientId(), secret, rules.back(), question.attempt());
        return provider.assertionFor(code, exchange)
                .flatMap(token -> provider.keySet()
                        .flatMap(keys -> new Assertion(
                                        asked.issuer(),
                                        asked.clientId(),
                                        question.attempt().nonce(),
                                        asked.instant())
                                .subjectOf(token, keys)));
    }

    private Optional<Provider> provider(Question question) {
        return IssuerAddress.of(question.asked().issuer(), rules.loopbackTaken())
                .flatMap(issuer -> Provider.discovered(http, issuer));
    }

    @Override
    public void close() {
        http.close();
    }
}
