package org.opencmcc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.SignInDesk;
import org.postgresql.jdbc.PgConnection;

/// What the database itself refuses, whoever reaches it: tickets that nobody was given, tables and
/// functions that are none of a role's business, labels of others.
@Tag("store")
@OnACentre
final class DatabaseGuardTest {
    private static final List<String> KEPT_FROM_THE_APPLICATION = List.of(
            "select * from access.person",
            "select password_hash from access.person",
            "select * from access.credential",
            "select * from access.label",
            "select * from access.delegation",
            "update access.person set roles = '{}'",
            "insert into access.delegation (delegation_id) values (gen_random_uuid())",
            "select * from access.sign_in_record('un-1')",
            "select access.start_credential(gen_random_uuid(), sha256('x'), gen_random_uuid(), 'BROWSER', '1 day')",
            "select access.issue_token('un-1', sha256('x'), gen_random_uuid(), '1 day')",
            "select access.reset_password('un-1', 'x')",
            "select access.enrol_delegation(gen_random_uuid())",
            "select access.accounts()",
            "select * from access.reader_of_ticket()",
            "call access.protect('centre.list')",
            "select * from ledger.entry",
            "select count(*) from ledger.entry",
            "update ledger.entry set outcome = 'DONE'",
            "delete from ledger.entry",
            "truncate centre.list_row",
            "truncate ledger.entry",
            "delete from centre.list_row",
            "update centre.edition set columns = '{}'",
            "alter table centre.list disable row level security",
            "drop policy seen on centre.list",
            "create table centre.mine (a integer)",
            "select * from migrations.flyway_schema_history",
            "set role %s_owner",
            "set role %s_migrator");

    private static final List<String> KEPT_FROM_THE_DOOR = List.of(
            "select * from centre.list",
            "select * from centre.delegation",
            "select * from access.person",
            "select * from ledger.entry",
            "insert into ledger.entry default values",
            "select * from access.open_reader(sha256('x'))",
            "select access.visible_labels()",
            "select access.intern_label(null, '{common}', '{}', 'LOW', null, null)",
            "select access.issue_token('un-1', sha256('x'), gen_random_uuid(), '1 day')",
            "select access.reset_password('un-1', 'x')",
            "set role %s_owner");

    private static String name(TestCentre centre) {
        var application = centre.database().roles().get(2);
        return application.substring(0, application.length() - "_app".length());
    }

    private static List<String> allowed(Connection connection, List<String> statements, String centre)
            throws SQLException {
        var allowed = new ArrayList<String>();
        connection.setAutoCommit(true);
        for (var statement : statements) {
            try (var run = connection.createStatement()) {
                run.execute(String.format(Locale.ROOT, statement, centre));
                allowed.add(statement);
            } catch (SQLException refused) {
                assertThat(refused.getSQLState())
                        .as(statement + ": " + refused.getMessage())
                        .isEqualTo("42501");
            }
        }
        connection.setAutoCommit(false);
        return allowed;
    }

    @Test
    void the_application_can_neither_read_secrets_nor_open_doors_nor_lift_the_policy(TestCentre centre)
            throws SQLException {
        try (var connection = centre.database().application().getConnection()) {
            assertThat(allowed(connection, KEPT_FROM_THE_APPLICATION, name(centre)))
                    .isEmpty();
        }
    }

