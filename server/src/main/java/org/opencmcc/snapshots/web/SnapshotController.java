package org.opencmcc.snapshots.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.snapshots.Cadence;
import org.opencmcc.snapshots.Snapshot;
import org.opencmcc.snapshots.SnapshotDesk;
import org.opencmcc.snapshots.SnapshotSeries;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is published over all delegations: declared by the theatre, the same for everybody on the floor.
@RestController
@RequestMapping("/api/v1/snapshots")
final class SnapshotController {
    private final SnapshotDesk desk;

    SnapshotController(SnapshotDesk desk) {
        this.desk = desk;
    }

    /// @param floor on which it is read
    record SnapshotSeriesJson(
            String id,
            String title,
            String words,
            SnapshotSeries.Dimension dimension,
            List<Cadence> cadences,
            String floor) {
        static SnapshotSeriesJson of(SnapshotSeries series) {
            return new SnapshotSeriesJson(
                    series.id(), series.title(), series.words(), series.dimension(), series.cadences(), series.floor());
        }
    }

    /// @param leftOut what is in no number, in words that are the same for everybody
    record SnapshotsJson(
            SnapshotSeriesJson series,
            List<String> leftOut,
            List<SnapshotSeries.SnapshotCell> cells,
            List<SnapshotJson> snapshots) {}

    /// @param total   rounded; null where it is withheld
    /// @param numbers in the order of the cells
    record SnapshotJson(
            UUID id,
            Cadence cadence,
            LocalDate from,
            LocalDate to,
            Instant publishedAt,
            @Nullable Integer total,
            List<SnapshotNumberJson> numbers) {
        static SnapshotJson of(Snapshot snapshot) {
            return new SnapshotJson(
                    snapshot.id(),
                    snapshot.cadence(),
                    snapshot.days().from(),
                    snapshot.days().to(),
                    snapshot.publishedAt(),
                    orNull(snapshot.total()),
                    snapshot.cells().stream()
                            .map(cell -> new SnapshotNumberJson(cell.key(), orNull(cell.records())))
                            .toList());
        }

        private static @Nullable Integer orNull(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }

    /// @param records rounded; null where it is withheld
    record SnapshotNumberJson(String key, @Nullable Integer records) {}

    @GetMapping
    ListJson<SnapshotSeriesJson> series(Caller caller) {
        return caller.in(tx -> ListJson.whole(
                desk.series().stream().map(SnapshotSeriesJson::of).toList()));
    }

    @GetMapping("/{id}")
    SnapshotsJson published(Caller caller, @PathVariable String id) {
        return caller.in(tx -> {
            var series = desk.series(id).orElseThrow(ApiRefusal::nothingHere);
            return new SnapshotsJson(
                    SnapshotSeriesJson.of(series),
                    desk.leftOut(),
                    series.cells(),
                    desk.published(tx, series).stream().map(SnapshotJson::of).toList());
        });
    }
}
