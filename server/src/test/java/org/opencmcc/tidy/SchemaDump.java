package org.opencmcc.tidy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencmcc.postgres.DatabaseSettings;

/// A centre's database as text that a person can read and compare: what there is, who may do what with it, and under
/// which policy. The roles are given without the name of the database.
final class SchemaDump {
    private static final String ROLES = """
            select format('role %s%s', r.rolname, concat(
                   case when r.rolsuper then ' superuser' end,
                   case when r.rolbypassrls then ' bypassrls' end,
                   case when r.rolcreatedb then ' createdb' end,
                   case when r.rolcreaterole then ' createrole' end,
                   case when r.rolcanlogin then ' login' else ' nologin' end,
                   case when r.rolinherit then ' inherit' end,
                   (select string_agg(format(' member of %s%s%s', g.rolname,
                           case when m.inherit_option then ' inherit' end,
                           case when m.set_option then ' set' end), ',' order by g.rolname)
                      from pg_auth_members m
                      join pg_roles g on g.oid = m.roleid
                     where m.member = r.oid)))
              from pg_roles r
             where r.rolname like ? || '\\_%'
             order by 1
            """;

    private static final String SCHEMAS = """
            select format('schema %s owner %s%s', n.nspname, pg_get_userbyid(n.nspowner),
                   (select string_agg(format(E'\\n  %s: %s', who, what), '' order by who)
                      from (select case when a.grantee = 0 then 'everybody' else pg_get_userbyid(a.grantee)::text end as who,
                                   string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as what
                              from aclexplode(n.nspacl) a
                             where a.grantee <> n.nspowner
                             group by 1) g))
              from pg_namespace n
             where n.nspname !~ '^(pg_|information_schema|migrations)'
             order by n.nspname
            """;

    private static final String RELATIONS = """
            select c.oid,
                   format('%s %s.%s owner %s%s%s',
                   case c.relkind when 'r' then 'table' when 'v' then 'view' when 'm' then 'materialized view'
                        when 'S' then 'sequence' when 'p' then 'partitioned table' else 'relation ' || c.relkind::text end,
                   n.nspname, c.relname, pg_get_userbyid(c.relowner),
                   case when c.relrowsecurity then case when c.relforcerowsecurity then ', row security forced'
                             else ', row security' end end,
                   case when c.reloptions is not null then ', ' || array_to_string(c.reloptions, ' ') end)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^(pg_|information_schema|migrations)'
               and c.relkind not in ('i', 'I', 'c', 't')
               and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i')
             order by n.nspname, c.relname
            """;

    private static final String COLUMNS = """
            select format('%s %s%s%s%s%s', rpad(a.attname, greatest(16, length(a.attname))), format_type(a.atttypid, a.atttypmod),
                   case when a.attnotnull then ' not null' end,
                   case a.attidentity when 'a' then ' always an identity' when 'd' then ' identity by default' end,
                   ' default ' || pg_get_expr(d.adbin, d.adrelid),
                   case when a.attacl is not null then ' with grants ' || array_to_string(a.attacl, ' ') end)
              from pg_attribute a
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = ?
               and a.attnum > 0
               and not a.attisdropped
             order by a.attnum
            """;

    private static final String CONSTRAINTS = """
            select format('constraint %s %s', k.conname, pg_get_constraintdef(k.oid))
              from pg_constraint k
             where k.conrelid = ?
               and k.contype <> 'n'
             order by k.conname
            """;

    private static final String INDEXES = """
            select format('index %s', regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX (.*) USING ', '\\1\\2 '))
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where i.indrelid = ?
               and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
             order by c.relname
            """;

    private static final String TRIGGERS = """
            select pg_get_triggerdef(t.oid)
              from pg_trigger t
             where t.tgrelid = ?
               and not t.tgisinternal
             order by t.tgname
            """;

    private static final String POLICIES = """
            select format('policy %s for %s to %s%s%s%s', p.polname,
                   case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                        when 'd' then 'delete' else 'all' end,
                   (select string_agg(case when o = 0 then 'everybody' else pg_get_userbyid(o)::text end, ', ' order by o)
                      from unnest(p.polroles) o),
                   case when p.polpermissive then '' else ' restrictive' end,
                   ' using ' || pg_get_expr(p.polqual, p.polrelid),
                   ' check ' || pg_get_expr(p.polwithcheck, p.polrelid))
              from pg_policy p
             where p.polrelid = ?
             order by p.polname
            """;

