package org.opencmcc.delegations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// That somebody objects to somebody's taking part, on what ground, and who answered. All of it stays on record.
///
/// @param objector the name under which whoever objects stands; of a hidden delegation none in particular
/// @param answers  the oldest first
public record AdmissionObjection(
        UUID id,
        LabelId label,
        DelegationId maker,
        String objector,
        String against,
        Ground ground,
        @Nullable String words,
        Instant madeAt,
        @Nullable Instant withdrawnAt,
        List<Answer> answers) {
    public AdmissionObjection {
        answers = List.copyOf(answers);
    }

    /// What the objection rests on; that none is given is a ground that can be counted.
    public enum Ground {
        MANDATE,
        NEUTRALITY,
        REPRESENTATION,
        SECURITY,
        SOVEREIGNTY,
        OTHER,
        NO_REASON_GIVEN
    }

    /// What somebody answered to it.
    public record Answer(UUID id, String answerer, boolean own, String words, Instant madeAt) {}

    /// Whether it stands and nobody has answered.
    public boolean isWaiting() {
        return withdrawnAt == null && answers.isEmpty();
    }
}
