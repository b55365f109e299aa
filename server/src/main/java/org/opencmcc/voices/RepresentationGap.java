package org.opencmcc.voices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// That somebody is affected by something and absent where it is decided.
///
/// @param subject  what is decided or worked on, in words: most of it is not recorded at this centre
/// @param affected who is affected and absent
/// @param speakers who claims to speak for them, as far as the reader may see, the oldest first
public record RepresentationGap(
        UUID id,
        LabelId label,
        DelegationId maker,
        SubjectKind kind,
        String subject,
        String affected,
        @Nullable String words,
        Instant madeAt,
        List<Speaker> speakers) {
    public RepresentationGap {
        speakers = List.copyOf(speakers);
    }

    /// What sort of thing somebody is absent from.
    public enum SubjectKind {
        DECISION,
        PAPER,
        QUESTION,
        GROUP
    }

    /// A statement that somebody speaks for those who are absent. It is a claim, never a fact.
    ///
    /// @param speaksFor whom, in the words of the statement
    /// @param statedOn  the day, where it is known
    /// @param disputes  who does not accept it, the oldest first
    public record Speaker(
            UUID id,
            UUID gap,
            LabelId label,
            String name,
            String speaksFor,
            @Nullable LocalDate statedOn,
            String sourceTitle,
            List<String> sourceUrls,
            Instant madeAt,
            List<Dispute> disputes) {
        public Speaker {
            sourceUrls = List.copyOf(sourceUrls);
            disputes = List.copyOf(disputes);
        }

        Speaker with(List<Dispute> all) {
            var mine = all.stream().filter(d -> d.speaker().equals(id)).toList();
            return new Speaker(id, gap, label, name, speaksFor, statedOn, sourceTitle, sourceUrls, madeAt, mine);
        }
    }

    /// That somebody does not accept such a statement.
    public record Dispute(UUID id, UUID speaker, LabelId label, String disputant, String ground, Instant madeAt) {}

    RepresentationGap with(List<Speaker> all) {
        var mine = all.stream().filter(s -> s.gap().equals(id)).toList();
        return new RepresentationGap(id, label, maker, kind, subject, affected, words, madeAt, mine);
    }
}
