package org.opencmcc.signin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Entropy;

/// Makes the first link of a centre in which nobody is yet: for its first membership authority, who is the head of a
/// delegation too. It needs the rights of the role that migrates.
public final class FirstLink {
    private static final Duration LASTS = Duration.ofDays(1);
    private static final Set<String> ROLES =
            Set.of(GivenRole.MEMBERSHIP_AUTHORITY.name(), GivenRole.DELEGATION_HEAD.name());

    private final Connection migrator;
    private final Entropy entropy;
    private final FirstLinkStore store = new FirstLinkStore();

    public FirstLink(Connection migrator, Entropy entropy) {
        this.migrator = migrator;
        this.entropy = entropy;
    }

    /// The secret of the link, for [Doorstep#link]; nothing where somebody is in already. Another that was made before
    /// and not used opens nothing any more.
    ///
    /// @param account as it will be, letter by letter
    /// @param floors  those that the founding has laid
    public Optional<String> make(String account, String displayName, Set<String> floors) {
        var secret = entropy.secret();
        var link = new FirstLinkStore.Link(
                entropy.uuid(), Credential.ofSecret(secret), entropy.uuid(), entropy.uuid(), account, displayName);
        try {
            return store.make(migrator, link, ROLES, floors, LASTS) ? Optional.of(secret) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not make the first link", e);
        }
    }
}