    private static final String GRANTS = """
            select format('%s: %s', case when a.grantee = 0 then 'everybody' else pg_get_userbyid(a.grantee)::text end,
                   string_agg(lower(a.privilege_type), ', ' order by a.privilege_type))
              from pg_class c
             cross join lateral aclexplode(c.relacl) a
             where c.oid = ?
               and a.grantee <> c.relowner
             group by a.grantee
             order by 1
            """;

    private static final String DEFINITION = """
            select pg_get_viewdef(c.oid)
              from pg_class c
             where c.oid = ?
               and c.relkind in ('v', 'm')
            """;

    private static final String FUNCTIONS = """
            select format(E'%s %s.%s(%s)%s\\n  owner %s, %s, %s%s, %s%s%s', case p.prokind when 'p' then 'procedure' else 'function' end,
                   n.nspname, p.proname, pg_get_function_arguments(p.oid), E'\\n  returns ' || pg_get_function_result(p.oid),
                   pg_get_userbyid(p.proowner), l.lanname,
                   case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
                   case when p.proleakproof then ' leakproof' end,
                   case when p.prosecdef then 'runs as its owner' else 'runs as its caller' end,
                   ', ' || array_to_string(p.proconfig, ' '),
                   coalesce((select string_agg(format(E'\\n  %s: execute', who), '' order by who)
                      from (select case when a.grantee = 0 then 'everybody' else pg_get_userbyid(a.grantee)::text end as who
                              from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                             where a.grantee <> p.proowner) g), '')),
                   coalesce(p.prosrc, '') || coalesce(pg_get_function_sqlbody(p.oid), '')
              from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
              join pg_language l on l.oid = p.prolang
             where n.nspname !~ '^(pg_|information_schema|migrations)'
             order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)
            """;

    private static final String OTHERS = """
            select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
            union all
            select format('type %s.%s', n.nspname, t.typname)
              from pg_type t
              join pg_namespace n on n.oid = t.typnamespace
             where n.nspname !~ '^(pg_|information_schema|migrations)'
               and t.typtype in ('e', 'd', 'r')
            union all
            select format('default grants of %s: %s', pg_get_userbyid(defaclrole), array_to_string(defaclacl, ' '))
              from pg_default_acl
            union all
            select format('database: %s may %s', case when a.grantee = 0 then 'everybody' else pg_get_userbyid(a.grantee)::text end,
                   string_agg(lower(a.privilege_type), ', ' order by a.privilege_type))
              from pg_database d
             cross join lateral aclexplode(d.datacl) a
             where d.datname = current_database()
               and a.grantee <> d.datdba
             group by a.grantee
             order by 1
            """;

    private static final List<String> PARTS =
            List.of(DEFINITION, COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, POLICIES, GRANTS);

    private final Connection connection;
    private final String database;

    private SchemaDump(Connection connection, String database) {
        this.connection = connection;
        this.database = database;
    }

    static String of(DatabaseSettings settings) {
        try (var connection =
                DriverManager.getConnection(settings.ownUrl(), settings.administrator(), settings.password())) {
            return new SchemaDump(connection, settings.name()).text();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() throws SQLException {
        var lines = new ArrayList<>(lines(ROLES, database));
        lines.addAll(lines(OTHERS));
        lines.add("");
        lines.addAll(lines(SCHEMAS));
        relations(lines);
        functions(lines);
        return withoutDatabase(String.join("\n", lines)) + "\n";
    }

    private void relations(List<String> lines) throws SQLException {
        try (var statement = connection.prepareStatement(RELATIONS);
                var row = statement.executeQuery()) {
            while (row.next()) {
                lines.add("");
                lines.add(row.getString(2));
                for (var part : PARTS) {
                    lines(part, row.getLong(1)).forEach(line -> lines.add("  " + line.strip()));
                }
            }
        }
    }

    private void functions(List<String> lines) throws SQLException {
        try (var statement = connection.prepareStatement(FUNCTIONS);
                var row = statement.executeQuery()) {
            while (row.next()) {
                lines.add("");
                lines.add(row.getString(1));
                lines.add("  body " + hash(withoutDatabase(row.getString(2))));
            }
        }
    }

    private List<String> lines(String query, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            var lines = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return lines;
        }
    }

    private String withoutDatabase(String text) {
        return text.replaceAll("\"?\\b" + Pattern.quote(database) + "_(\\w+)\\b\"?", "$1");
    }

    private static String hash(String body) {
        var plain = body.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
