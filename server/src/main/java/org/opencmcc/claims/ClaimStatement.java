package org.opencmcc.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.NameKey;

/// What is claimed, as it was stated.
///
/// @param words           how the figure was put, where that says more: “nearly 15,000”
/// @param unit            of what it is a number; null for words without a number
/// @param countDefinition the count definition of the theatre that means the same, where somebody
///                        said so
/// @param periodWords     the period as stated, such as “since the ceasefire”; its first day stands
///                        beside it
/// @param claimant        who claims it; null for nobody who is named
/// @param confidence      that the claim was made as stated, never that it is true
public record ClaimStatement(
        ClaimedValue value,
        @Nullable String words,
        @Nullable String unit,
        String definition,
        @Nullable String countDefinition,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String periodWords,
        @Nullable String place,
        @Nullable String claimant,
        ClaimSource source,
        @Nullable String method,
        @Nullable Confidence confidence) {
    /// The claimant of a claim whose source names none.
    public static final String UNATTRIBUTED = "unattributed";

    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    /// How sure it is that the claim was made as stated.
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// The same without where it can be read and how it was found.
    ClaimStatement withoutSource() {
        return new ClaimStatement(
                value,
                words,
                unit,
                definition,
                countDefinition,
                periodFrom,
                periodTo,
                periodWords,
                place,
                claimant,
                ClaimSource.withheld(),
                null,
                confidence);
    }

    public String claimantName() {
        return claimant == null ? UNATTRIBUTED : claimant;
    }

    /// The day by which it is put in order: when it was published, else the last that it speaks of.
    /// What says no day at all stands behind all others.
    LocalDate orderedOn() {
        for (var day : new LocalDate @Nullable [] {source.publishedOn(), periodTo, periodFrom}) {
            if (day != null) {
                return day;
            }
        }
        return NO_DAY;
    }

    /// What can be searched for, folded as names are.
    String searchKey(String ref) {
        return NameKey.of(Stream.of(
                                List.of(ref, claimantName(), definition),
                                texts(words, unit, periodWords, place),
                                texts(source.title(), method))
                        .flatMap(List::stream)
                        .collect(Collectors.joining(" ")))
                .text();
    }

    private static List<String> texts(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(String::valueOf).toList();
    }
}
