package org.opencmcc.assertions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of this theatre that no row shows, and what has been published under them.
///
/// @param published what the theatre ships, each with its claimant and where it can be read
public record AssertionRules(List<Rule> rules, List<Published> published) {
    /// Something that is neither of the named rules.
    public static final String OTHER = "other";

    public AssertionRules {
        rules = List.copyOf(rules);
        published = List.copyOf(published);
    }

    /// A rule that somebody may say holds.
    public record Rule(String id, String name, String words) {}

    /// Where something was said.
    public record Source(String title, List<String> urls) {
        public Source {
            urls = List.copyOf(urls);
        }
    }

    /// An assertion as the theatre's folder has it.
    ///
    /// @param side whose list it is about
    public record Published(
            String rule,
            String side,
            @Nullable BigDecimal factor,
            String claimant,
            String words,
            @Nullable String publishedWords,
            Source source) {}

    public Optional<Rule> find(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
