package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.DatabaseSettings;

/// The schema, its policies and its rights as a file that a review can read. `-Dopencmcc.golden=update` writes it anew.
@Tag("store")
@OnACentre
class GoldenSchemaTest {
    private static final String GOLDEN = "server/src/test/resources/schema.txt";

    @TempDir
    Path folder;

    @Test
    void a_fresh_database_is_as_the_golden_file_says(TestServer server) throws IOException {
        var found = SchemaDump.of(prepared(server));
        if ("update".equals(System.getProperty("opencmcc.golden"))) {
            Files.writeString(golden(), found);
        }
        var written = Files.writeString(folder.resolve("schema.txt"), found);
        assertThat(written)
                .as("if the change is meant, run this test with -Dopencmcc.golden=update and read what changed")
                .hasSameTextualContentAs(golden());
        assertThat(found.lines().filter(line -> line.startsWith("table "))).hasSizeGreaterThan(20);
    }

    /// What must not change unseen: a right, a policy, a function's body, a column.
    @Test
    void a_change_of_rights_policies_functions_or_columns_is_seen(TestServer server) throws SQLException {
        var settings = prepared(server);
        var before = SchemaDump.of(settings);
        for (var change : new String[] {
            "grant delete on centre.list_row to \"" + settings.name() + "_app\"",
            "alter policy seen on centre.list_row using (true)",
            "alter table centre.list no force row level security",
            "alter function access.visible_labels() security invoker",
            "grant execute on function access.accounts() to public",
            "create or replace function access.accounts() returns table (account text) language sql stable"
                    + " security definer set search_path = pg_catalog, pg_temp as $$ select 'nobody' $$",
            "alter table centre.list_row alter column content_hash drop not null",
            "create index on centre.list_row (cargo)",
            "alter role \"" + settings.name() + "_app\" bypassrls",
        }) {
            try (var connection = DriverManager.getConnection(
                            settings.ownUrl(), settings.administrator(), settings.password());
                    var statement = connection.createStatement()) {
                statement.execute(change);
            }
            var after = SchemaDump.of(settings);
            assertThat(after).as(change).isNotEqualTo(before);
            before = after;
        }
    }

    private static DatabaseSettings prepared(TestServer server) {
        var settings = server.newDatabase();
        Database.prepared(settings).close();
        return settings;
    }

    private static Path golden() {
        return Folders.root().resolve(GOLDEN);
    }
}
