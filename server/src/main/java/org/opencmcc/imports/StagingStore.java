package org.opencmcc.imports;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Problem;
import org.opencmcc.postgres.DatabaseFailure;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// Rows, problems and spellings of a file that is looked through and not yet entered.
final class StagingStore {
    private static final String ADD_CHUNK = """
            insert into centre.import_chunk
                   (import_no, chunk_no, label_id, row_no, accepted, day, pattern_no, source_row_id, crossing, category,
                    donor, donor_key, cargo, quantity, unit, tonnes, pallets, flags, content_hash, twin_hash,
                    as_written)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_PROBLEMS = """
            insert into centre.import_problem
                   (import_no, problem_no, label_id, row_no, column_name, code, severity, message)
            select ?, p.problem_no, ?, nullif(p.row_no, 0), p.column_name, p.code, p.severity, p.message
              from unnest(?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as p (problem_no, row_no, column_name, code, severity, message)
            """;

    private static final String ADD_NAMES = """
            insert into centre.import_name
                   (import_no, kind, written_key, label_id, written, row_count)
            select ?, n.kind, n.written_key, ?, n.written, n.row_count
              from unnest(?::text[], ?::text[], ?::text[], ?::integer[]) as n (kind, written_key, written, row_count)
            """;

    private static final String CLEAR_CHUNKS = """
            delete from centre.import_chunk where import_no = :import
            """;

    private static final String CLEAR_PROBLEMS = """
            delete from centre.import_problem where import_no = :import
            """;

    private static final String CLEAR_NAMES = """
            delete from centre.import_name where import_no = :import
            """;

    private static final String CLEAR_FILE = """
            delete from centre.import_file where import_no = :import
            """;

    /// A column of a chunk: its type in the database, and where a row has it.
    private record ChunkColumn<T>(String type, Function<ReadRow, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        @Nullable
        T[] of(Chunk chunk) {
            return chunk.column(value, array);
        }
    }

    private static ChunkColumn<String> text(Function<ReadRow, @Nullable String> value) {
        return new ChunkColumn<>("text", value, String[]::new);
    }

    private static final List<ChunkColumn<?>> COLUMNS = List.of(
            new ChunkColumn<>("integer", ReadRow::number, Integer[]::new),
            new ChunkColumn<>("boolean", ReadRow::accepted, Boolean[]::new),
            new ChunkColumn<>("date", ReadRow::day, LocalDate[]::new),
            new ChunkColumn<>("smallint", ReadRow::pattern, Short[]::new),
            text(r -> r.texts().id()),
            text(r -> r.texts().crossing()),
            text(r -> r.texts().category()),
            text(r -> r.texts().donor()),
            text(r -> r.texts().donorKey()),
            text(r -> r.texts().cargo()),
            new ChunkColumn<>("numeric", ReadRow::quantity, BigDecimal[]::new),
            text(r -> r.texts().unit()),
            new ChunkColumn<>("numeric", ReadRow::tonnes, BigDecimal[]::new),
            new ChunkColumn<>("numeric", ReadRow::pallets, BigDecimal[]::new),
            text(StagingStore::flags),
            new ChunkColumn<>("bigint", ReadRow::contentHash, Long[]::new),
            new ChunkColumn<>("bigint", ReadRow::twinHash, Long[]::new),
            text(ReadRow::asWritten));

    private static @Nullable String flags(ReadRow row) {
        return row.problems().isEmpty()
                ? null
                : row.problems().stream().map(Problem::code).distinct().collect(Collectors.joining(" "));
    }

    void addChunk(Tx tx, ImportRef ref, Chunk chunk) {
        var connection = tx.connection();
        try (var statement = connection.prepareStatement(ADD_CHUNK)) {
            statement.setLong(1, ref.number());
            statement.setInt(2, chunk.number());
            statement.setInt(3, ref.label().value());
            var at = 4;
            for (var column : COLUMNS) {
                setArray(connection, statement, at++, column.type(), column.of(chunk));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not stage rows", e);
        }
    }

    /// @param first the number of the first of these problems
    void addProblems(Tx tx, ImportRef ref, int first, List<Problem> problems) {
        var connection = tx.connection();
        var numbers = new Object[problems.size()];
        for (var at = 0; at < numbers.length; at++) {
            numbers[at] = first + at;
        }
        try (var statement = connection.prepareStatement(ADD_PROBLEMS)) {
            statement.setLong(1, ref.number());
            statement.setInt(2, ref.label().value());
            setArray(connection, statement, 3, "integer", numbers);
            setArray(connection, statement, 4, "integer", each(problems, Problem::row));
            setArray(connection, statement, 5, "text", each(problems, Problem::column));
            setArray(connection, statement, 6, "text", each(problems, Problem::code));
            setArray(
                    connection,
                    statement,
                    7,
                    "text",
                    each(problems, p -> p.severity().name()));
            setArray(connection, statement, 8, "text", each(problems, Problem::message));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not stage problems", e);
        }
    }

    void addNames(Tx tx, ImportRef ref, List<WrittenName> names) {
        var connection = tx.connection();
        try (var statement = connection.prepareStatement(ADD_NAMES)) {
            statement.setLong(1, ref.number());
            statement.setInt(2, ref.label().value());
            setArray(connection, statement, 3, "text", each(names, n -> n.kind().name()));
            setArray(connection, statement, 4, "text", each(names, WrittenName::key));
            setArray(connection, statement, 5, "text", each(names, WrittenName::written));
            setArray(connection, statement, 6, "integer", each(names, WrittenName::rows));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not stage names", e);
        }
    }

    private static <T> @Nullable Object[] each(List<T> items, Function<T, @Nullable Object> value) {
        var column = new @Nullable Object[items.size()];
        for (var at = 0; at < column.length; at++) {
            column[at] = value.apply(items.get(at));
        }
        return column;
    }

    private static void setArray(
            Connection connection, PreparedStatement statement, int at, String type, @Nullable Object[] values)
            throws SQLException {
        statement.setArray(at, connection.createArrayOf(type, values));
    }

    /// Rows, problems and spellings go, the file stays: for reading it again.
    void clearRows(Tx tx, ImportRef ref) {
        for (var clear : List.of(CLEAR_CHUNKS, CLEAR_PROBLEMS, CLEAR_NAMES)) {
            tx.sql().sql(clear).param("import", ref.number()).update();
        }
    }

    /// Of what was entered the file goes; its rows, refused ones too, and their problems stay to be looked at.
    void clearEntered(Tx tx, ImportRef ref) {
        tx.sql().sql(CLEAR_FILE).param("import", ref.number()).update();
    }

    void clearAll(Tx tx, ImportRef ref) {
        clearRows(tx, ref);
        tx.sql().sql(CLEAR_FILE).param("import", ref.number()).update();
    }

    /// The label under which new rows are staged, and the import's number for joins.
    record ImportRef(long number, LabelId label) {}
}
