package org.opencmcc.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import tools.jackson.databind.JsonNode;

/// The comment channel: people outside, the delegation that runs it (un-1's), an organisation that hands in (ngo-1's).
@Tag("http")
@OnACentre
final class CommentChannelTest {
    private static final String HOST = "voices.larch.example";
    private static final String CHANNEL = "/api/v1/comment-channel";
    private static final String COMMENTS = "/api/v1/comments";
    private static final String PUBLISHED = "/api/v1/published-comments";

    @BeforeEach
    void turnOn(TestCentre centre) {
        turn(centre, "un-1", HOST, true);
    }

    private static void turn(TestCentre centre, String account, String host, boolean on) {
        var answer = centre.as(account).put(CHANNEL, """
                {"host": "%s", "on": %s, "replyDays": 14}
                """.formatted(host, on));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static JsonNode comment(TestCentre centre, String words) {
        return centre.as("un-1")
                .get(COMMENTS)
                .json()
                .path("items")
                .valueStream()
                .filter(c -> c.path("text").asString().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no comment " + words));
    }

    private static Api.Answer answer(TestCentre centre, String account, String id, String words) {
        return centre.as(account).post(COMMENTS + "/" + id + "/answer", "{\"answer\": \"" + words + "\"}");
    }

    private static String answered(TestCentre centre, String words, String answer) {
        var id = comment(centre, words).path("id").asString();
        assertThat(answer(centre, "un-1", id, answer).status()).isEqualTo(204);
        return id;
    }

    private static Api.Answer askRemoval(TestCentre centre, String account, String id) {
        return centre.as(account).post(PUBLISHED + "/" + id + "/removal", "{\"reason\": \"It names a child.\"}");
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
    void the_first_screen_says_in_arabic_who_can_know_that_somebody_came(TestCentre centre) {
        var seen = Outside.at(centre, HOST).get("/");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("الوفد الذي يدير هذه الصفحة")
                .contains("من يشغّل خط الإنترنت")
                .contains("من يشغّل الجهاز")
                .doesNotContain("<script");
        assertThat(Outside.at(centre, HOST).get("/en").body())
                .contains("The delegation that runs this page")
                .contains("Whoever operates the line")
                .contains("Whoever runs the machine");
        assertThat(Outside.at(centre, HOST).get("/he").body()).contains("lang=\"he\" dir=\"rtl\"");
        for (var path : new String[] {"/", "/en", "/he", "/ar/published", "/voices.css"}) {
            assertThat(Outside.at(centre, HOST).get(path).whole().getBytes(StandardCharsets.UTF_8))
                    .as(path)
                    .hasSizeLessThan(30_000);
        }
    }

    @Test
    void no_cookie_is_set_and_none_is_asked_for(TestCentre centre) {
        var here = Outside.at(centre, HOST);
        for (var seen : new Outside.Answer[] {
            here.get("/"), here.comment("ar", "Nobody keeps who I am", false), here.readAnswer("nothing")
        }) {
            assertThat(seen.head().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("set-cookie")
                    .doesNotContain("etag")
                    .contains("cache-control: no-store")
                    .contains("default-src 'none'");
        }
    }

    @Test
    void the_channel_is_behind_its_own_address_alone_and_nothing_else_is(TestCentre centre) {
        var inside = Outside.at(centre, "localhost");
        assertThat(inside.post("/ar/comment", "words=x").status()).isNotEqualTo(200);
        assertThat(inside.get("/voices.css").body()).doesNotContain("user-select");
        var here = Outside.at(centre, HOST);
        for (var path :
                new String[] {"/api/v1/theatre", "/api/v1/sessions", "/index.html", "/ar/../api", "/fr", "/ar/x/y"}) {
            assertThat(here.get(path).status()).as(path).isIn(404, 400);
            assertThat(here.get(path).body()).as(path).doesNotContain("theatre");
        }
        var nowhere = Outside.at(centre, "voices.nowhere.example").get("/");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.body()).isEqualTo(here.get("/fr").body());
    }

    @Test
    void a_channel_is_off_until_a_delegation_turns_it_on_and_after_it_turns_it_off(TestCentre centre) {
        assertThat(centre.as("host-1").get(CHANNEL).json().path("on").asBoolean())
                .isFalse();
        assertThat(Outside.at(centre, "voices.alder.example").get("/").status()).isEqualTo(404);
        turn(centre, "host-1", "voices.alder.example", true);
        assertThat(Outside.at(centre, "voices.alder.example").get("/").status()).isEqualTo(200);
        turn(centre, "host-1", "voices.alder.example", false);
        assertThat(Outside.at(centre, "voices.alder.example").get("/").status()).isEqualTo(404);
        assertThat(Outside.at(centre, "voices.alder.example")
                        .comment("en", "Too late", false)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_answer_is_read_with_the_code_and_published_where_that_was_agreed_to(TestCentre centre) {
        var here = Outside.at(centre, HOST);
        var open = here.comment("ar", "متى يُفتح المعبر؟", true);
        var closed = here.comment("en", "For you alone", false);
        assertThat(here.readAnswer(open.code()).body()).contains("There is no answer under this code yet");

        answered(centre, "متى يُفتح المعبر؟", "In the morning");
        answered(centre, "For you alone", "Answered quietly");

        assertThat(here.readAnswer(open.code()).body()).contains("In the morning");
        assertThat(here.readAnswer(
                                closed.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .body())
                .contains("Answered quietly");
        assertThat(here.get("/ar/published").body())
                .contains("متى يُفتح المعبر؟")
                .doesNotContain("For you alone");
        assertThat(centre.as("quiet-1").get(PUBLISHED).text())
                .contains("In the morning")
                .doesNotContain("Answered quietly");
        var id = comment(centre, "For you alone").path("id").asString();
        assertThat(answer(centre, "un-1", id, "Another").status()).isEqualTo(409);
    }

    @Test
    void a_code_that_was_never_given_reads_like_one_that_waits(TestCentre centre) {
        var here = Outside.at(centre, HOST);
        var waiting = here.comment("en", "Waiting words", false).code();

        assertThat(here.readAnswer("00000-00000-00000-00000").body())
                .isEqualTo(here.readAnswer(waiting).body())
                .isEqualTo(here.readAnswer("<script>").body());
    }

    @Test
    void others_do_not_see_what_came_in(TestCentre centre) {
        Outside.at(centre, HOST).comment("en", "For the larch only", true);
        var id = comment(centre, "For the larch only").path("id").asString();
        var never = UUID.nameUUIDFromBytes(new byte[] {3}).toString();

        for (var account : new String[] {"host-1", "quiet-1"}) {
            assertThat(centre.as(account).get(COMMENTS).text()).doesNotContain("For the larch only");
            assertThat(answer(centre, account, id, "w").text())
                    .isEqualTo(answer(centre, account, never, "w").text())
                    .contains("NOTHING_HERE");
            assertThat(askRemoval(centre, account, id).text())
                    .isEqualTo(askRemoval(centre, account, never).text())
                    .contains("NOTHING_HERE");
        }
        assertThat(centre.as("host-1").get(PUBLISHED).text()).doesNotContain("For the larch only");
    }

    @Test
    void one_delegation_cannot_remove_a_published_comment_and_two_leave_a_mark(TestCentre centre) {
        Outside.at(centre, HOST).comment("en", "Words to be argued about", true);
        var id = answered(centre, "Words to be argued about", "Heard");

        assertThat(askRemoval(centre, "un-1", id).status()).isEqualTo(204);
        assertThat(askRemoval(centre, "un-1", id).json().path("code").asString())
                .isEqualTo("ASKED_BEFORE");
        assertThat(centre.as("lead-1").get(PUBLISHED).text()).contains("Words to be argued about");
        assertThat(Outside.at(centre, HOST).get("/en/published").body()).contains("One delegation has asked");

        assertThat(askRemoval(centre, "host-1", id).status()).isEqualTo(204);
        assertThat(askRemoval(centre, "lead-1", id).json().path("code").asString())
                .isEqualTo("REMOVED");
        assertThat(centre.as("lead-1").get(PUBLISHED).text())
                .doesNotContain("Words to be argued about")
                .contains("It names a child.");
        assertThat(Outside.at(centre, HOST).get("/en/published").body())
                .contains("Removed at the request of two delegations")
                .doesNotContain("Words to be argued about");
    }

    @Test
    void what_comes_too_often_or_twice_is_set_aside_and_whoever_sent_it_is_told_the_same(TestCentre centre) {
        turn(centre, "lead-1", "voices.birch.example", true);
        var here = Outside.at(centre, "voices.birch.example");
        var first = here.comment("en", "Again and again", true);
        var second = here.comment("en", "Again and again", true);
        for (var turn = 0; turn < 60; turn++) {
            here.comment("en", "Number " + turn, false);
        }
        assertThat(shape(second)).isEqualTo(shape(first)).isEqualTo(shape(here.comment("en", "Number 61", false)));
        var kept = centre.as("lead-1").get(COMMENTS + "?aside=false").text();
        var aside = centre.as("lead-1").get(COMMENTS + "?aside=true").text();
        assertThat(aside).contains("Again and again").contains("Number 59").contains("Number 61");
        assertThat(kept).doesNotContain("Number 61");
    }

    /// An answer without its code, which no two have alike, and the clock.
    private static String shape(Outside.Answer answer) {
        return answer.whole().replace(answer.code(), "CODE").replaceAll("Date: [^\r]*", "DATE");
    }

    @Test
    void hostile_words_are_refused_or_shown_as_text(TestCentre centre) {
        var here = Outside.at(centre, HOST);
        for (var words : new String[] {
            "",
            "   ",
            "turned \u202e round",
            "half \u2066 isolated",
            "un\u200bseen",
            "a\u0000b",
            "pаypal in mixed letters",
            "x".repeat(CommentWords.LONGEST + 1),
            "tag\uDB40\uDC41ged"
        }) {
            assertThat(here.comment("en", words, true).status()).as(words).isEqualTo(422);
        }
        assertThat(here.post("/en/comment", "words=" + "%D8%A7".repeat(20_000)).status())
                .isEqualTo(422);
        assertThat(here.post("/en/comment", "words=%ZZ&publish=yes").status()).isEqualTo(422);
        assertThat(here.post("/en/comment", "{\"words\": \"as JSON\"}").status())
                .isEqualTo(422);

        assertThat(here.comment("en", "x".repeat(CommentWords.LONGEST), false).status())
                .isEqualTo(200);
        assertThat(here.comment("en", "<script>alert('x')</script> & \"more\"", true)
                        .status())
                .isEqualTo(200);
        answered(centre, "<script>alert('x')</script> & \"more\"", "Shown as text");
        assertThat(here.get("/en/published").body())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(here.comment("en", "back \u202e <b>", true).body()).contains("&lt;b&gt;");
    }

    @Test
    void an_organisation_hands_in_a_file_all_or_nothing_and_follows_it_by_its_receipt(TestCentre centre) {
        var hand = "/api/v1/comment-hand-ins?channel=" + HOST + "&publish=true";
        var wrong =
                centre.as("ngo-1").postFile(hand, "First\n---\n\n---\nturned \u202e".getBytes(StandardCharsets.UTF_8));
        assertThat(problems(wrong)).isEqualTo("422 comment[2]:MISSING comment[3]:BIDI_CONTROL");
        assertThat(centre.as("un-1").get(COMMENTS).text()).doesNotContain("First");

        var file = "From the first tent\nin two lines\n---\r\nمن الخيمة الثانية\n";
        var taken = centre.as("ngo-1").postFile(hand, file.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(taken.json().path("comments").asInt()).isEqualTo(2);
        var comment = comment(centre, "From the first tent\nin two lines");
        assertThat(comment.path("handedInBy").asString())
                .isEqualTo(centre.in(
                        "un-1",
                        tx -> centre.bean(org.opencmcc.delegations.DelegationDesk.class).known(tx).stream()
                                .filter(d -> d.id().toString()
                                        .equals(centre.in(
                                                "ngo-1",
                                                other -> other.reader()
                                                        .delegation()
                                                        .toString())))
                                .findFirst()
                                .orElseThrow()
                                .name()));
        answered(centre, "From the first tent\nin two lines", "Seen to");

        var receipt = "/api/v1/comment-hand-ins/" + taken.json().path("receipt").asString();
        assertThat(centre.as("ngo-1").get(receipt).text()).contains("Seen to");
        assertThat(centre.as("host-1").get(receipt).status()).isEqualTo(404);
        assertThat(centre.as("un-1").get(receipt).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_none_and_a_channel_that_is_none_are_refused(TestCentre centre) {
        var hand = "/api/v1/comment-hand-ins?channel=" + HOST;
        var ngo = centre.as("ngo-1");
        assertThat(problems(ngo.postFile(hand, new byte[] {(byte) 0xC3, 0x28}))).isEqualTo("422 file:NOT_TEXT");
        assertThat(problems(ngo.postFile(hand, "x\n---\n".repeat(500).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("422 file:TOO_MANY");
        assertThat(problems(ngo.postFile(hand, new byte[(512 << 10) + 1]))).isEqualTo("422 file:TOO_MANY_BYTES");
        assertThat(problems(ngo.postFile("/api/v1/comment-hand-ins?channel=voices.none.example", new byte[] {'x'})))
                .isEqualTo("422 channel:NO_CHANNEL");
    }

    @Test
    void an_address_begins_with_voices_and_a_floor_is_ones_own(TestCentre centre) {
        for (var host :
                new String[] {"comments.example", "voices.", "voices.A.example", "voices.a b", "voices.x/y", "xvoices.a"
                }) {
            assertThat(problems(centre.as("host-1").put(CHANNEL, """
                    {"host": "%s", "on": true, "replyDays": 0, "floor": "lead"}
                    """.formatted(host))))
                    .as(host)
                    .isEqualTo("422 host:NOT_AN_ADDRESS replyDays:NOT_A_TIME floor:UNKNOWN_FLOOR");
        }
    }
}
