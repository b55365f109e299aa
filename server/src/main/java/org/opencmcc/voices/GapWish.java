package org.opencmcc.voices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;

/// What somebody wants to write down of a gap.
public sealed interface GapWish {
    /// A gap.
    record Gap(
            @Nullable String kind,
            @Nullable String subject,
            @Nullable String affected,
            @Nullable String words,
            @Nullable LabelWish label)
            implements GapWish {}

    /// That somebody claims to speak for those who are absent.
    record Speaker(
            @Nullable String name,
            @Nullable String speaksFor,
            @Nullable LocalDate statedOn,
            @Nullable String sourceTitle,
            List<String> sourceUrls,
            @Nullable LabelWish label)
            implements GapWish {
        public Speaker {
            sourceUrls = List.copyOf(sourceUrls);
        }
    }

    /// That this is not accepted.
    record Dispute(@Nullable String ground, @Nullable LabelWish label) implements GapWish {}
}
