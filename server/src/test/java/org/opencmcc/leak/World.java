package org.opencmcc.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencmcc.access.Founding;
import org.opencmcc.access.Subject;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.EnrolDesk;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.Reader;
import org.opencmcc.signin.Passwords;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.opencmcc.terms.Sensitivity;

/// A centre of its own in which everything happens as it is told: the same acts give the same ids
/// at the same instants.
final class World implements AutoCloseable {
    static final Instant FOUNDED = Instant.parse("2026-01-05T08:00:00Z");

    /// A second person of un-1's delegation, who is on fewer floors.
    static final String SECOND = "un-2";

    static final List<String> TRIAL = List.of("host-1", "lead-1", "un-1", "ngo-1", "quiet-1");

    /// The trial people and that second person, who are in every world.
    static final List<String> ACCOUNTS = List.of("host-1", "lead-1", "un-1", "ngo-1", "quiet-1", SECOND);

    /// Somebody whose whole delegation is known to nobody else and exists in one world alone.
    static final String UNHEARD = "quiet-2";

    /// When every credential began, once worlds stand still; so late that none runs out.
    private static final Instant TIMES = Instant.parse("2100-01-01T00:00:00Z");

    private final ScriptedEntropy entropy = new ScriptedEntropy();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Seen> answers = new HashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Cast cast;
    private final TestCentre centre;
    private final WorldStore store;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Instant now = FOUNDED;

    World(TestServer server, Class<?>... more) {
        this(server, Cast.NONE, more);
    }

    World(TestServer server, Cast cast, Class<?>... more) {
        this.cast = cast;
        entropy.begin("founding");
        centre = TestCentre.on(server, entropy, instant -> now, more);
        store = WorldStore.of(server, centre);
        TRIAL.forEach(this::letIn);
        enrol(SECOND, delegationOf("un-1"), Set.of("common"), Sensitivity.HIGH);
        letIn(SECOND);
        withMigrator(founding -> {
            if (cast.people().stream().anyMatch(person -> person.floors().contains(Cast.FLOOR))) {
                founding.compartment(Cast.FLOOR, "Annex");
            }
            cast.guests().forEach(guest -> founding.delegation(guest.id()));
        });
        cast.people().forEach(this::enrol);
    }

    private void enrol(Cast.Person person) {
        var delegation = person.of().map(Cast.Guest::id).orElseGet(() -> delegationOf(person.beside()));
        enrol(person.account(), delegation, person.floors(), person.level());
        letIn(person.account());
        person.of().ifPresent(guest -> present(guest, person.account()));
    }

    /// Everybody who is in the pair of worlds.
    List<String> accounts() {
        var all = new ArrayList<>(ACCOUNTS);
        all.addAll(cast.accounts());
        return all;
    }

    /// Enrols a delegation whose presence is hidden, with one person.
    void enrolUnheard() {
        var id = new DelegationId(UUID.nameUUIDFromBytes(new byte[] {2}));
        withMigrator(founding -> founding.delegation(id));
        enrol(UNHEARD, id, Set.of("common"), Sensitivity.HIGH);
        letIn(UNHEARD);
        present(new Cast.Guest(id, "Delegation Whitebeam", Delegation.Attribution.HIDDEN), UNHEARD);
    }

    /// The first person of a delegation says who it is.
    private void present(Cast.Guest guest, String account) {
        entropy.begin("enrolling " + account);
        bean(Gateway.class).in(Credential.ofSecret(Who.program(account).secret()), tx -> {
            bean(EnrolDesk.class)
                    .enrolOwn(
                            tx,
                            new Delegation(
                                    guest.id(),
                                    guest.name(),
                                    Delegation.Kind.NATION,
                                    Delegation.Role.OBSERVER,
                                    Delegation.Participation.ACTIVE),
                            guest.attribution());
            bean(EnrolDesk.class).enrolPerson(tx, tx.reader().person(), account, guest.name() + ", liaison");
            return guest;
        });
    }

    private void enrol(String account, DelegationId delegation, Set<String> floors, Sensitivity level) {
        withMigrator(founding -> founding.person(new Founding.Enrolment(
                new PersonId(UUID.nameUUIDFromBytes(account.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                delegation,
                account,
                bean(Passwords.class).hash(password(account)),
                Set.of("LOGISTICIAN", "REGISTRAR"),
                floors,
                level)));
    }

    private void withMigrator(java.util.function.Consumer<Founding> work) {
        try (var migrator = centre.database().migrator()) {
            work.accept(new Founding(migrator));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letIn(String account) {
        Who.bothWays(account).forEach(who -> store.start(account, who.secret(), who.way()));
    }

    String password(String account) {
        return TRIAL.contains(account) ? centre.password(account) : "the password of " + account;
    }

    <T> T bean(Class<T> type) {
        return centre.bean(type);
    }

    WorldStore store() {
        return store;
    }

    ScriptedEntropy entropy() {
        return entropy;
    }

    DelegationId delegationOf(String account) {
        return readerOf(Who.program(account)).delegation();
    }

    Subject subject(Who who) {
        return bean(Gateway.class).in(Credential.ofSecret(who.secret()), Subject::of);
    }

    private Reader readerOf(Who who) {
        return bean(Gateway.class).in(Credential.ofSecret(who.secret()), tx -> tx.reader());
    }

    /// Does something at its own instant, with its own randomness, and keeps what was answered.
    void perform(Act act, Instant at) {
        entropy.begin(act.name());
        now = at;
        answers.put(act.name(), act.doing().apply(this, act.by()));
    }

    /// What everybody was answered when they acted.
    Map<String, Seen> answers() {
        return answers;
    }

    /// The number of a question that is asked here and elsewhere, which no other one has.
    int nextQuestion() {
        return questions.incrementAndGet();
    }

    /// Makes ready for being compared: an instant later than all acts, and credentials of the same
    /// age.
    void standStill(Instant at) {
        now = at;
        store.sameTimes(TIMES);
        entropy.begin("standing still at " + at);
    }

    /// The operations that somebody has used.
    Set<String> asked() {
        return asked;
    }

    Seen send(Who who, Request request) {
        asked.add(request.operation());
        var wanted = HttpRequest.newBuilder(URI.create(centre.url() + request.path()))
                .method(request.method(), BodyPublishers.ofByteArray(request.bytes()))
                .header("Content-Type", request.type())
                .header("X-XSRF-TOKEN", "of-the-test");
        var session = "";
        if (who.signedIn() && who.way() == Reader.Way.TOKEN) {
            wanted.header("Authorization", "Bearer " + who.secret());
        } else if (who.signedIn()) {
            session = "; cmcc_session=" + who.secret();
        }
        wanted.header("Cookie", "XSRF-TOKEN=of-the-test" + session);
        try {
            return Seen.of(http.send(wanted.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Waits until a file has been read.
    Seen waitFor(Who who, String importId) {
        var path = "/api/v1/imports/" + importId;
        for (var turn = 0; turn < 6_000; turn++) {
            var seen = send(who, Request.of("GET", "/api/v1/imports/{id}", path));
            if (!List.of("RECEIVED", "READING", "COMMITTING")
                    .contains(seen.json().path("state").asString())) {
                return seen;
            }
            pause();
        }
        throw new IllegalStateException("the import " + importId + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
        http.close();
        centre.close();
    }
}
