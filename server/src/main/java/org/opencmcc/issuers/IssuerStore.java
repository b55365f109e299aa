package org.opencmcc.issuers;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;

final class IssuerStore {
    private static final String OWN = """
            select issuer,
                   client_id,
                   has_secret,
                   allowed,
                   link,
                   people,
                   changed_at
              from access.my_issuer()
            """;

    private static final String KEEP = """
            select access.keep_my_issuer(:issuer, :clientId, :secretChanged, :secret, :allowed, :link)
            """;

    private static final String NEW_LINK = """
            select access.renew_my_issuer_link(:link)
            """;

    private static final String REMOVE = """
            select access.remove_my_issuer()
            """;

    private static final String BEGIN_LINKING = """
            select delegation_id,
                   issuer,
                   client_id,
                   client_secret,
                   instant
              from access.begin_my_linking(:state, make_interval(secs => :seconds))
            """;

    private static final String TAKE_LINKING = """
            select delegation_id,
                   issuer,
                   client_id,
                   client_secret,
                   instant
              from access.take_my_linking(:state)
            """;

    private static final String LINK = """
            select access.link_my_subject(:issuer, :subject)
            """;

    private static final String UNLINK = """
            select access.unlink_my_subject()
            """;

    private static final String HAS_ISSUER = """
            select access.has_issuer()
            """;

    private static final String LINKED = """
            select access.is_linked()
            """;

    Optional<Issuer> own(Tx tx) {
        return tx.sql()
                .sql(OWN)
                .query((row, n) -> new Issuer(
                        row.getString("issuer"),
                        row.getString("client_id"),
                        row.getBoolean("has_secret"),
                        row.getBoolean("allowed"),
                        row.getString("link"),
                        row.getInt("people"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// @param link the address to give it where it has none yet
    void keep(Tx tx, IssuerWish wish, byte @Nullable [] sealed, String link) {
        tx.sql()
                .sql(KEEP)
                .param("issuer", wish.issuer())
                .param("clientId", wish.clientId())
                .param("secretChanged", wish.clientSecret() != null)
                .param("secret", sealed, java.sql.Types.BINARY)
                .param("allowed", wish.allowed())
                .param("link", link)
                .query((row, n) -> true)
                .list();
    }

    boolean newLink(Tx tx, String link) {
        return tx.sql().sql(NEW_LINK).param("link", link).query(Boolean.class).single();
    }

    boolean remove(Tx tx) {
        return tx.sql().sql(REMOVE).query(Boolean.class).single();
    }

    Optional<Asked> beginLinking(Tx tx, byte[] state, Duration lasts) {
        return tx.sql()
                .sql(BEGIN_LINKING)
                .param("state", state)
                .param("seconds", lasts.toSeconds())
                .query((row, n) -> Asked.of(row))
                .optional();
    }

    Optional<Asked> takeLinking(Tx tx, byte[] state) {
        return tx.sql()
                .sql(TAKE_LINKING)
                .param("state", state)
                .query((row, n) -> Asked.of(row))
                .optional();
    }

    /// False where the subject is somebody else's in this delegation already.
    boolean link(Tx tx, String issuer, String subject) {
        return tx.sql()
                .sql(LINK)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    boolean unlink(Tx tx) {
        return tx.sql().sql(UNLINK).query(Boolean.class).single();
    }

    boolean hasIssuer(Tx tx) {
        return tx.sql().sql(HAS_ISSUER).query(Boolean.class).single();
    }

    boolean isLinked(Tx tx) {
        return tx.sql().sql(LINKED).query(Boolean.class).single();
    }
}
