package org.opencmcc.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.opencmcc.postgres.Credential;
import org.opencmcc.terms.DelegationId;

final class FoundingStore {
    private static final String COMPARTMENT = "select access.enrol_compartment(?, ?)";

    private static final String STANDS_AS = "select access.stands_as(?)";

    private static final String FLOOR = "select access.lay_floor(?, ?)";

    private static final String DELEGATION = "select access.enrol_delegation(?)";

    private static final String AUTHORITY = "select access.enrol_authority(?, ?)";

    private static final String PERSON = "select access.enrol_person(?, ?, ?, ?, ?, ?, ?)";

    private static final String CREDENTIAL = "select access.issue_token(?, ?, ?, make_interval(secs => ?))";

    private static final String NEW_PASSWORD = "select access.reset_password(?, ?)";

    private static final String ACCOUNTS = "select account from access.accounts()";

    boolean standsAs(Connection migrator, String kind) throws SQLException {
        try (var call = migrator.prepareStatement(STANDS_AS)) {
            call.setString(1, kind);
            return yes(call);
        }
    }

    void floor(Connection migrator, String id, String name) throws SQLException {
        try (var call = migrator.prepareStatement(FLOOR)) {
            call.setString(1, id);
            call.setString(2, name);
            call.execute();
        }
    }

    void compartment(Connection migrator, String id, String name) throws SQLException {
        try (var call = migrator.prepareStatement(COMPARTMENT)) {
            call.setString(1, id);
            call.setString(2, name);
            call.execute();
        }
    }

    void authority(Connection migrator, String floor, DelegationId delegation) throws SQLException {
        try (var call = migrator.prepareStatement(AUTHORITY)) {
            call.setString(1, floor);
            call.setObject(2, delegation.value());
            call.execute();
        }
    }

    void delegation(Connection migrator, DelegationId id) throws SQLException {
        try (var call = migrator.prepareStatement(DELEGATION)) {
            call.setObject(1, id.value());
            call.execute();
        }
    }

    void person(Connection migrator, Founding.Enrolment enrolment) throws SQLException {
        try (var call = migrator.prepareStatement(PERSON)) {
            call.setObject(1, enrolment.id().value());
            call.setObject(2, enrolment.delegation().value());
            call.setString(3, enrolment.account());
            call.setString(4, enrolment.passwordHash());
            call.setArray(5, texts(migrator, enrolment.roles()));
            call.setArray(6, texts(migrator, enrolment.compartments()));
            call.setString(7, enrolment.level().name());
            call.execute();
        }
    }

    boolean credential(Connection migrator, String account, Credential credential, UUID id, Duration lasts)
            throws SQLException {
        try (var call = migrator.prepareStatement(CREDENTIAL)) {
            call.setString(1, account);
            call.setBytes(2, credential.hash());
            call.setObject(3, id);
            call.setLong(4, lasts.toSeconds());
            return yes(call);
        }
    }

    boolean newPassword(Connection migrator, String account, String hash) throws SQLException {
        try (var call = migrator.prepareStatement(NEW_PASSWORD)) {
            call.setString(1, account);
            call.setString(2, hash);
            return yes(call);
        }
    }

    List<String> accounts(Connection migrator) throws SQLException {
        var accounts = new ArrayList<String>();
        try (var call = migrator.prepareStatement(ACCOUNTS);
                var rows = call.executeQuery()) {
            while (rows.next()) {
                accounts.add(rows.getString("account"));
            }
        }
        return accounts;
    }

    private static boolean yes(PreparedStatement call) throws SQLException {
        try (var row = call.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static java.sql.Array texts(Connection migrator, Collection<String> values) throws SQLException {
        return migrator.createArrayOf("text", values.toArray());
    }
}
