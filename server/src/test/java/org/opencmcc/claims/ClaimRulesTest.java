package org.opencmcc.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencmcc.access.TextCheck;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// What holds together as a claim, how claims are addressed, and how far two of them lie apart.
final class ClaimRulesTest {
    private static String problems(Wishes wishes) {
        return ClaimCheck.of(wishes.wish()).problems().stream()
                .map(p -> p.field() + " " + p.code())
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_number_a_range_an_open_range_and_words_alone_are_claims() {
        assertThat(problems(Wishes.good())).isEmpty();
        assertThat(problems(Wishes.good().figure(null, "53", "58", null))).isEmpty();
        assertThat(problems(Wishes.good().figure(null, "600", null, null))).isEmpty();
        assertThat(problems(Wishes.good().figure(null, null, "40", null))).isEmpty();
        assertThat(problems(Wishes.good().figure(null, "53", "53", null))).isEmpty();
        assertThat(problems(Wishes.good()
                        .figure(null, null, null, "no notable increase")
                        .unit(null)))
                .isEmpty();
        assertThat(problems(Wishes.good().figure("-3", null, null, null))).isEmpty();
    }

    @Test
    void every_way_in_which_a_figure_is_none_has_its_name() {
        assertThat(problems(Wishes.good().figure(null, null, null, null))).isEqualTo("value NO_VALUE");
        assertThat(problems(Wishes.good().figure(null, null, null, "  "))).isEqualTo("value NO_VALUE");
        assertThat(problems(Wishes.good().figure("1", null, "2", null))).isEqualTo("value VALUE_OR_RANGE");
        assertThat(problems(Wishes.good().figure(null, "2", "1", null))).isEqualTo("high RANGE_BACKWARDS");
        assertThat(problems(Wishes.good().unit(" "))).isEqualTo("unit MISSING");
        assertThat(problems(Wishes.good().figure("1e15", null, null, null))).isEqualTo("value NUMBER_TOO_LONG");
        assertThat(problems(Wishes.good().figure("999999999999999", null, null, null)))
                .isEmpty();
        assertThat(problems(Wishes.good().figure("0.000001", null, null, null))).isEmpty();
        assertThat(problems(Wishes.good().figure("0.0000001", null, null, null)))
                .isEqualTo("value NUMBER_TOO_LONG");
        assertThat(problems(Wishes.good().figure("1e900000000", null, null, null)))
                .isEqualTo("value NUMBER_TOO_LONG");
    }

    @Test
    void who_claims_it_and_where_it_can_be_read_must_be_said() {
        assertThat(problems(Wishes.good().claimant(null))).isEqualTo("claimant MISSING");
        assertThat(problems(Wishes.good().definition(null))).isEqualTo("definition MISSING");
        assertThat(problems(Wishes.good().source(null))).isEqualTo("source NO_SOURCE");
        assertThat(problems(Wishes.good().source(" ", " "))).isEqualTo("source NO_SOURCE");
        assertThat(problems(Wishes.good().source("A title"))).isEmpty();
        assertThat(problems(Wishes.good().source(null, "https://example.org/a?b=%D8%A7#c")))
                .isEmpty();
    }

    @Test
    void nobody_may_be_named_as_the_claimant() {
        var checked = ClaimCheck.of(Wishes.good().claimant("Unattributed").wish());

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.statement().claimant()).isNull();
        assertThat(checked.statement().claimantName()).isEqualTo("unattributed");
    }

