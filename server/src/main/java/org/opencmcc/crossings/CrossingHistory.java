package org.opencmcc.crossings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.opencmcc.theatre.Crossings;
import org.opencmcc.theatre.Theatre;

/// Which status every crossing of the theatre had on a day, by the newest statement on or before it. Pure: it is the
/// theatre's own data, the same for every reader.
public final class CrossingHistory {
    private final Theatre theatre;

    public CrossingHistory(Theatre theatre) {
        this.theatre = theatre;
    }

    /// The day of the newest statement, and where the statements come from.
    public Crossings crossings() {
        return theatre.crossings();
    }

    public List<CrossingStatus> on(LocalDate day) {
        return crossings().all().stream().map(c -> statusOf(c, day)).toList();
    }

    private CrossingStatus statusOf(Crossings.Crossing crossing, LocalDate day) {
        var history = crossings().statements().stream()
                .filter(s -> s.crossings().contains(crossing.id()))
                .toList();
        var until = history.stream().filter(s -> !s.from().isAfter(day)).toList();
        if (until.isEmpty()) {
            return new CrossingStatus(
                    crossing,
                    CrossingStatus.Standing.UNKNOWN,
                    Crossings.Status.UNKNOWN,
                    null,
                    null,
                    null,
                    history,
                    spellings(crossing));
        }
        var newest = until.getLast();
        return new CrossingStatus(
                crossing,
                standing(newest, day),
                newest.status(),
                startOfRun(until),
                newest.from(),
                newest,
                history,
                spellings(crossing));
    }

    private CrossingStatus.Standing standing(Crossings.Statement newest, LocalDate day) {
        if (newest.status() == Crossings.Status.UNKNOWN) {
            return CrossingStatus.Standing.UNKNOWN;
        }
        return day.isAfter(crossings().knownUntil())
                ? CrossingStatus.Standing.LAST_KNOWN
                : CrossingStatus.Standing.STATED;
    }

    private static LocalDate startOfRun(List<Crossings.Statement> until) {
        var start = until.getLast();
        for (var at = until.size() - 1; at >= 0 && until.get(at).status() == start.status(); at--) {
            start = until.get(at);
        }
        return start.from();
    }

    private List<String> spellings(Crossings.Crossing crossing) {
        var found = new ArrayList<String>(List.of(crossing.name()));
        theatre.register().stream()
                .filter(s -> s.id().equals(crossing.register()))
                .forEach(seed -> {
                    found.add(seed.name());
                    found.addAll(seed.aliases());
                });
        return found.stream().distinct().toList();
    }
}
