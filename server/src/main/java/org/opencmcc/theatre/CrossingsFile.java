package org.opencmcc.theatre;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The crossings as their file writes them.
record CrossingsFile(LocalDate knownUntil, String words, List<CrossingLine> crossings, List<StatementLine> statements) {
    record CrossingLine(
            String id,
            String name,
            @Nullable Map<String, String> names,
            String kind,
            @Nullable String register,
            String words) {
        Crossings.Crossing crossing() {
            return new Crossings.Crossing(
                    id, name, names == null ? Map.of() : names, Crossings.Kind.valueOf(code(kind)), register, words);
        }
    }

    record StatementLine(
            String id,
            LocalDate from,
            @Nullable String precision,
            List<String> crossings,
            String status,
            String said,
            String note,
            String confidence,
            List<String> sources) {
        Crossings.Statement statement() {
            return new Crossings.Statement(
                    id,
                    from,
                    precision == null ? Crossings.Precision.DAY : Crossings.Precision.valueOf(code(precision)),
                    crossings,
                    Crossings.Status.valueOf(code(status)),
                    said,
                    note,
                    Crossings.Confidence.valueOf(code(confidence)),
                    sources);
        }
    }

    private static String code(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    Crossings read(List<Theatre.RegisterSeed> register) {
        for (var line : crossings) {
            if (line.register() != null
                    && register.stream()
                            .noneMatch(s ->
                                    s.id().equals(line.register()) && s.kind().equals("CROSSING"))) {
                throw new IllegalArgumentException(
                        "crossings.yaml: " + line.id() + " names no crossing of the register: " + line.register());
            }
        }
        return new Crossings(
                knownUntil,
                words,
                crossings.stream().map(CrossingLine::crossing).toList(),
                statements.stream().map(StatementLine::statement).toList());
    }
}
