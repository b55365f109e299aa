package org.opencmcc.theatre;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A theatre's crossings, and what was publicly stated about each of them from which day on.
///
/// @param knownUntil the day of the newest statement; what holds later is only what was last known
/// @param words      where the statements come from
/// @param statements in the order of their days
public record Crossings(LocalDate knownUntil, String words, List<Crossing> all, List<Statement> statements) {
    public Crossings {
        all = List.copyOf(all);
        statements = List.copyOf(statements);
        var known = new HashSet<String>();
        for (var crossing : all) {
            refuseUnless(known.add(crossing.id()), crossing.id() + " stands there twice");
        }
        var ids = new HashSet<String>();
        var last = LocalDate.MIN;
        for (var statement : statements) {
            refuseUnless(ids.add(statement.id()), statement.id() + " stands there twice");
            refuseUnless(!statement.from().isBefore(last), statement.id() + " is not in the order of days");
            refuseUnless(!statement.from().isAfter(knownUntil), statement.id() + " is later than knownUntil");
            refuseUnless(known.containsAll(statement.crossings()), statement.id() + " names an unknown crossing");
            last = statement.from();
        }
    }

    private static void refuseUnless(boolean holds, String words) {
        if (!holds) {
            throw new IllegalArgumentException("crossings: " + words);
        }
    }

    /// A place where goods or people pass.
    ///
    /// @param id       short code, such as those that maps and reports print
    /// @param register its entry among the curated names, under which lists write it
    public record Crossing(
            String id,
            String name,
            Map<String, String> names,
            Kind kind,
            @Nullable String register,
            String words) {
        public Crossing {
            names = Map.copyOf(names);
        }
    }

    /// What mainly passes; a corridor leads to crossings and is none itself.
    public enum Kind {
        GOODS,
        PEOPLE,
        CORRIDOR
    }

    /// What holds from a day on, as somebody stated it.
    ///
    /// @param said       the status in the statement's own words
    /// @param confidence that it was stated so, never that it was so
    public record Statement(
            String id,
            LocalDate from,
            Precision precision,
            List<String> crossings,
            Status status,
            String said,
            String note,
            Confidence confidence,
            List<String> sources) {
        public Statement {
            crossings = List.copyOf(crossings);
            sources = List.copyOf(sources);
            refuseUnless(!crossings.isEmpty(), id + " is about no crossing");
            refuseUnless(
                    status == Status.UNKNOWN || !sources.isEmpty(),
                    id + " names no source, and only unknown may do so");
            for (var source : sources) {
                refuseUnless(source.matches("https?://\\S+"), id + " has a source that cannot be opened: " + source);
            }
        }
    }

    /// A status; what was searched for and not found is one of them.
    public enum Status {
        OPEN,
        LIMITED,
        PEOPLE_ONLY,
        DISPUTED,
        CLOSED,
        UNKNOWN
    }

    /// How well the day of a statement is known.
    public enum Precision {
        DAY,
        ABOUT
    }

    /// How sure it is that something was stated as written here.
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}
