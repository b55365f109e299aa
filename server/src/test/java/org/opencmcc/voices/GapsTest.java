package org.opencmcc.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;

/// Who is absent, and who claims to speak for them.
@Tag("http")
@OnACentre
final class GapsTest {
    private static final String GAPS = "/api/v1/representation-gaps";
    private static final String OWN = ", \"label\": {\"releasableTo\": []}";

    private static Api.Answer write(TestCentre centre, String account, String subject, String more) {
        return centre.as(account).post(GAPS, """
                {"kind": "GROUP", "subject": "%s", "affected": "People of the northern camps"%s}
                """.formatted(subject, more));
    }

    private static String written(TestCentre centre, String account, String subject, String more) {
        var answer = write(centre, account, subject, more);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Api.Answer speaks(TestCentre centre, String account, String gap, String name, String more) {
        return centre.as(account).post(GAPS + "/" + gap + "/speakers", """
                {"name": "%s", "speaksFor": "the camps", "source": {"title": "A letter", "urls": ["https://example.org/a"]}%s}
                """.formatted(name, more));
    }

    private static String problems(Api.Answer answer) {
        return answer.status() + " "
                + answer.json()
                        .path("problems")
                        .valueStream()
                        .map(p -> p.path("field").asString() + ":"
                                + p.path("code").asString())
                        .collect(Collectors.joining(" "));
    }

    @Test
    void rival_speakers_stand_side_by_side_and_each_can_be_disputed(TestCentre centre) {
        var gap = written(centre, "un-1", "Water group", "");
        speaks(centre, "un-1", gap, "A council", ", \"statedOn\": \"2026-01-10\"");
        var two = speaks(centre, "host-1", gap, "A committee", "").json();
        var speaker = two.path("speakers").path(0).path("id").asString();

        var disputed = centre.as("lead-1").post(GAPS + "/" + gap + "/speakers/" + speaker + "/disputes", """
                {"ground": "Nobody chose it."}
                """);
        assertThat(disputed.status()).as(disputed.toString()).isEqualTo(201);
        var seen = centre.as("ngo-1").get(GAPS + "/" + gap).json();
        assertThat(seen.path("speakers").valueStream().map(s -> s.path("name").asString()))
                .containsExactly("A council", "A committee");
        var dispute = seen.path("speakers").path(0).path("disputes").path(0);
        assertThat(dispute.path("ground").asString()).isEqualTo("Nobody chose it.");
        assertThat(dispute.path("disputant").asString()).isEqualTo("Delegation Birch");
    }

    @Test
    void a_gap_kept_to_oneself_does_not_exist_for_others(TestCentre centre) {
        var gap = written(centre, "un-1", "Kept gap", OWN);
        var never = UUID.nameUUIDFromBytes(new byte[] {5}).toString();

        assertThat(centre.as("host-1").get(GAPS).text()).doesNotContain("Kept gap");
        for (var id : new String[] {gap, never}) {
            assertThat(centre.as("host-1").get(GAPS + "/" + id).status()).isEqualTo(404);
            assertThat(speaks(centre, "host-1", id, "Somebody", "").status()).isEqualTo(404);
        }
        var kept = speaks(centre, "un-1", gap, "A quiet voice", "").json();
        assertThat(kept.path("speakers").path(0).path("label").path("own").asBoolean())
                .isTrue();
    }

    @Test
    void a_speaker_kept_to_oneself_is_not_seen_in_an_open_gap(TestCentre centre) {
        var gap = written(centre, "un-1", "Open gap", "");
        var speaker = speaks(centre, "ngo-1", gap, "An unsaid voice", OWN)
                .json()
                .path("speakers")
                .path(0)
                .path("id")
                .asString();

        assertThat(centre.as("host-1").get(GAPS + "/" + gap).json().path("speakers"))
                .isEmpty();
        var answer = centre.as("host-1").post(GAPS + "/" + gap + "/speakers/" + speaker + "/disputes", """
                {"ground": "No"}
                """);
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once(TestCentre centre) {
        var gap = centre.as("un-1").post(GAPS, """
                {"kind": "ROOM", "subject": "", "affected": "turned \\u202e round"}
                """);
        assertThat(problems(gap)).isEqualTo("422 kind:UNKNOWN_KIND subject:MISSING affected:BIDI_CONTROL");
        var open = written(centre, "un-1", "To be spoken for", "");
        var speaker = centre.as("un-1").post(GAPS + "/" + open + "/speakers", """
                {"name": "", "speaksFor": "x", "statedOn": "2999-01-01",
                 "source": {"title": "t", "urls": ["javascript:alert(1)"]}}
                """);
        assertThat(problems(speaker)).isEqualTo("422 name:MISSING source.urls[0]:NOT_A_PAGE statedOn:IN_THE_FUTURE");
    }
}