    @Test
    void the_role_that_signs_in_can_do_its_two_things_and_nothing_else(TestCentre centre) throws SQLException {
        try (var connection = centre.database().door().getConnection()) {
            assertThat(allowed(connection, KEPT_FROM_THE_DOOR, name(centre))).isEmpty();
            try (var run = connection.createStatement();
                    var row = run.executeQuery("select password_hash from access.sign_in_record('un-1')")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("password_hash")).isNotEmpty();
            }
            connection.setAutoCommit(true);
        }
    }

    private static int rowsSeen(Connection connection, String ticket) throws SQLException {
        var seen = 0;
        try (var set = connection.prepareStatement("select set_config('cmcc.ticket', ?, true)")) {
            set.setString(1, ticket);
            set.execute();
        }
        for (var table : List.of("delegation", "person", "register_entry", "register_alias", "list", "import")) {
            try (var run = connection.createStatement();
                    var row = run.executeQuery("select count(*) from centre." + table)) {
                row.next();
                seen += row.getInt(1);
            }
        }
        connection.rollback();
        return seen;
    }

    private static String ticketOf(String secret) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("ticket".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of()
                .formatHex(digest.digest(Credential.ofSecret(secret).hash()));
    }

    @Test
    void without_the_ticket_of_somebody_who_is_signed_in_nothing_is_seen(TestCentre centre) throws Exception {
        var ended = Entropy.ofSystem().secret();
        var expired = Entropy.ofSystem().secret();
        try (var migrator = centre.database().migrator()) {
            var founding = new Founding(migrator);
            founding.credential(
                    "un-1", Credential.ofSecret(ended), Entropy.ofSystem().uuid(), Duration.ofHours(1));
            founding.credential(
                    "un-1", Credential.ofSecret(expired), Entropy.ofSystem().uuid(), Duration.ofSeconds(-1));
        }
        centre.bean(Gateway.class)
                .in(
                        Credential.ofSecret(ended),
                        tx -> centre.bean(SignInDesk.class).end(tx, tx.reader().credential()));
        var random = HexFormat.of().formatHex(Entropy.ofSystem().bytes(32));

        try (var connection = centre.database().application().getConnection()) {
            assertThat(rowsSeen(connection, ticketOf(centre.token("un-1"))))
                    .as("the ticket of a token that holds, so that the others prove something")
                    .isPositive();
            assertThat(rowsSeen(connection, "")).isZero();
            assertThat(rowsSeen(connection, random)).isZero();
            assertThat(rowsSeen(
                            connection,
                            HexFormat.of()
                                    .formatHex(Credential.ofSecret(centre.token("un-1"))
                                            .hash())))
                    .isZero();
            assertThat(rowsSeen(connection, ticketOf(ended))).isZero();
            assertThat(rowsSeen(connection, ticketOf(expired))).isZero();
            assertThatThrownBy(() -> rowsSeen(connection, "no ticket at all")).isInstanceOf(SQLException.class);
            connection.rollback();
        }
    }

    @Test
    void a_ticket_ends_with_its_transaction(TestCentre centre) throws Exception {
        try (var connection = centre.database().application().getConnection()) {
            assertThat(rowsSeen(connection, ticketOf(centre.token("un-1")))).isPositive();
            try (var run = connection.createStatement();
                    var row = run.executeQuery(
                            "select current_setting('cmcc.ticket', true), (select count(*) from centre.delegation)")) {
                row.next();
                assertThat(row.getString(1)).isNullOrEmpty();
                assertThat(row.getInt(2)).isZero();
            }
            connection.rollback();
        }
    }

    @Test
    void the_database_refuses_to_write_under_a_label_of_others(TestCentre centre) {
        var foreign = centre.in("host-1", tx -> centre.bean(LabelDesk.class).byProtocol(tx, RecordType.LIST));

        assertThatThrownBy(() -> centre.in(
                        "un-1",
                        tx -> tx.sql()
                                .sql(
                                        "insert into centre.register_entry (entry_id, label_id, kind, name, name_key, origin)"
                                                + " values (:id, :label, 'DONOR', 'x', 'x', 'x')")
                                .param("id", tx.newId())
                                .param("label", foreign.value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        var changed = centre.in(
                "un-1",
                tx -> tx.sql()
                        .sql("update centre.person set display_name = 'Somebody else'")
                        .update());
        assertThat(changed).as("only the own delegation's people").isEqualTo(1);
    }

    @Test
    void rows_cannot_be_copied_in_around_the_policy(TestCentre centre) throws SQLException {
        try (var connection = centre.database().application().getConnection()) {
            var ours = connection.unwrap(PgConnection.class);
            for (var table : List.of("list_row", "import_chunk", "daily_count")) {
                assertThatThrownBy(() -> ours.execSQLUpdate("copy centre." + table + " from stdin"))
                        .hasMessageContaining("COPY FROM not supported with row-level security");
                ours.rollback();
            }
        }
    }
}
