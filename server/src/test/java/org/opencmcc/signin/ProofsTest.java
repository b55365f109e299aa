package org.opencmcc.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.SignedOut;
import org.opencmcc.postgres.Tx;

/// One-time codes, the proof of presence, guesses that must wait, and what ends with a way in.
@Tag("store")
@OnACentre
final class ProofsTest {
    private static final class Clock {
        private final AtomicReference<Instant> still = new AtomicReference<>();
        private volatile Duration later = Duration.ZERO;

        /// From now on it goes by what the test adds alone, so that no wait is over because the machine is slow.
        private void standStill(Instant at) {
            still.set(at);
        }

        private Instant at(Instant ofDatabase) {
            var from = still.get();
            return (from == null ? ofDatabase : from).plus(later);
        }
    }

    private static TestCentre on(TestServer server, Clock clock) {
        return TestCentre.on(server, Entropy.ofSystem(), clock::at);
    }

    private static SignInDesk desk(TestCentre centre) {
        return centre.bean(SignInDesk.class);
    }

    private static Credential session(TestCentre centre, String account) {
        return Credential.ofSecret(desk(centre)
                .signIn(account, centre.password(account), null, "here")
                .orElseThrow());
    }

    private static <T> T in(
            TestCentre centre, Credential by, java.util.function.Function<org.opencmcc.postgres.Tx, T> work) {
        return centre.bean(Gateway.class).in(by, work);
    }

    private static boolean proven(TestCentre centre, Credential by) {
        return in(centre, by, tx -> tx.isPresenceProven());
    }

    private static Instant stepUpAt(TestCentre centre, Credential by) {
        return in(centre, by, tx -> tx.reader().stepUpAt().orElseThrow());
    }

    @Test
    void presence_is_proved_for_five_minutes_and_not_a_moment_longer(TestServer server) {
        var clock = new Clock();
        try (var centre = on(server, clock)) {
            var session = session(centre, "un-1");
            assertThat(proven(centre, session)).isTrue();
            var proved = stepUpAt(centre, session);

            clock.later = Duration.ofMinutes(4).plusSeconds(50);
            assertThat(proven(centre, session)).isTrue();
            clock.later = Duration.ofMinutes(5);
            assertThat(proven(centre, session)).isFalse();
            var steps = centre.bean(StepUpDesk.class);
            assertThat(steps.byPassword(session, "not the password", null)).isEmpty();
            assertThat(steps.byPassword(session, centre.password("un-1"), null)).isPresent();
            clock.later = Duration.ZERO;
            assertThat(stepUpAt(centre, session)).isAfter(proved);
            assertThat(proven(centre, session)).isTrue();
        }
    }

    @Test
    void a_program_never_proves_presence(TestCentre centre) {
        var token = centre.credential("host-1");

        assertThat(centre.bean(StepUpDesk.class).byPassword(token, centre.password("host-1"), null))
                .isEmpty();
        assertThat(proven(centre, token)).isFalse();
    }

    @Test
    void once_there_is_a_code_the_password_opens_nothing_without_it_and_no_code_opens_twice(TestServer server) {
        var clock = new Clock();
        try (var centre = on(server, clock)) {
            var session = session(centre, "lead-1");
            var ways = centre.bean(WaysInDesk.class);
            var made = (WaysInDesk.NewCode.Made) in(centre, session, ways::beginCode);
            var secret = Base32.bytes(made.secret()).orElseThrow();
            assertThat(desk(centre).signIn("lead-1", centre.password("lead-1"), null, "here"))
                    .isPresent();
            assertThat(confirmed(centre, session, "000000")).isInstanceOf(WaysInDesk.Outcome.Refused.class);
            assertThat(confirmed(centre, session, codeNow(centre, session, secret)))
                    .isInstanceOf(WaysInDesk.Outcome.Done.class);

            assertThat(desk(centre).signIn("lead-1", centre.password("lead-1"), null, "here"))
                    .isEmpty();
            assertThat(desk(centre)
                            .signIn("lead-1", centre.password("lead-1"), codeNow(centre, session, secret), "here"))
                    .as("the code that confirmed the generator")
                    .isEmpty();
            clock.later = Duration.ofSeconds(60);
            var code = codeNow(centre, session, secret);
            assertThat(desk(centre).signIn("lead-1", "not the password", code, "here"))
                    .isEmpty();
            assertThat(desk(centre).signIn("lead-1", centre.password("lead-1"), code, "here"))
                    .isPresent();
            assertThat(desk(centre).signIn("lead-1", centre.password("lead-1"), code, "here"))
                    .isEmpty();
        }
    }

