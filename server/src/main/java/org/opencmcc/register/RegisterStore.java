package org.opencmcc.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.NameKey;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

final class RegisterStore {
    private static final String ENTRIES = """
            select e.entry_id,
                   e.kind,
                   e.name,
                   e.name_key,
                   e.name_ar,
                   e.name_he,
                   e.origin,
                   e.label_id,
                   array(select a.written
                           from centre.register_alias a
                          where a.entry_id = e.entry_id
                          order by a.written, a.alias_id) as aliases,
                   array(select a.origin
                           from centre.register_alias a
                          where a.entry_id = e.entry_id
                          order by a.written, a.alias_id) as alias_origins
              from centre.register_entry e
             where (:kind::text is null or e.kind = :kind)
               and (:search = ''
                    or e.name_key like '%' || :search || '%'
                    or exists (select
                                 from centre.register_alias a
                                where a.entry_id = e.entry_id
                                  and a.written_key like '%' || :search || '%'))
               and (:after::text is null or e.name_key || ' ' || e.entry_id > :after)
             order by e.name_key || ' ' || e.entry_id
             limit :limit
            """;

    private static final String NAMES = """
            select e.kind,
                   e.entry_id,
                   e.name as entry_name,
                   e.name_key as key,
                   e.name as written
              from centre.register_entry e
            union all
            select a.kind,
                   e.entry_id,
                   e.name,
                   a.written_key,
                   a.written
              from centre.register_alias a
              join centre.register_entry e on e.entry_id = a.entry_id
             order by 2, 4, 5
            """;

    /// An entry's own name goes before an alias of another one.
    private static final String MEANINGS = """
            select e.name_key as key,
                   e.name,
                   array[e.label_id] as labels,
                   0 as far,
                   e.entry_id
              from centre.register_entry e
             where e.kind = :kind
            union all
            select a.written_key,
                   e.name,
                   array[e.label_id, a.label_id],
                   1,
                   e.entry_id
              from centre.register_alias a
              join centre.register_entry e on e.entry_id = a.entry_id
             where a.kind = :kind
             order by key, far, name, entry_id
            """;

    private static final String IS_SETTLED = """
            select exists (
                select from centre.register_alias where kind = :kind and written_key = :key
                union all
                select from centre.register_entry where kind = :kind and name_key = :key)
            """;

    private static final String IS_NAMED = """
            select exists (select from centre.register_entry where kind = :kind and name_key = :key)
            """;

    private static final String EXISTS = """
            select exists (select from centre.register_entry where kind = :kind and entry_id = :entry)
            """;

    private static final String ADD_ENTRY = """
            insert into centre.register_entry
                   (entry_id, label_id, kind, name, name_key, name_ar, name_he, origin)
            values (:entry, :label, :kind, :name, :key, null, null, :origin)
            on conflict do nothing
            """;

    private static final String ADD_ALIAS = """
            insert into centre.register_alias
                   (alias_id, label_id, kind, written_key, written, entry_id, origin, settled_at)
            values (:alias, :label, :kind, :key, :written, :entry, :origin, :at)
            on conflict do nothing
            """;

