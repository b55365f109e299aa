package org.opencmcc.voices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.TextCheck;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.terms.Page;

/// The outside of the comment channel. Whoever comes is nobody here: no session, no account, and nothing is kept of
/// them but what they wrote and the day.
public final class CommentDoor {
    static final int PAGE = 20;

    private final OutsideStore store;
    private final Entropy entropy;

    public CommentDoor(DataSource door, Entropy entropy) {
        this.store = new OutsideStore(door);
        this.entropy = entropy;
    }

    /// What came of leaving a comment.
    public sealed interface Left {
        /// It is told to everybody whose words can be read, whether they were kept, set aside or were too many.
        record Taken(String code) implements Left {}

        /// All that is wrong with it. Nothing was kept.
        record Refused(List<FieldProblem> problems) implements Left {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// No channel is open at this address.
        record Nowhere() implements Left {}
    }

    /// In how many days an answer is due; nothing where no channel is open at this address.
    public Optional<Integer> replyDays(String host) {
        return store.replyDays(host);
    }

    public Left leave(String host, String text, boolean publish) {
        var texts = new TextCheck();
        var words = CommentWords.read(texts, "words", "The comment", text);
        if (!texts.problems().isEmpty()) {
            return new Left.Refused(texts.problems());
        }
        var code = ReceiptCode.fresh(entropy);
        return store.leave(host, entropy.uuid(), words, publish, code.hash())
                ? new Left.Taken(code.text())
                : new Left.Nowhere();
    }

    /// An answer to a comment.
    public record Answer(String words, LocalDate on) {}

    /// The answer under a code; nothing where there is none yet, and where nothing was left under it.
    public Optional<Answer> answer(String host, String code) {
        return ReceiptCode.read(code)
                .flatMap(read -> store.answer(host, read.hash()))
                .map(answer -> new Answer(answer.words(), answer.on()));
    }

    /// What was published at this address, the newest first.
    public Page<PublishedComment> published(String host, String after) {
        return Page.of(
                store.published(host, DayPlace.read(after), PAGE + 1),
                PAGE,
                comment -> DayPlace.of(comment.cameOn(), comment.id()));
    }
}
