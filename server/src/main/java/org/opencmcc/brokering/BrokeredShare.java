package org.opencmcc.brokering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// What an originator handed to a broker: a text of its own, or what one of its records said then. Only these two see
/// it.
///
/// @param receivers to whom alone it may be passed on; empty (the `Optional`) where the originator named nobody
/// @param passings  what the broker passed on, the first first
public record BrokeredShare(
        UUID id,
        LabelId label,
        DelegationId originator,
        DelegationId broker,
        @Nullable SharedRecord record,
        String title,
        String words,
        @Nullable String note,
        Optional<Set<DelegationId>> receivers,
        Instant handedOverAt,
        @Nullable Instant seenAt,
        @Nullable Instant stoppedAt,
        List<Passing> passings) {
    /// After this time without anything passed on, a hand-over counts as silence.
    public static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    public BrokeredShare {
        receivers = receivers.map(Set::copyOf);
        passings = List.copyOf(passings);
    }

    /// Where a hand-over stands.
    public enum State {
        HANDED_OVER,
        SEEN,
        PASSED_ON,
        STOPPED
    }

    public State state() {
        if (stoppedAt != null) {
            return State.STOPPED;
        }
        if (!passings.isEmpty()) {
            return State.PASSED_ON;
        }
        return seenAt == null ? State.HANDED_OVER : State.SEEN;
    }

    public Instant answerBy() {
        return handedOverAt.plus(ANSWER_WITHIN);
    }

    /// Whether the broker owes an answer and has not given it. Nobody owes one to itself.
    public boolean isSilentAt(Instant now) {
        return !isOwn() && (state() == State.HANDED_OVER || state() == State.SEEN) && !now.isBefore(answerBy());
    }

    /// Whether the broker passes on what is its own.
    public boolean isOwn() {
        return originator.equals(broker);
    }

    boolean mayGoTo(DelegationId receiver) {
        return receivers.map(named -> named.contains(receiver)).orElse(true);
    }

    BrokeredShare with(List<Passing> passed) {
        return new BrokeredShare(
                id,
                label,
                originator,
                broker,
                record,
                title,
                words,
                note,
                receivers,
                handedOverAt,
                seenAt,
                stoppedAt,
                passed);
    }
}
