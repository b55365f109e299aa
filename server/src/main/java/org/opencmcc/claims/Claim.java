package org.opencmcc.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// A public figure: that somebody says this, where it can be read, and who wrote it down here. It
/// is never changed; a newer claim may take its place, and both stay.
///
/// @param ref          its short address; another claim that its maker could not see may have the
///                     same
/// @param maker        the delegation whose record it is, which is seldom the claimant
/// @param orderedOn    the day by which it stands in lists
/// @param supersedes   the older claim whose place it takes, where the reader may see that
/// @param supersededBy the newest that took its place, as the reader may see
public record Claim(
        UUID id,
        String ref,
        LabelId label,
        DelegationId maker,
        @Nullable Named question,
        ClaimStatement statement,
        ClaimOrigin origin,
        @Nullable Named supersedes,
        @Nullable Named supersededBy,
        LocalDate orderedOn,
        Instant madeAt) {
    /// Another record by what people call it: a claim by its ref, a question by its title.
    public record Named(UUID id, String name) {}

    /// The same for a reader who may see these lists and no others.
    Claim withListsAmong(Set<UUID> seen) {
        if (!(origin instanceof ClaimOrigin.Count count) || seen.contains(count.list())) {
            return this;
        }
        var cut =
                new ClaimOrigin.Count(count.source(), count.definition(), null, null, count.knownAt(), count.perDay());
        return with(statement, cut);
    }

    /// The same for a reader from whom its source is kept.
    Claim withoutSource() {
        return with(statement.withoutSource(), new ClaimOrigin.Withheld());
    }

    private Claim with(ClaimStatement said, ClaimOrigin came) {
        return new Claim(id, ref, label, maker, question, said, came, supersedes, supersededBy, orderedOn, madeAt);
    }

    /// Where it can be opened.
    public String shortAddress() {
        return "/c/" + ref;
    }
}
