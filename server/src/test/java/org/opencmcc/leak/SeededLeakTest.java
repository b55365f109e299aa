package org.opencmcc.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/// A comparison that finds nothing proves something only if it finds what is there: each of these breaks must be
/// caught.
@Tag("leak")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SeededLeakTest {
    private static final int ENOUGH = 40;

    private final Breaking breaking;

    SeededLeakTest(TestServer server) {
        breaking = new Breaking(server, Seed.ofThisRun("seeded leaks"));
    }

    @AfterAll
    void end() {
        breaking.close();
    }

    @Test
    @Order(1)
    void whole_the_worlds_cannot_be_told_apart() {
        assertThat(breaking.whole().differences()).isEmpty();
    }

    static List<Break> passing() {
        return Parts.passing();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    @Order(2)
    void a_leak_is_caught(Break broken) {
        assertCaught(breaking.passing(broken));
    }

    @Test
    @Order(3)
    void mended_the_worlds_cannot_be_told_apart_again() {
        assertThat(breaking.whole().differences()).isEmpty();
    }

    static List<Break> lasting() {
        return Parts.lasting();
    }

    /// These leave their mark on records, so that only what the reader is told at once may count.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lasting")
    @Order(4)
    void a_leak_that_leaves_its_mark_is_caught_while_the_reader_acts(Break broken) {
        assertCaught(breaking.lasting(broken));
    }

    private static void assertCaught(Breaking.Caught caught) {
        System.out.println(caught);
        assertThat(caught.by().failures()).isEmpty();
        assertThat(caught.by().differences()).isNotEmpty();
    }

    @Test
    @Order(5)
    void enough_ways_of_leaking_are_tried_and_each_has_a_name_of_its_own() {
        var names = Stream.concat(Parts.passing().stream(), Parts.lasting().stream())
                .map(Break::name)
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(ENOUGH).doesNotHaveDuplicates();
    }
}