    @Test
    void only_the_address_of_a_page_is_taken_for_one() {
        for (var good : List.of("http://example.org", "HTTPS://EXAMPLE.ORG/a", "https://example.org:443/a")) {
            assertThat(TextCheck.isOpenable(good)).as(good).isTrue();
        }
        for (var bad : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/a",
                "//example.org/a",
                "example.org",
                "https:///a",
                "https://",
                "http://user:secret@example.org/",
                "https://example.org/a b",
                "https://example.org/\u202Egnp.exe",
                "https://exa\u0000mple.org",
                "https://example.org/" + "a".repeat(1_981))) {
            assertThat(TextCheck.isOpenable(bad)).as(bad).isFalse();
        }
        assertThat(TextCheck.isOpenable("https://example.org/" + "a".repeat(1_980)))
                .isTrue();
        var eleven = Collections.nCopies(11, "https://example.org/a").toArray(String[]::new);
        var ten = Collections.nCopies(10, "https://example.org/a").toArray(String[]::new);
        assertThat(problems(Wishes.good().source(null, eleven))).isEqualTo("source.urls TOO_MANY");
        assertThat(problems(Wishes.good().source(null, ten))).isEmpty();
        assertThat(problems(Wishes.good().source("a", "https://example.org", "b")))
                .isEqualTo("source.urls[1] NOT_A_PAGE");
    }

    @Test
    void a_text_that_reads_differently_from_what_it_is_is_refused() {
        assertThat(problems(Wishes.good().claimant("Party \u202Eraced"))).isEqualTo("claimant BIDI_CONTROL");
        assertThat(problems(Wishes.good().claimant("Party\u0007"))).isEqualTo("claimant CONTROL_CHARACTER");
        assertThat(problems(Wishes.good().definition("half \ud800 a character")))
                .isEqualTo("definition BROKEN_TEXT");
        assertThat(problems(Wishes.good().claimant("\u2067وزارة\u2069"))).isEmpty();
        assertThat(problems(Wishes.good().claimant("\u2067وزارة"))).isEqualTo("claimant BIDI_CONTROL");
    }

    @Test
    void each_text_has_its_limit() {
        assertThat(problems(Wishes.good().claimant("x".repeat(200)))).isEmpty();
        assertThat(problems(Wishes.good().claimant("x".repeat(201)))).isEqualTo("claimant TOO_LONG");
        assertThat(problems(Wishes.good().unit("x".repeat(80)))).isEmpty();
        assertThat(problems(Wishes.good().unit("x".repeat(81)))).isEqualTo("unit TOO_LONG");
        assertThat(problems(Wishes.good().definition("x".repeat(1_000)))).isEmpty();
        assertThat(problems(Wishes.good().definition("x".repeat(1_001)))).isEqualTo("definition TOO_LONG");
        assertThat(problems(Wishes.good().source("x".repeat(300)))).isEmpty();
        assertThat(problems(Wishes.good().source("x".repeat(301)))).isEqualTo("source.title TOO_LONG");
    }

    @Test
    void a_period_may_lack_a_side_and_never_runs_backwards() {
        var day = LocalDate.of(2025, 10, 12);
        assertThat(problems(Wishes.good().period(null, day, "to then"))).isEmpty();
        assertThat(problems(Wishes.good().period(day, null, null))).isEmpty();
        assertThat(problems(Wishes.good().period(day, day, null))).isEmpty();
        assertThat(problems(Wishes.good().period(null, null, "since the ceasefire")))
                .isEmpty();
        assertThat(problems(Wishes.good().period(day, day.minusDays(1), null))).isEqualTo("periodTo PERIOD_BACKWARDS");
        assertThat(problems(Wishes.good().period(LocalDate.of(1899, 12, 31), day, null)))
                .isEqualTo("periodFrom IMPLAUSIBLE_DAY");
    }

    @Test
    void a_place_is_a_name_or_a_code_and_never_a_position() {
        for (var place : List.of("Gate 96", "GZ01", "PS0201", "Kerem Shalom", "km 5", "North, 2 of 5 zones", "رفح")) {
            assertThat(problems(Wishes.good().place(place))).as(place).isEmpty();
        }
        for (var position : List.of(
                "31.5236, 34.4667",
                "31.52 34.46",
                "31,5236; 34,4667",
                "٣١٫٥٢٣٦، ٣٤٫٤٦٦٧",
                "31°31'25\"N 34°28'0\"E",
                "31° 31",
                "lat 31.5 lon 34",
                "Latitude: 31",
                "geo:31.5,34.4",
                "36R XV 12345 67890",
                "36RXV1234567890",
                "8G3QG9F8+2V",
                "634512 3487654")) {
            assertThat(problems(Wishes.good().place(position))).as(position).isEqualTo("place COORDINATE");
        }
    }

    @Test
    void a_ref_has_no_letter_that_is_mistaken_for_another() {
        var random = new Random(20);
        var seen = new HashSet<String>();
        for (var turn = 0; turn < 200; turn++) {
            var nonce = new byte[32];
            random.nextBytes(nonce);
            var candidates = ClaimRef.candidates(nonce);
            assertThat(candidates)
                    .allMatch(ref -> ref.matches("[0-9A-HJKMNP-TV-Z]{4,6}"))
                    .first()
                    .matches(ref -> ref.length() == 4);
            assertThat(candidates.getLast()).hasSize(6);
            seen.addAll(candidates);
        }
        assertThat(seen).as("different draws give different refs").hasSizeGreaterThan(2_000);
    }

    @Test
    void a_ref_is_read_in_whichever_way_it_is_typed() {
        assertThat(ClaimRef.read("7f3k")).contains("7F3K");
        assertThat(ClaimRef.read(" o1Il ")).contains("0111");
        assertThat(ClaimRef.read("7F3KAB")).contains("7F3KAB");
        for (var none : List.of("", "7F3", "7F3KABC", "7FUK", "7F-K", "7F K", "٧F3K")) {
            assertThat(ClaimRef.read(none)).as(none).isEmpty();
        }
    }

    private static Claim claim(Wishes wishes) {
        return new Claim(
                UUID.nameUUIDFromBytes(wishes.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "7F3K",
                new LabelId(1),
                new DelegationId(new UUID(1, 1)),
                null,
                ClaimCheck.of(wishes.wish()).statement(),
                new ClaimOrigin.Hand(),
                null,
                null,
                java.time.LocalDate.EPOCH,
                Instant.EPOCH);
    }

    private static Wishes says(String claimant, @Nullable String value, @Nullable String low, @Nullable String high) {
        return Wishes.good().claimant(claimant).figure(value, low, high, null);
    }

    private static String gap(Wishes left, Wishes right) {
        return ClaimGap.between(claim(left), claim(right)).map(ClaimGap::words).orElse("not compared");
    }

    @Test
    void the_gap_between_two_numbers_is_named_with_its_factor() {
        assertThat(gap(says("A", "94", null, null), says("B", "674", null, null)))
                .isEqualTo("A says 94, B says 674: 580 trucks a day apart, a factor of 7.2.");
        assertThat(gap(says("B", "25700", null, null), says("A", "25000.5", null, null)))
                .isEqualTo("B says 25,700, A says 25,000.5: 699.5 trucks a day apart.");
        assertThat(gap(says("A", "94", null, null), says("B", "94.0", null, null)))
                .isEqualTo("A says 94, B says 94: the same figure.");
        assertThat(gap(says("A", "0", null, null), says("B", "5", null, null)))
                .as("a factor of nothing says nothing")
                .isEqualTo("A says 0, B says 5: 5 trucks a day apart.");
    }

    @Test
    void an_open_or_wide_claim_leaves_the_gap_open_too() {
        assertThat(gap(says("A", null, "600", null), says("B", "94", null, null)))
                .isEqualTo(
                        "A says at least 600, B says 94: at least 506 trucks a day apart, a factor of at least 6.4.");
        assertThat(gap(says("A", null, "600", "800"), says("B", "674", null, null)))
                .isEqualTo("A says 600 to 800, B says 674: the two do not exclude each other.");
        assertThat(gap(says("A", null, null, "1"), says("B", "90", null, null)))
                .isEqualTo("A says at most 1, B says 90: at least 89 trucks a day apart, a factor of at least 90.");
        assertThat(gap(says("A", null, "5", null), says("B", null, "7", null)))
                .endsWith("the two do not exclude each other.");
    }

    @Test
    void claims_in_different_units_or_in_words_are_not_compared() {
        assertThat(gap(says("A", "94", null, null), says("B", "94", null, null).unit("tonnes")))
                .isEqualTo("not compared");
        assertThat(gap(says("A", "94", null, null), Wishes.good().figure(null, null, null, "more")))
                .isEqualTo("not compared");
        assertThat(gap(says("A", "94", null, null), says("B", "95", null, null).unit("Trucks a  day")))
                .isNotEqualTo("not compared");
    }

    @Test
    void what_two_claims_are_not_about_the_same_is_said() {
        var other = says("B", "94", null, null).definition("offloaded").period(null, null, "since then");

        assertThat(gap(says("A", "94", null, null), other))
                .isEqualTo("A says 94, B says 94: the same figure. They differ in period and definition.");
        assertThat(gap(says("A", "94", null, null), other.place("Gate 96")))
                .endsWith("They differ in period, definition and place.");
    }
}
