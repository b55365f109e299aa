package org.opencmcc.delegations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in a delegation, with its terms of reference. Who holds it stands in a secondment.
///
/// @param sensitive whether its function is told to nobody, not even as covered
public record Post(
        UUID id,
        int version,
        String title,
        Function function,
        boolean sensitive,
        @Nullable String terms) {
    /// What somebody in a post does.
    public enum Function {
        PLANNING,
        LIAISON,
        ENGINEERING,
        LOGISTICS,
        LEGAL,
        PUBLIC_AFFAIRS,
        ADVICE,
        MEDICAL,
        INFORMATION
    }

    /// What of it is sealed.
    record Content(
            String title,
            Function function,
            boolean sensitive,
            @Nullable String terms) {
        Post post(UUID id, int version) {
            return new Post(id, version, title, function, sensitive, terms);
        }
    }
}
