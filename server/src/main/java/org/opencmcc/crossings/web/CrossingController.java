package org.opencmcc.crossings.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.crossings.CrossingHistory;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Crossings with what was stated about them, for everybody who is signed in: no labelled record is in it.
@RestController
@RequestMapping("/api/v1/crossings")
final class CrossingController {
    private final CrossingHistory history;
    private final ZoneId zone;
    private final Exports exports;

    CrossingController(CrossingHistory history, ZoneId zone, Exports exports) {
        this.history = history;
        this.zone = zone;
        this.exports = exports;
    }

    /// @param knownUntil the day of the newest statement about any crossing
    /// @param words      where the statements come from
    record CrossingsJson(
            LocalDate on,
            LocalDate knownUntil,
            String words,
            List<CrossingJson> items,
            @Nullable String next) {}

    /// @param on a day of the theatre; today where it is left out
    @GetMapping
    CrossingsJson crossings(Caller caller, @RequestParam @Nullable LocalDate on) {
        return caller.in(tx -> on(day(on, tx.now())));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Caller caller, @RequestParam @Nullable LocalDate on, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        return exports.answer(CrossingTable.of(caller.carrying(tx -> on(day(on, tx.now())))), wanted);
    }

    private LocalDate day(@Nullable LocalDate asked, java.time.Instant now) {
        return asked == null ? now.atZone(zone).toLocalDate() : asked;
    }

    private CrossingsJson on(LocalDate day) {
        return new CrossingsJson(
                day,
                history.crossings().knownUntil(),
                history.crossings().words(),
                history.on(day).stream().map(CrossingJson::of).toList(),
                null);
    }
}
