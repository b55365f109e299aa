package org.opencmcc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Roles, the database itself, and the check that every labelled table is under its policy.
final class PreparationStore {
    private static final String ROLE_EXISTS = "select 1 from pg_roles where rolname = ?";

    private static final String ROLE_MADE_TEXT = """
            select format(
                case when ? then 'create role %I nologin'
                     else 'create role %I login nosuperuser nocreatedb nocreaterole noinherit nobypassrls password %L' end,
                ?, ?)
            """;

    private static final String PASSWORD_SET_TEXT = "select format('alter role %I password %L', ?, ?)";

    private static final String DATABASE_EXISTS = "select 1 from pg_database where datname = ?";

    private static final String DATABASE_MADE_TEXT =
            "select format('create database %I owner %I template template0 encoding ''UTF8''"
                    + " locale_provider builtin builtin_locale ''C.UTF-8''', ?, ?)";

    private static final String AS_OWNER_TEXT = "select format('set role %I', ?, ?)";

    private static final String[] GRANT_TEXTS = {
        "select format('grant %1$I to %2$I with inherit false, set true', ?, ?)",
        "select format('revoke all on database %1$I from public', ?, ?)",
        "select format('grant connect, temporary on database %1$I to %2$I', ?, ?)",
    };

    /// Ways around the policy: a table of the centre's schemas that the running product could read or change without
    /// it, and a role of it that no policy binds. A right on a single column counts as one on its table.
    private static final String UNPROTECTED = """
            with texts (seen, written) as (
                values ('(label_id = ANY (( SELECT access.visible_labels() AS visible_labels)::integer[]))',
                        '(label_id = ANY (( SELECT access.writable_labels() AS writable_labels)::integer[]))')),
            expected (cmd, qual, with_check) as (
                select 'r', seen, null::text from texts
                union all
                select 'a', null, written from texts
                union all
                select 'w', written, written from texts
                union all
                select 'd', written, null from texts),
            reached as (
                select c.oid,
                       n.nspname,
                       c.relname,
                       c.relkind,
                       c.relowner,
                       c.relrowsecurity and c.relforcerowsecurity as forced,
                       coalesce('security_invoker=true' = any (c.reloptions), false) as as_reader,
                       has_any_column_privilege(:application, c.oid, 'select') as read,
                       has_any_column_privilege(:application, c.oid, 'insert') as added_to,
                       has_any_column_privilege(:application, c.oid, 'update')
                         or has_table_privilege(:application, c.oid, 'delete') as changed,
                       has_table_privilege(:application, c.oid, 'truncate') as emptied,
                       has_any_column_privilege(:door, c.oid, 'select, insert, update')
                         or has_table_privilege(:door, c.oid, 'delete, truncate') as reached_by_door
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('access', 'centre', 'ledger')
                   and c.relkind in ('r', 'p', 'v', 'm', 'f')),
            found as (
                select r.nspname,
                       r.relname,
                       case when r.nspname = 'access' and (r.read or r.added_to or r.changed or r.emptied)
                            then 'is reachable for the application'
                            when r.reached_by_door then 'is reachable for signing in'
                            when r.nspname = 'ledger' and (r.read or r.changed or r.emptied)
                            then 'gives the application more than adding entries'
                            when r.nspname <> 'centre' then null
                            when r.relkind = 'v'
                            then case when not r.as_reader then 'is a view that does not run as its reader' end
                            when not r.forced then 'has no forced row security'
                            when pg_has_role(:application, r.relowner, 'member') then 'can be altered by the application'
                            when r.emptied then 'can be emptied by the application'
                            when exists ((select cmd, qual, with_check from expected
                                          except
                                          select polcmd::text, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)
                                            from pg_policy
                                           where polrelid = r.oid
                                             and polpermissive)
                                         union all
                                         (select polcmd::text, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)
                                            from pg_policy
                                           where polrelid = r.oid
                                          except
                                          select cmd, qual, with_check from expected))
                            then 'has other policies than the four on label_id' end as words
                  from reached r)
            select format('%I.%I %s', nspname, relname, words) as finding
              from found
             where words is not null
            union all
            select format('the role %I is not bound by the policies', rolname)
              from pg_roles
             where rolname in (:application, :door)
               and (rolsuper or rolbypassrls)
             order by 1
            """;

    void createRoles(Connection administrator, DatabaseSettings settings) throws SQLException {
        createRole(administrator, settings.owner(), "", true);
        for (var role : List.of(settings.migrator(), settings.application(), settings.door(), settings.publisher())) {
            createRole(administrator, role, settings.passwordOf(role), false);
        }
    }

    private static void createRole(Connection administrator, String role, String password, boolean owner)
            throws SQLException {
        if (!exists(administrator, ROLE_EXISTS, role)) {
            try (var text = administrator.prepareStatement(ROLE_MADE_TEXT)) {
                text.setBoolean(1, owner);
                text.setString(2, role);
                text.setString(3, password);
                run(administrator, text);
            }
        } else if (!owner) {
            runText(administrator, PASSWORD_SET_TEXT, role, password);
        }
    }

    void createDatabase(Connection administrator, DatabaseSettings settings) throws SQLException {
        if (!exists(administrator, DATABASE_EXISTS, settings.name())) {
            runText(administrator, GRANT_TEXTS[0], settings.owner(), settings.administrator());
            runText(administrator, DATABASE_MADE_TEXT, settings.name(), settings.owner());
        }
    }

    /// Rights on the database are its owner's to give, where the administrator is no superuser. The administrator
    /// itself
    /// gets none: it need not reach the records.
    void grantDatabase(Connection administrator, DatabaseSettings settings) throws SQLException {
        runText(administrator, GRANT_TEXTS[0], settings.owner(), settings.migrator());
        runText(administrator, AS_OWNER_TEXT, settings.owner(), "");
        runText(administrator, GRANT_TEXTS[1], settings.name(), settings.owner());
        for (var role : List.of(settings.migrator(), settings.application(), settings.door(), settings.publisher())) {
            runText(administrator, GRANT_TEXTS[2], settings.name(), role);
        }
    }

    List<String> unprotectedTables(Connection migrator, DatabaseSettings settings) {
        return JdbcClient.create(new SingleConnectionDataSource(migrator, true))
                .sql(UNPROTECTED)
                .param("application", settings.application())
                .param("door", settings.door())
                .query((row, n) -> row.getString("finding"))
                .list();
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Statements about roles take no parameters; the database itself quotes the names and passwords into their text.
    private static void runText(Connection connection, String text, String first, String second) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            statement.setString(1, first);
            statement.setString(2, second);
            run(connection, statement);
        }
    }

    private static void run(Connection connection, java.sql.PreparedStatement text) throws SQLException {
        try (var row = text.executeQuery();
                var statement = connection.createStatement()) {
            row.next();
            statement.execute(row.getString(1));
        }
    }
}
