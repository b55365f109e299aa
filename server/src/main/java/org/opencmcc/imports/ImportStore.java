package org.opencmcc.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class ImportStore {
    private static final String ADD = """
            insert into centre.import
                   (import_id, label_id, list_label_id, holder_id, person_id, file_name, file_bytes, sha256, profile, state,
                    work_until, asked_from, asked_to, started_at)
            values (:id, :label, :listLabel, :holder, :person, :fileName, :fileBytes, :sha256, :profile, 'RECEIVED',
                    :until, :askedFrom, :askedTo, :at)
            returning import_no
            """;

    private static final String COLUMNS = """
            select import_id, import_no, label_id, list_label_id, holder_id, person_id, file_name, file_bytes, sha256, profile,
                   source, source_name, state, work_until, asked_from, asked_to, coverage_from, coverage_to,
                   rows_read, accepted, refused, flagged, added, unchanged, corrected, withdrawn,
                   summary, reading, failure_code, failure_message, started_at, committed_at
              from centre.import
            """;

    private static final String FIND = COLUMNS + """
             where import_id = :id
            """;

    private static final String FIND_TO_CHANGE = COLUMNS + """
             where import_id = :id
               for update
            """;

    private static final String NEWEST = COLUMNS + """
             where :afterAt::timestamptz is null
                or (started_at, import_id) < (:afterAt, :afterId)
             order by started_at desc, import_id desc
             limit :limit
            """;

    private static final String WORKING = """
            update centre.import
               set state = :state,
                   work_until = :until
             where import_id = :id
            """;

    private static final String PROGRESS = """
            update centre.import
               set rows_read = :rows,
                   work_until = :until
             where import_id = :id
               and state = 'READING'
            """;

    private static final String PREVIEWED = """
            update centre.import
               set state = 'PREVIEW',
                   work_until = null,
                   profile = :profile,
                   source = :source,
                   source_name = :sourceName,
                   coverage_from = :from,
                   coverage_to = :to,
                   rows_read = :rowsRead,
                   accepted = :accepted,
                   refused = :refused,
                   flagged = :flagged,
                   added = :added,
                   unchanged = :unchanged,
                   corrected = :corrected,
                   withdrawn = :withdrawn,
                   summary = :summary::jsonb,
                   reading = :reading::jsonb,
                   failure_code = null,
                   failure_message = null
             where import_id = :id
               and state = 'READING'
            """;

    private static final String COMMITTED = """
            update centre.import
               set state = 'COMMITTED',
                   work_until = null,
                   edition_no = :edition,
                   asked_from = :from,
                   asked_to = :to,
                   reading = :reading::jsonb,
                   added = :added,
                   unchanged = :unchanged,
                   corrected = :corrected,
                   withdrawn = :withdrawn,
                   committed_at = :at
             where import_id = :id
            """;

    private static final String STATED = """
            update centre.import
               set asked_from = :from,
                   asked_to = :to,
                   reading = :reading::jsonb,
                   added = :added,
                   unchanged = :unchanged,
                   corrected = :corrected,
                   withdrawn = :withdrawn
             where import_id = :id
            """;

    private static final String FAILED = """
            update centre.import
               set state = 'FAILED',
                   work_until = null,
                   failure_code = :code,
                   failure_message = :message
             where import_id = :id
               and state in ('RECEIVED', 'READING')
            """;

    private final JsonMapper json;

    ImportStore(JsonMapper json) {
        this.json = json;
    }

    long add(Tx tx, Import made) {
        return tx.sql()
                .sql(ADD)
                .param("id", made.id())
                .param("label", made.label().value())
                .param("listLabel", made.listLabel().value())
                .param("holder", made.holder().value())
                .param("person", made.person().value())
                .param("fileName", made.file().name())
                .param("fileBytes", made.file().bytes())
                .param("sha256", HexFormat.of().parseHex(made.file().sha256()))
                .param("profile", made.profile(), Types.VARCHAR)
                .param("until", utc(made.workUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("askedFrom", made.asked().from(), Types.DATE)
                .param("askedTo", made.asked().to(), Types.DATE)
                .param("at", made.startedAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Import> find(Tx tx, UUID id) {
        return tx.sql().sql(FIND).param("id", id).query((row, n) -> made(row)).optional();
    }

    /// The import, held against everybody else until this transaction ends.
    Optional<Import> findToChange(Tx tx, UUID id) {
        return tx.sql()
                .sql(FIND_TO_CHANGE)
                .param("id", id)
                .query((row, n) -> made(row))
                .optional();
    }

    List<Import> newest(Tx tx, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return tx.sql()
                .sql(NEWEST)
                .param("afterAt", utc(afterAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", afterId, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> made(row))
                .list();
    }

    void working(Tx tx, UUID id, ImportState state, @Nullable Instant until) {
        tx.sql()
                .sql(WORKING)
                .param("id", id)
                .param("state", state.name())
                .param("until", utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// @param until when the work counts as interrupted unless it gives another sign
    void progress(Tx tx, UUID id, int rows, Instant until) {
        tx.sql()
                .sql(PROGRESS)
                .param("id", id)
                .param("rows", rows)
                .param("until", utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// False where the import is not being read any more.
    boolean previewed(Tx tx, UUID id, Previewed found) {
        var updated = tx.sql()
                .sql(PREVIEWED)
                .param("id", id)
                .param("profile", found.profile(), Types.VARCHAR)
                .param("source", found.source(), Types.VARCHAR)
                .param("sourceName", found.sourceName(), Types.VARCHAR)
                .param("from", found.coverage().from(), Types.DATE)
                .param("to", found.coverage().to(), Types.DATE)
                .param("rowsRead", found.counts().rowsRead())
                .param("accepted", found.counts().accepted())
                .param("refused", found.counts().refused())
                .param("flagged", found.counts().flagged())
                .param("added", found.counts().added())
                .param("unchanged", found.counts().unchanged())
                .param("corrected", found.counts().corrected())
                .param("withdrawn", found.counts().withdrawn())
                .param("summary", json.writeValueAsString(found.summary()))
                .param(
                        "reading",
                        found.reading() == null ? null : json.writeValueAsString(found.reading()),
                        Types.VARCHAR)
                .update();
        return updated > 0;
    }

    /// What the reading of a file came to.
    record Previewed(
            @Nullable String profile,
            @Nullable String source,
            @Nullable String sourceName,
            Import.Coverage coverage,
            Import.Counts counts,
            ImportSummary summary,
            @Nullable EditionPreview reading) {
        Previewed with(EditionPreview preview) {
            return new Previewed(
                    profile, source, sourceName, coverage, counts.changing(preview.changes()), summary, preview);
        }
    }

    void committed(Tx tx, UUID id, int edition, EditionPreview taken, Instant at) {
        changing(tx, COMMITTED, id, taken)
                .param("edition", edition)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Of which days the list speaks was stated, with what committing would do then.
    void stated(Tx tx, UUID id, EditionPreview preview) {
        changing(tx, STATED, id, preview).update();
    }

    private JdbcClient.StatementSpec changing(Tx tx, String statement, UUID id, EditionPreview preview) {
        var changes = preview.changes();
        return tx.sql()
                .sql(statement)
                .param("id", id)
                .param("from", preview.coverage().from())
                .param("to", preview.coverage().to())
                .param("reading", json.writeValueAsString(preview))
                .param("added", changes.added())
                .param("unchanged", changes.unchanged())
                .param("corrected", changes.corrected())
                .param("withdrawn", changes.withdrawn());
    }

    /// False where the import neither waits to be read nor is being read.
    boolean failed(Tx tx, UUID id, Import.Failure failure) {
        var updated = tx.sql()
                .sql(FAILED)
                .param("id", id)
                .param("code", failure.code())
                .param("message", failure.message())
                .update();
        return updated > 0;
    }

    private Import made(ResultSet row) throws SQLException {
        var failure = row.getString("failure_code");
        return new Import(
                row.getObject("import_id", UUID.class),
                row.getLong("import_no"),
                new LabelId(row.getInt("label_id")),
                new LabelId(row.getInt("list_label_id")),
                new DelegationId(row.getObject("holder_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new Import.FileFacts(
                        row.getString("file_name"),
                        row.getLong("file_bytes"),
                        HexFormat.of().formatHex(row.getBytes("sha256"))),
                row.getString("profile"),
                row.getString("source"),
                row.getString("source_name"),
                ImportState.valueOf(row.getString("state")),
                instant(row, "work_until"),
                new Import.Coverage(
                        row.getObject("asked_from", LocalDate.class), row.getObject("asked_to", LocalDate.class)),
                new Import.Coverage(
                        row.getObject("coverage_from", LocalDate.class), row.getObject("coverage_to", LocalDate.class)),
                counts(row),
                summary(row),
                reading(row),
                failure == null ? null : new Import.Failure(failure, row.getString("failure_message")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "committed_at"));
    }

    private static Import.Counts counts(ResultSet row) throws SQLException {
        return new Import.Counts(
                row.getInt("rows_read"),
                row.getInt("accepted"),
                row.getInt("refused"),
                row.getInt("flagged"),
                row.getInt("added"),
                row.getInt("unchanged"),
                row.getInt("corrected"),
                row.getInt("withdrawn"));
    }

    private ImportSummary summary(ResultSet row) throws SQLException {
        var text = row.getString("summary");
        return "{}".equals(text) ? ImportSummary.none() : json.readValue(text, ImportSummary.class);
    }

    private @Nullable EditionPreview reading(ResultSet row) throws SQLException {
        var text = row.getString("reading");
        return text == null ? null : json.readValue(text, EditionPreview.class);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