    private static final String PLANT_ENTRIES = """
            insert into centre.register_entry
                   (entry_id, label_id, kind, name, name_key, name_ar, name_he, origin)
            select *
              from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String PLANT_ALIASES = """
            insert into centre.register_alias
                   (alias_id, label_id, kind, written_key, written, entry_id, origin, settled_at)
            select distinct on (kind, written_key)
                   alias_id, label_id, kind, written_key, written, entry_id, origin, ?::timestamptz
              from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                   as planted (alias_id, label_id, kind, written_key, written, entry_id, origin)
            """;

    static String cursorOf(RegisterEntry entry) {
        return NameKey.of(entry.name()).text() + " " + entry.id();
    }

    List<RegisterEntry> entries(Tx tx, @Nullable RegisterKind kind, String search, @Nullable String after, int limit) {
        return tx.sql()
                .sql(ENTRIES)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("search", search)
                .param("after", after, Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        var written = (String[]) row.getArray("aliases").getArray();
        var origins = (String[]) row.getArray("alias_origins").getArray();
        var aliases = new ArrayList<RegisterEntry.Alias>();
        for (var at = 0; at < written.length; at++) {
            aliases.add(new RegisterEntry.Alias(written[at], origins[at]));
        }
        return new RegisterEntry(
                row.getObject("entry_id", UUID.class),
                RegisterKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_ar"),
                row.getString("name_he"),
                aliases,
                row.getString("origin"),
                new LabelId(row.getInt("label_id")));
    }

    List<Suggestions.Name> names(Tx tx) {
        return tx.sql()
                .sql(NAMES)
                .query((row, n) -> new Suggestions.Name(
                        RegisterKind.valueOf(row.getString("kind")),
                        row.getObject("entry_id", UUID.class),
                        row.getString("entry_name"),
                        row.getString("key"),
                        row.getString("written")))
                .list();
    }

    /// What a folded spelling means, and under which labels that is known.
    record Meaning(String key, String name, Set<LabelId> labels) {}

    List<Meaning> meanings(Tx tx, RegisterKind kind) {
        return tx.sql()
                .sql(MEANINGS)
                .param("kind", kind.name())
                .query((row, n) -> new Meaning(
                        row.getString("key"),
                        row.getString("name"),
                        Arrays.stream((Integer[]) row.getArray("labels").getArray())
                                .map(LabelId::new)
                                .collect(Collectors.toSet())))
                .list();
    }

    boolean isSettled(Tx tx, RegisterKind kind, String key) {
        return asked(tx, IS_SETTLED, kind, key);
    }

    boolean isNamed(Tx tx, RegisterKind kind, String key) {
        return asked(tx, IS_NAMED, kind, key);
    }

    private static boolean asked(Tx tx, String question, RegisterKind kind, String key) {
        return tx.sql()
                .sql(question)
                .param("kind", kind.name())
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    boolean exists(Tx tx, RegisterKind kind, UUID entry) {
        return tx.sql()
                .sql(EXISTS)
                .param("kind", kind.name())
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    /// False where somebody else has just entered the name under the same label.
    boolean addEntry(Tx tx, RegisterEntry entry) {
        var added = tx.sql()
                .sql(ADD_ENTRY)
                .param("entry", entry.id())
                .param("label", entry.label().value())
                .param("kind", entry.kind().name())
                .param("name", entry.name())
                .param("key", NameKey.of(entry.name()).text())
                .param("origin", entry.origin())
                .update();
        return added > 0;
    }

    /// False where somebody else has just settled the spelling under the same label.
    boolean addAlias(
            Tx tx, LabelId label, RegisterDesk.Proposal proposal, String key, @Nullable UUID entry, String origin) {
        var added = tx.sql()
                .sql(ADD_ALIAS)
                .param("alias", tx.newId())
                .param("label", label.value())
                .param("kind", proposal.kind().name())
                .param("key", key)
                .param("written", proposal.written().strip())
                .param("entry", entry, Types.OTHER)
                .param("origin", origin)
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .update();
        return added > 0;
    }

    void plant(Tx tx, LabelId label, List<RegisterSeedling> seedlings) {
        var bed = PlantingBed.of(tx, seedlings);
        try (var entries = tx.connection().prepareStatement(PLANT_ENTRIES);
                var aliases = tx.connection().prepareStatement(PLANT_ALIASES)) {
            bed.bindEntries(tx, entries, label);
            entries.executeUpdate();
            bed.bindAliases(tx, aliases, label);
            aliases.executeUpdate();
        } catch (SQLException e) {
            throw new org.opencmcc.postgres.DatabaseFailure("could not plant the register", e);
        }
    }

    static Array array(Tx tx, String type, List<? extends @Nullable Object> values) throws SQLException {
        return tx.connection().createArrayOf(type, values.toArray());
    }
}
