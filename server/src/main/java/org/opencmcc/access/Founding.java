package org.opencmcc.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.PersonId;
import org.opencmcc.terms.Sensitivity;

/// Lays the first people and floors of a centre, with the rights of the role that migrates, which
/// the running product does not have.
public final class Founding {
    private final Connection migrator;
    private final FoundingStore store = new FoundingStore();

    public Founding(Connection migrator) {
        this.migrator = migrator;
    }

    /// Says once what this centre is, TRIAL or EARNEST; false where it was said before that it is the other.
    public boolean standsAs(String kind) {
        return call(() -> store.standsAs(migrator, kind));
    }

    /// A floor, where it is not laid yet.
    public void floor(String id, String name) {
        run(() -> store.floor(migrator, id, name));
    }

    public void compartment(String id, String name) {
        run(() -> store.compartment(migrator, id, name));
    }

    /// Makes a delegation one of those that decide who is on a floor.
    public void authority(String floor, DelegationId delegation) {
        run(() -> store.authority(migrator, floor, delegation));
    }

    public void delegation(DelegationId id) {
        run(() -> store.delegation(migrator, id));
    }

    /// @param roles        what the person does at the centre
    /// @param compartments the floors that the person is on
    /// @param level        the most sensitive that the person may read
    public record Enrolment(
            PersonId id,
            DelegationId delegation,
            String account,
            String passwordHash,
            Set<String> roles,
            Set<String> compartments,
            Sensitivity level) {
        /// As most people: what is severe is not for them.
        public Enrolment(
                PersonId id,
                DelegationId delegation,
                String account,
                String passwordHash,
                Set<String> roles,
                Set<String> compartments) {
            this(id, delegation, account, passwordHash, roles, compartments, Sensitivity.HIGH);
        }
    }

    public void person(Enrolment enrolment) {
        run(() -> store.person(migrator, enrolment));
    }

    /// Opens a way in without a password: for trial data alone, where `cmcc token` and the founding
    /// itself need one.
    ///
    /// @return false where no such account exists
    public boolean credential(String account, Credential credential, UUID id, Duration lasts) {
        return call(() -> store.credential(migrator, account, credential, id, lasts));
    }

    public boolean newPassword(String account, String passwordHash) {
        return call(() -> store.newPassword(migrator, account, passwordHash));
    }

    public List<String> accounts() {
        return call(() -> store.accounts(migrator));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private interface Question<T> {
        T run() throws SQLException;
    }

    private static void run(Work work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T call(Question<T> question) {
        try {
            return question.run();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not found the centre", e);
        }
    }
}
