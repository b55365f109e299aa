package org.opencmcc.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a claim can be read.
///
/// @param urls           pages that show it, each openable over the web
/// @param publishedOn    the day, where it is known
/// @param publishedWords what is known of the day otherwise, such as “November 2025”
public record ClaimSource(
        @Nullable String title,
        List<String> urls,
        Kind kind,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedWords) {
    /// What stands in the place of a source that is kept from the reader.
    public static final String PROTECTED = "Source protected";

    static ClaimSource withheld() {
        return new ClaimSource(PROTECTED, List.of(), Kind.OTHER, null, null);
    }

    public ClaimSource {
        urls = List.copyOf(urls);
    }

    /// What sort of source it is.
    public enum Kind {
        /// The claimant's own publication.
        OFFICIAL,
        PRESS,
        /// A page that publishes again what another published.
        REPRINT,
        RESEARCH,
        /// A page that anybody may write on, or that a machine wrote.
        FORUM,
        /// A count of a list at this centre.
        COUNT,
        OTHER
    }
}
