package org.opencmcc.crossings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencmcc.crossings.CrossingStatus;
import org.opencmcc.theatre.Crossings;

/// A crossing with its status on the day asked for.
///
/// @param code      the short code that maps and reports print; the same as the id
/// @param spellings the names under which lists write it
/// @param history   every statement, the oldest first, later ones than the day asked for among them
record CrossingJson(
        String id,
        String code,
        String name,
        Map<String, String> names,
        Crossings.Kind kind,
        String words,
        List<String> spellings,
        CrossingStatusJson status,
        List<CrossingStatementJson> history) {

    /// @param value        `UNKNOWN` where nothing was stated until that day
    /// @param said         in the words of the statement
    /// @param since        from when it holds unbroken
    /// @param lastStatedOn when it was stated last
    record CrossingStatusJson(
            CrossingStatus.Standing standing,
            Crossings.Status value,
            @Nullable String said,
            @Nullable LocalDate since,
            @Nullable LocalDate lastStatedOn,
            Crossings.@Nullable Precision precision,
            @Nullable String note,
            Crossings.@Nullable Confidence confidence,
            List<String> sources) {
        static CrossingStatusJson of(CrossingStatus status) {
            var newest = status.newest();
            return newest == null
                    ? new CrossingStatusJson(
                            status.standing(), status.status(), null, null, null, null, null, null, List.of())
                    : new CrossingStatusJson(
                            status.standing(),
                            status.status(),
                            newest.said(),
                            status.since(),
                            status.lastStatedOn(),
                            newest.precision(),
                            newest.note(),
                            newest.confidence(),
                            newest.sources());
        }
    }

    record CrossingStatementJson(
            String id,
            LocalDate from,
            Crossings.Precision precision,
            Crossings.Status value,
            String said,
            String note,
            Crossings.Confidence confidence,
            List<String> sources) {
        static CrossingStatementJson of(Crossings.Statement statement) {
            return new CrossingStatementJson(
                    statement.id(),
                    statement.from(),
                    statement.precision(),
                    statement.status(),
                    statement.said(),
                    statement.note(),
                    statement.confidence(),
                    statement.sources());
        }
    }

    static CrossingJson of(CrossingStatus status) {
        var crossing = status.crossing();
        return new CrossingJson(
                crossing.id(),
                crossing.id(),
                crossing.name(),
                crossing.names(),
                crossing.kind(),
                crossing.words(),
                status.spellings(),
                CrossingStatusJson.of(status),
                status.history().stream().map(CrossingStatementJson::of).toList());
    }
}