    private static WaysInDesk.Outcome confirmed(TestCentre centre, Credential session, String code) {
        return in(centre, session, tx -> centre.bean(WaysInDesk.class).confirmCode(tx, session, code));
    }

    private static String codeNow(TestCentre centre, Credential session, byte[] secret) {
        return OneTimeCode.at(secret, OneTimeCode.stepAt(in(centre, session, tx -> tx.now())));
    }

    @Test
    void of_a_thousand_guesses_few_are_looked_at_and_the_right_password_works_after_the_wait(TestServer server) {
        var clock = new Clock();
        try (var centre = on(server, clock)) {
            clock.standStill(centre.in("ngo-1", Tx::now));
            for (var account : new String[] {"ngo-1", "nobody-1"}) {
                for (var guess = 0; guess < 1_000; guess++) {
                    assertThat(desk(centre).signIn(account, "guess " + guess, null, "there"))
                            .isEmpty();
                }
            }
            assertThat(desk(centre).signIn("ngo-1", centre.password("ngo-1"), null, "there"))
                    .as("while it must wait")
                    .isEmpty();
            assertThat(desk(centre).signIn("ngo-1", centre.password("ngo-1"), null, "elsewhere"))
                    .as("its owner, at another address")
                    .isPresent();
            assertThat(desk(centre).signIn("quiet-1", centre.password("quiet-1"), null, "there"))
                    .as("somebody else at that address")
                    .isPresent();
            clock.later = Duration.ofMinutes(16);
            assertThat(desk(centre).signIn("ngo-1", centre.password("ngo-1"), null, "there"))
                    .isPresent();
        }
    }

    @Test
    void four_failures_are_free_and_the_fifth_makes_one_wait(TestServer server) {
        var clock = new Clock();
        try (var centre = on(server, clock)) {
            var right = centre.password("un-1");
            for (var guess = 0; guess < 4; guess++) {
                assertThat(desk(centre).signIn("un-1", "guess", null, "there")).isEmpty();
            }
            assertThat(desk(centre).signIn("un-1", right, null, "there")).isPresent();
            for (var guess = 0; guess < 8; guess++) {
                clock.later = clock.later.plusSeconds(20);
                assertThat(desk(centre).signIn("un-1", "guess", null, "there")).isEmpty();
            }
            assertThat(desk(centre).signIn("un-1", right, null, "there")).isEmpty();
            clock.later = clock.later.plusSeconds(20);
            assertThat(desk(centre).signIn("un-1", right, null, "there")).isPresent();
        }
    }

    @Test
    void an_open_stream_ends_within_a_second_of_its_way_in(TestCentre centre) throws Exception {
        var secret = desk(centre)
                .signIn("host-1", centre.password("host-1"), null, "here")
                .orElseThrow();
        var session = Credential.ofSecret(secret);
        try (var http = HttpClient.newHttpClient()) {
            var stream = http.send(
                    HttpRequest.newBuilder(URI.create(centre.url() + "/api/v1/stream"))
                            .header("Cookie", "cmcc_session=" + secret)
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(new String(stream.body().readNBytes(4), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(": \n\n");

            in(centre, session, tx -> desk(centre).end(tx, tx.reader().credential()));
            var ended = System.nanoTime();
            assertThat(stream.body().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(Duration.ofSeconds(1));
        }
        assertThatThrownBy(() -> in(centre, session, tx -> tx.now())).isInstanceOf(SignedOut.class);
    }
}
