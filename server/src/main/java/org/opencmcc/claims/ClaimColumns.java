package org.opencmcc.claims;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// A claim as it lies in its table: column by column, in and out.
final class ClaimColumns {
    private ClaimColumns() {}

    /// The columns of a new claim by their names.
    static Map<String, @Nullable Object> of(Tx tx, NewClaim claim, boolean guarded) {
        var said = claim.statement();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("claim_id", claim.id());
        columns.put("label_id", claim.label().value());
        columns.put("maker_id", tx.reader().delegation().value());
        columns.put("ref", claim.ref());
        columns.put("question_id", claim.question());
        columns.put("supersedes", claim.supersedes());
        columns.put("value", said.value() instanceof ClaimedValue.Exact(var value) ? value : null);
        if (said.value() instanceof ClaimedValue.Range(var low, var high)) {
            columns.put("low", low);
            columns.put("high", high);
        }
        columns.put("words", said.words());
        columns.put("unit", said.unit());
        columns.put("unit_key", keyOf(said.unit()));
        columns.put("definition", said.definition());
        columns.put("count_definition", said.countDefinition());
        columns.put("period_from", day(said.periodFrom()));
        columns.put("period_to", day(said.periodTo()));
        columns.put("period_words", said.periodWords());
        columns.put("place", said.place());
        columns.put("claimant", said.claimant());
        columns.put("claimant_key", keyOf(said.claimantName()));
        columns.put("method", said.method());
        columns.put(
                "confidence",
                said.confidence() == null ? null : said.confidence().name());
        columns.put("ordered_on", day(guarded ? said.withoutSource().orderedOn() : said.orderedOn()));
        columns.put("search_key", said.searchKey(claim.ref()));
        columns.put("made_at", tx.now().toString());
        source(columns, said.source());
        origin(columns, claim.origin());
        return columns;
    }

    private static void source(Map<String, @Nullable Object> columns, ClaimSource source) {
        columns.put("source_title", source.title());
        columns.put("source_urls", source.urls());
        columns.put("source_kind", source.kind().name());
        columns.put("published_on", day(source.publishedOn()));
        columns.put("published_words", source.publishedWords());
    }

    private static void origin(Map<String, @Nullable Object> columns, ClaimOrigin origin) {
        switch (origin) {
            case ClaimOrigin.Hand() -> columns.put("origin_kind", "HAND");
            case ClaimOrigin.Withheld() -> throw new IllegalStateException("nobody enters what was kept from them");
            case ClaimOrigin.Theatre(var key) -> {
                columns.put("origin_kind", "THEATRE");
                columns.put("origin_key", key);
            }
            case ClaimOrigin.Import(var file, var row) -> {
                columns.put("origin_kind", "IMPORT");
                columns.put("origin_import", file);
                columns.put("origin_row", row);
            }
            case ClaimOrigin.Count count -> {
                columns.put("origin_kind", "COUNT");
                columns.put("origin_key", count.definition());
                columns.put("count_source", count.source());
                columns.put("count_list", count.list());
                columns.put("count_edition", count.edition());
                columns.put("count_known_at", count.knownAt().toString());
                columns.put("count_per_day", count.perDay());
            }
        }
    }

    private static String keyOf(@Nullable String text) {
        var key = ClaimFilter.key(text);
        return key == null ? "" : key;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("claim_id", UUID.class),
                row.getString("ref"),
                new LabelId(row.getInt("label_id")),
                new DelegationId(row.getObject("maker_id", UUID.class)),
                named(row, "question_id", "question_title"),
                statement(row),
                origin(row),
                named(row, "older_id", "older_ref"),
                named(row, "newer_id", "newer_ref"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Claim.@Nullable Named named(ResultSet row, String id, String name) throws SQLException {
        var found = row.getObject(id, UUID.class);
        return found == null ? null : new Claim.Named(found, row.getString(name));
    }

    private static ClaimStatement statement(ResultSet row) throws SQLException {
        var confidence = row.getString("confidence");
        return new ClaimStatement(
                value(row),
                row.getString("words"),
                row.getString("unit"),
                row.getString("definition"),
                row.getString("count_definition"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("period_words"),
                row.getString("place"),
                row.getString("claimant"),
                new ClaimSource(
                        row.getString("source_title"),
                        texts(row.getArray("source_urls")),
                        ClaimSource.Kind.valueOf(row.getString("source_kind")),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("published_words")),
                row.getString("method"),
                confidence == null ? null : ClaimStatement.Confidence.valueOf(confidence));
    }

    private static ClaimedValue value(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("value");
        var low = row.getBigDecimal("low");
        var high = row.getBigDecimal("high");
        if (value != null) {
            return new ClaimedValue.Exact(value);
        }
        return low == null && high == null ? new ClaimedValue.WordsOnly() : new ClaimedValue.Range(low, high);
    }

    private static ClaimOrigin origin(ResultSet row) throws SQLException {
        return switch (row.getString("origin_kind")) {
            case "THEATRE" -> new ClaimOrigin.Theatre(row.getString("origin_key"));
            case "IMPORT" ->
                new ClaimOrigin.Import(row.getObject("origin_import", UUID.class), row.getInt("origin_row"));
            case "COUNT" ->
                new ClaimOrigin.Count(
                        row.getString("count_source"),
                        row.getString("origin_key"),
                        row.getObject("count_list", UUID.class),
                        row.getInt("count_edition"),
                        row.getObject("count_known_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("count_per_day"));
            default -> new ClaimOrigin.Hand();
        };
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
