package org.opencmcc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;

/// The centre does not start while a record could be read around the policy.
@Tag("store")
@OnACentre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalToStartTest {
    private static String named(DatabaseSettings settings, String statements) {
        return statements
                .replace("APP", settings.application())
                .replace("DOOR", settings.door())
                .replace("OWNER", settings.owner());
    }

    private static Connection administrator(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.ownUrl(), settings.administrator(), settings.password());
    }

    private static void run(DatabaseSettings settings, String statements) throws SQLException {
        try (var administrator = administrator(settings);
                var run = administrator.createStatement()) {
            run.execute(named(settings, statements));
        }
    }

    /// One database for all of them: each way around the policy is opened, looked for, and taken back.
    private DatabaseSettings settings;

    @BeforeAll
    void prepare(TestServer server) {
        settings = server.newDatabase();
        Database.prepared(settings).close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop policy seen on centre.list                           | centre.list has other policies than the four on label_id
            drop policy removed on centre.list_row                    | centre.list_row has other policies than the four on label_id
            create policy more on centre.list for select to "APP" using (true) | centre.list has other policies than the four on label_id
            alter policy seen on centre.list using (true)             | centre.list has other policies than the four on label_id
            alter policy added on centre.list with check (true)       | centre.list has other policies than the four on label_id
            alter table centre.list no force row level security       | centre.list has no forced row security
            alter table centre.list disable row level security        | centre.list has no forced row security
            create table centre.note (label_id integer); alter table centre.note owner to "OWNER" | centre.note has no forced row security
            create table ledger.more (a integer); grant select on ledger.more to "APP" | ledger.more gives the application more than adding entries
            create view centre.all_lists as select * from centre.list | centre.all_lists is a view that does not run as its reader
            create materialized view centre.copy as select * from centre.list | centre.copy has no forced row security
            alter table centre.list owner to "APP"                    | centre.list can be altered by the application
            grant truncate on centre.list to "APP"                    | centre.list can be emptied by the application
            grant select on access.person to "APP"                    | access.person is reachable for the application
            grant select (password_hash) on access.person to "APP"    | access.person is reachable for the application
            grant update (roles) on access.person to "APP"            | access.person is reachable for the application
            grant select on access.label to public                    | access.label is reachable for the application
            grant select on ledger.entry to "APP"                     | ledger.entry gives the application more than adding entries
            grant select (facts) on ledger.entry to "APP"             | ledger.entry gives the application more than adding entries
            grant delete on ledger.entry to "APP"                     | ledger.entry gives the application more than adding entries
            grant select on access.person to "DOOR"                   | access.person is reachable for signing in
            grant select on centre.list to "DOOR"                     | centre.list is reachable for signing in
            alter role "APP" bypassrls                                | the role APP is not bound by the policies
            alter role "DOOR" bypassrls                               | the role DOOR is not bound by the policies
            """)
    void a_way_around_the_policy_is_found_and_named(String breaking, String words) throws SQLException {
        try (var administrator = administrator(settings);
                var run = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            run.execute(named(settings, breaking));

            assertThat(new PreparationStore().unprotectedTables(administrator, settings))
                    .singleElement(STRING)
                    .isEqualTo(named(settings, words));
            administrator.rollback();
        }
    }

    @Test
    void the_centre_does_not_start_and_names_every_way_at_once(TestServer server) throws SQLException {
        var broken = server.newDatabase();
        Database.prepared(broken).close();
        run(broken, "drop policy seen on centre.list; grant select on access.person to \"APP\"");

        assertThatThrownBy(() -> Database.prepared(broken))
                .isInstanceOf(UnprotectedTable.class)
                .hasMessage("""
                        The centre does not start, because records could be read around the policy:
                          access.person is reachable for the application
                          centre.list has other policies than the four on label_id""");
    }

    @Test
    void an_application_that_may_become_the_owner_could_alter_every_table() throws SQLException {
        try (var administrator = administrator(settings);
                var run = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            run.execute(named(settings, "grant \"OWNER\" to \"APP\" with inherit false, set true"));

            assertThat(new PreparationStore().unprotectedTables(administrator, settings))
                    .hasSizeGreaterThan(10)
                    .allMatch(finding -> finding.endsWith("can be altered by the application"));
            administrator.rollback();
        }
    }

    @Test
    void nothing_is_found_in_a_database_that_was_just_prepared() throws SQLException {
        try (var administrator = administrator(settings)) {
            assertThat(new PreparationStore().unprotectedTables(administrator, settings))
                    .isEmpty();
        }
    }

    @Test
    void a_labelled_table_and_a_view_that_runs_as_its_reader_are_no_way_around_it(TestServer server)
            throws SQLException {
        var more = server.newDatabase();
        Database.prepared(more).close();
        run(more, """
                set role "OWNER";
                create table centre.note (label_id integer);
                call access.protect('centre.note');
                grant select, insert, update, delete on centre.note to "APP";
                create view centre.notes with (security_invoker = true) as select * from centre.note
                """);

        try (var again = Database.prepared(more)) {
            assertThat(again.roles()).as("it starts, with all its roles").hasSize(5);
        }
    }
}
