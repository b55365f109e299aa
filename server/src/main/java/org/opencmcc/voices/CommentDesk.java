package org.opencmcc.voices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.TextCheck;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Page;

/// The inside of the comment channel: a delegation runs its own, answers what comes in, and nobody removes alone what
/// was published.
public final class CommentDesk {
    static final int PAGE = 50;
    static final int LONGEST_REASON = 300;
    static final int LONGEST_REPLY_DAYS = 90;
    private static final Pattern HOST = Pattern.compile("voices\\.[a-z0-9]([a-z0-9.-]{0,198}[a-z0-9])?");

    private final Ledger ledger;
    private final CommentStore store = new CommentStore();

    CommentDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The channel of the reader's delegation; off where it never ran one.
    public Optional<CommentChannel> channel(Tx tx) {
        return store.channel(tx);
    }

    /// Turns the own channel on or off, or moves it.
    public CommentOutcome turn(Tx tx, CommentChannel wish) {
        var outcome = turned(tx, wish);
        ledger.record(tx, entry("comment.channel", outcome, null, Map.of("on", wish.on())));
        return outcome;
    }

    private CommentOutcome turned(Tx tx, CommentChannel wish) {
        if (!GapDesk.mayWrite(tx)) {
            return new CommentOutcome.NotYourRole();
        }
        var texts = new TextCheck();
        if (!HOST.matcher(wish.host()).matches()) {
            texts.add(
                    "host",
                    "NOT_AN_ADDRESS",
                    "The address is a name of your own that begins with “voices.”, in small letters.");
        }
        if (wish.replyDays() < 1 || wish.replyDays() > LONGEST_REPLY_DAYS) {
            texts.add("replyDays", "NOT_A_TIME", "An answer is due in 1 to " + LONGEST_REPLY_DAYS + " days.");
        }
        if (wish.floor() != null && !tx.reader().compartments().contains(wish.floor())) {
            texts.add("floor", "UNKNOWN_FLOOR", "This is not a floor that you are on.");
        }
        if (texts.problems().isEmpty() && !store.turn(tx, wish)) {
            texts.add("floor", "ON_ANOTHER_FLOOR", "The channel is kept by others of your delegation.");
        }
        return texts.problems().isEmpty() ? new CommentOutcome.Done() : new CommentOutcome.Refused(texts.problems());
    }

    /// What came in over the own channel, the newest first.
    ///
    /// @param aside what came too often or twice, and may still be read
    public Page<Comment> comments(Tx tx, boolean aside, @Nullable String after) {
        return Page.of(
                store.comments(tx, aside, DayPlace.read(after), PAGE + 1),
                PAGE,
                comment -> DayPlace.of(comment.cameOn(), comment.id()));
    }

    /// Answers a comment once, and publishes both where whoever left it agreed.
    public CommentOutcome answer(Tx tx, UUID comment, String text) {
        var outcome = answered(tx, comment, text);
        ledger.record(tx, entry("comment.answer", outcome, comment, Map.of()));
        return outcome;
    }

    private CommentOutcome answered(Tx tx, UUID comment, String text) {
        if (!GapDesk.mayWrite(tx)) {
            return new CommentOutcome.NotYourRole();
        }
        var texts = new TextCheck();
        var words = texts.required("answer", "The answer", text, CommentWords.LONGEST);
        if (!texts.problems().isEmpty()) {
            return new CommentOutcome.Refused(texts.problems());
        }
        return switch (store.answer(tx, comment, words)) {
            case "DONE" -> new CommentOutcome.Done();
            case "ANSWERED" ->
                new CommentOutcome.NotNow("ANSWERED", "This was answered before; an answer is not changed.");
            default -> new CommentOutcome.NothingHere();
        };
    }

    /// Hands in the comments that a trusted organisation collected, all or none.
    ///
    /// @param host    the address of the channel
    /// @param publish whether those who left them agreed that they are published with their answers
    public CommentOutcome handIn(Tx tx, String host, boolean publish, byte[] file) {
        var outcome = handedIn(tx, host, publish, file);
        ledger.record(tx, entry("comment.hand-in", outcome, null, Map.of()));
        return outcome;
    }

    private CommentOutcome handedIn(Tx tx, String host, boolean publish, byte[] file) {
        if (!GapDesk.mayWrite(tx)) {
            return new CommentOutcome.NotYourRole();
        }
        var read = HandInFile.read(file);
        if (!read.problems().isEmpty()) {
            return new CommentOutcome.Refused(read.problems());
        }
        var receipt = tx.newId();
        var ids = Stream.generate(tx::newId).limit(read.comments().size()).toList();
        var codes = Stream.generate(tx::newNonce).limit(read.comments().size()).toList();
        var handIn = new CommentStore.HandIn(receipt, host, ids, read.comments(), codes, publish);
        return store.handIn(tx, handIn)
                ? new CommentOutcome.Taken(receipt, read.comments().size())
                : new CommentOutcome.Refused(
                        List.of(new FieldProblem("channel", "NO_CHANNEL", "No channel is open at this address.")));
    }

    /// What the reader's delegation handed in under this receipt; nothing where it did not.
    public List<Comment> handedIn(Tx tx, UUID receipt) {
        return store.handedIn(tx, receipt);
    }

    /// What everybody may read.
    public Page<PublishedComment> published(Tx tx, @Nullable String after) {
        return Page.of(
                store.published(tx, DayPlace.read(after), PAGE + 1),
                PAGE,
                comment -> DayPlace.of(comment.cameOn(), comment.id()));
    }

    /// Asks that a published comment is removed. It is once a second delegation asks so too, and leaves its mark.
    public CommentOutcome askRemoval(Tx tx, UUID comment, String why) {
        var outcome = removalAsked(tx, comment, why);
        ledger.record(tx, entry("comment.ask-removal", outcome, comment, Map.of()));
        return outcome;
    }

    private CommentOutcome removalAsked(Tx tx, UUID comment, String why) {
        if (!GapDesk.mayWrite(tx)) {
            return new CommentOutcome.NotYourRole();
        }
        var texts = new TextCheck();
        var reason = texts.required("reason", "The reason", why, LONGEST_REASON);
        if (!texts.problems().isEmpty()) {
            return new CommentOutcome.Refused(texts.problems());
        }
        return switch (store.askRemoval(tx, comment, reason)) {
            case "ASKED", "REMOVED" -> new CommentOutcome.Done();
            case "ASKED_BEFORE" ->
                new CommentOutcome.NotNow(
                        "ASKED_BEFORE", "Your delegation has asked for this; another one must ask for it too.");
            case "REMOVED_BEFORE" -> new CommentOutcome.NotNow("REMOVED", "This was removed before.");
            default -> new CommentOutcome.NothingHere();
        };
    }

    private static Entry entry(String command, CommentOutcome outcome, @Nullable UUID subject, Map<String, ?> facts) {
        return switch (outcome) {
            case CommentOutcome.Done() -> Entry.done(command, subject, facts);
            case CommentOutcome.Taken(var receipt, var comments) ->
                Entry.done(command, receipt, Map.of("comments", comments));
            case CommentOutcome.Refused(var problems) ->
                Entry.refused(command, problems.getFirst().code(), subject);
            case CommentOutcome.NothingHere() -> Entry.refused(command, "NOTHING_HERE", subject);
            case CommentOutcome.NotNow(var code, var words) -> Entry.refused(command, code, subject);
            case CommentOutcome.NotYourRole() -> Entry.refused(command, "NOT_YOUR_ROLE", subject);
        };
    }
}
