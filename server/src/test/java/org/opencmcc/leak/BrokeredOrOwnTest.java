package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// What a receiver is told does not depend on whether the broker passes on its own words or those of a third, nor on
/// who
/// that is. In one world lead-1 says it all itself; in the other it brokers for host-1 and for a hidden delegation.
@Tag("leak")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BrokeredOrOwnTest {
    private static final List<Who> RECEIVERS = Stream.of("un-1", World.SECOND, "ngo-1")
            .flatMap(account -> Who.bothWays(account).stream())
            .toList();

    private final World own;
    private final World brokered;
    private Instant now = World.FOUNDED.plus(Duration.ofHours(1));
    private int round;

    BrokeredOrOwnTest(TestServer server) {
        own = new World(server, BrokenParts.class);
        brokered = new World(server, BrokenParts.class);
        brokered.enrolUnheard();
    }

    @AfterAll
    void end() {
        own.close();
        brokered.close();
    }

    /// In both worlds lead-1 has its own words ready; in the other one two more have handed it theirs before.
    private Comparison anotherRound() {
        round++;
        var lead = Who.program("lead-1");
        var first = "First of round " + round;
        var second = "Second of round " + round;
        Stream.of(first, second)
                .map(title -> BrokeringActs.handOver("lead-1 readies " + title, lead, "lead-1", title, ""))
                .forEach(act -> both(act, act));
        brokered.perform(
                BrokeringActs.handOver("host-1: " + first, Who.program("host-1"), "lead-1", first, ""),
                now.minusSeconds(47));
        brokered.perform(
                BrokeringActs.handOver("hidden: " + second, Who.program(World.UNHEARD), "lead-1", second, ""),
                now.minusSeconds(11));
        pass(first, "un-1", "ngo-1");
        pass(second, "un-1");
        both(
                BrokeringActs.stop("lead-1 stops " + first, lead, first),
                BrokeringActs.stop("host-1 stops " + first, Who.program("host-1"), first));
        own.standStill(now);
        brokered.standStill(now);
        return whatReceiversAreTold();
    }

    private void pass(String title, String... to) {
        var act = BrokeringActs.passOn("lead-1 passes on " + title, Who.program("lead-1"), title, to);
        both(act, act);
    }

    private void both(Act inOwn, Act inBrokered) {
        own.perform(inOwn, now);
        brokered.perform(inBrokered, now);
        assertThat(Objects.requireNonNull(brokered.answers().get(inBrokered.name()))
                        .status())
                .as(inBrokered.name())
                .isLessThan(300);
        assertThat(Objects.requireNonNull(own.answers().get(inOwn.name())).status())
                .as(inOwn.name())
                .isLessThan(300);
        now = now.plusSeconds(60);
    }

    private Comparison whatReceiversAreTold() {
        var questions = new ArrayList<>(new Asked()
                .get("/brokered-messages", "")
                .get("/brokered-shares", "")
                .get("/brokered-shares", "side=broker")
                .toList());
        for (var who : RECEIVERS) {
            brokered.send(who, questions.getFirst())
                    .json()
                    .path("items")
                    .forEach(message -> questions.addAll(new Asked()
                            .getId("/brokered-shares/{id}", message.path("id").asString(), "")
                            .get(
                                    "/brokered-messages",
                                    "after=" + message.path("passedAt").asString() + "_"
                                            + message.path("id").asString())
                            .toList()));
        }
        var comparison = new Comparison(own, brokered);
        RECEIVERS.forEach(
                who -> comparison.ask(who, questions.stream().distinct().toList()));
        return comparison;
    }

    @Test
    @Order(1)
    void a_receiver_cannot_tell_what_was_brokered_from_what_is_the_brokers_own() {
        var told = anotherRound();
        assertThat(told.differences()).isEmpty();
        assertThat(told.failures()).isEmpty();
        assertThat(told.compared()).isGreaterThan(20);
        var message = own.send(Who.program("un-1"), Request.of("GET", BrokeringActs.MESSAGES, BrokeringActs.MESSAGES));
        assertThat(message.text()).contains("What was passed on.").contains("This message was withdrawn.");
    }

    static List<Break> breaks() {
        return List.of(
                trigger(
                        "a message that bears the time of its original",
                        "new.passed_at := (select s.handed_over_at from access.brokered_copy c join centre.brokered_share s using (share_id) where c.message_id = new.message_id);"),
                trigger(
                        "a message id made from that of the hand-over",
                        "new.message_id := md5((select c.share_id::text from access.brokered_copy c where c.message_id = new.message_id))::uuid;"),
                trigger(
                        "a passing-on that carries the originator's name along",
                        "new.words := new.words || coalesce((select d.name from access.brokered_copy c join access.brokered_share s using (share_id) join centre.delegation d on d.delegation_id = s.originator where c.message_id = new.message_id and s.originator <> s.broker), '');"),
                trigger(
                        "a message under a label of the originator's",
                        "new.label_id := (select l.label_id from access.brokered_copy c join centre.brokered_share s using (share_id) join access.label l on l.label_id = s.label_id where c.message_id = new.message_id and l.originator <> s.broker union all select new.label_id limit 1);"),
                withdrawn());
    }

    /// Written when the copy is, by somebody who is above every policy.
    private static Break trigger(String name, String statement) {
        return Break.bySql(name, """
                create function centre.carry_along() returns trigger language plpgsql security definer
                as $$ begin %s return new; end $$;
                create trigger carry_along before insert on centre.brokered_message
                for each row execute function centre.carry_along()
                """.formatted(statement), """
                drop trigger carry_along on centre.brokered_message;
                drop function centre.carry_along()
                """);
    }

    private static Break withdrawn() {
        var rule = """
                do $do$
                begin
                    execute replace(pg_get_functiondef('access.withdrawn_messages(uuid[])'::regprocedure), $c$%s$c$, $c$%s$c$);
                end
                $do$
                """;
        var right = "and s.stopped";
        var wrong = "and s.stopped and s.originator <> s.broker";
        return Break.bySql(
                "a withdrawal that only an originator's stop brings about",
                rule.formatted(right, wrong),
                rule.formatted(wrong, right));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    @Order(2)
    void a_leak_of_where_a_message_comes_from_is_caught(Break broken) {
        broken.seed().accept(own);
        broken.seed().accept(brokered);
        try {
            assertThat(anotherRound().differences()).isNotEmpty();
        } finally {
            broken.undo().accept(own);
            broken.undo().accept(brokered);
        }
    }
}
