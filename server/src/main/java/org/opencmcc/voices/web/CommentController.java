package org.opencmcc.voices.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.voices.Comment;
import org.opencmcc.voices.CommentChannel;
import org.opencmcc.voices.CommentDesk;
import org.opencmcc.voices.CommentOutcome;
import org.opencmcc.voices.PublishedComment;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The own channel for comments, what comes in over it, and what was published.
@RestController
@RequestMapping("/api/v1")
final class CommentController {
    private static final int MOST_BYTES = 512 << 10;
    private static final int USUAL_REPLY_DAYS = 14;

    private final CommentDesk desk;
    private final DelegationDesk delegations;

    CommentController(CommentDesk desk, DelegationDesk delegations) {
        this.desk = desk;
        this.delegations = delegations;
    }

    /// The channel of the own delegation.
    ///
    /// @param host  behind which alone it is served; null where it never was on
    /// @param floor whose members read what comes in; null for the whole delegation
    record CommentChannelJson(
            @Nullable String host, @Nullable String floor, int replyDays, boolean on) {}

    @GetMapping("/comment-channel")
    CommentChannelJson channel(Caller caller) {
        return caller.in(tx -> desk.channel(tx))
                .map(c -> new CommentChannelJson(c.host(), c.floor(), c.replyDays(), c.on()))
                .orElseGet(() -> new CommentChannelJson(null, null, USUAL_REPLY_DAYS, false));
    }

    /// The channel as it shall be.
    record CommentChannelWishJson(
            String host, @Nullable String floor, @Nullable Integer replyDays, Boolean on) {
        CommentChannelWishJson {
            Objects.requireNonNull(host);
            Objects.requireNonNull(on);
        }

        CommentChannel wish() {
            return new CommentChannel(host, floor, replyDays == null ? USUAL_REPLY_DAYS : replyDays, on);
        }
    }

    @PutMapping("/comment-channel")
    CommentChannelJson turn(Caller caller, @RequestBody CommentChannelWishJson wanted) {
        done(caller.in(tx -> desk.turn(tx, wanted.wish())));
        return channel(caller);
    }

    /// A comment that came in.
    ///
    /// @param handedInBy the organisation that handed it in, as far as the reader may know it
    /// @param overdue    whether no answer was given in time
    record CommentJson(
            UUID id,
            @Nullable String handedInBy,
            LocalDate cameOn,
            LocalDate dueOn,
            boolean overdue,
            String text,
            boolean mayPublish,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate publishedOn) {
        static CommentJson of(Comment comment, LocalDate today, Map<DelegationId, String> names) {
            var by = comment.handedInBy();
            return new CommentJson(
                    comment.id(),
                    by == null ? null : names.getOrDefault(by, "an organisation whom you may not know"),
                    comment.cameOn(),
                    comment.dueOn(),
                    comment.isOverdueOn(today),
                    comment.words(),
                    comment.mayPublish(),
                    comment.answer(),
                    comment.answeredOn(),
                    comment.publishedOn());
        }
    }

    /// @param aside what came too often or twice
    @GetMapping("/comments")
    ListJson<CommentJson> comments(
            Caller caller, @RequestParam @Nullable Boolean aside, @RequestParam @Nullable String after) {
        return caller.in(tx -> {
            var names = names(tx);
            var today = today(tx);
            return ListJson.of(
                    desk.comments(tx, Boolean.TRUE.equals(aside), after),
                    comment -> CommentJson.of(comment, today, names));
        });
    }

    private Map<DelegationId, String> names(Tx tx) {
        return delegations.known(tx).stream().collect(Collectors.toMap(Delegation::id, Delegation::name));
    }

    private static LocalDate today(Tx tx) {
        return tx.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// An answer to a comment.
    record CommentAnswerJson(String answer) {
        CommentAnswerJson {
            Objects.requireNonNull(answer);
        }
    }

    @PostMapping("/comments/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Caller caller, @PathVariable UUID id, @RequestBody CommentAnswerJson wanted) {
        done(caller.in(tx -> desk.answer(tx, id, wanted.answer())));
    }

    /// The receipt of comments that were handed in.
    record HandInJson(UUID receipt, int comments) {}

    /// @param channel the address of the channel
    /// @param publish whether those who left them agreed that they are published with their answers
    @PostMapping("/comment-hand-ins")
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HandInJson handIn(
            Caller caller,
            @RequestParam String channel,
            @RequestParam @Nullable Boolean publish,
            HttpServletRequest request)
            throws IOException {
        caller.in(tx -> tx.reader());
        var file = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return switch (caller.in(tx -> desk.handIn(tx, channel, Boolean.TRUE.equals(publish), file))) {
            case CommentOutcome.Taken(var receipt, var comments) -> new HandInJson(receipt, comments);
            case CommentOutcome outcome -> throw refusal(outcome);
        };
    }

    @GetMapping("/comment-hand-ins/{id}")
    ListJson<CommentJson> handIn(Caller caller, @PathVariable UUID id) {
        var items = caller.in(tx -> desk.handedIn(tx, id).stream()
                .map(comment -> CommentJson.of(comment, today(tx), Map.of()))
                .toList());
        if (items.isEmpty()) {
            throw ApiRefusal.nothingHere();
        }
        return ListJson.whole(items);
    }

    /// What everybody may read of a comment.
    ///
    /// @param text         null where it was not answered in time, and where it was removed
    /// @param silence      whether it was not answered in time
    /// @param removalAsked whether one delegation wants it removed
    /// @param removed      the reason, where two delegations removed it
    record PublishedCommentJson(
            UUID id,
            String channel,
            LocalDate cameOn,
            @Nullable String text,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            boolean silence,
            boolean removalAsked,
            @Nullable String removed) {
        static PublishedCommentJson of(PublishedComment comment) {
            return new PublishedCommentJson(
                    comment.id(),
                    comment.host(),
                    comment.cameOn(),
                    comment.words(),
                    comment.answer(),
                    comment.answeredOn(),
                    comment.isSilence(),
                    comment.removalAsked(),
                    comment.removed() ? comment.reason() : null);
        }
    }

    @GetMapping("/published-comments")
    ListJson<PublishedCommentJson> published(Caller caller, @RequestParam @Nullable String after) {
        return caller.in(tx -> ListJson.of(desk.published(tx, after), PublishedCommentJson::of));
    }

    /// Why a published comment should be removed.
    record RemovalJson(String reason) {
        RemovalJson {
            Objects.requireNonNull(reason);
        }
    }

    @PostMapping("/published-comments/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askRemoval(Caller caller, @PathVariable UUID id, @RequestBody RemovalJson wanted) {
        done(caller.in(tx -> desk.askRemoval(tx, id, wanted.reason())));
    }

    private static void done(CommentOutcome outcome) {
        if (!(outcome instanceof CommentOutcome.Done)) {
            throw refusal(outcome);
        }
    }

    private static ApiRefusal refusal(CommentOutcome outcome) {
        return switch (outcome) {
            case CommentOutcome.Refused(var problems) -> ApiRefusal.wrong(problems);
            case CommentOutcome.NothingHere() -> ApiRefusal.nothingHere();
            case CommentOutcome.NotNow(var code, var words) -> ApiRefusal.notNow(code, words);
            case CommentOutcome.NotYourRole() -> ApiRefusal.notYourRole();
            case CommentOutcome.Done done -> throw new IllegalStateException("this is no refusal");
            case CommentOutcome.Taken taken -> throw new IllegalStateException("this is no refusal");
        };
    }
}
