package org.opencmcc.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a benchmark found: progress to one stream while it runs, figures to the other at its end.
final class Report {
    private final String bench;
    private final boolean full;
    private final PrintStream progress;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    Report(String bench, boolean full, PrintStream progress) {
        this.bench = bench;
        this.full = full;
        this.progress = progress;
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        facts.put("java", Runtime.version().toString());
    }

    void say(String words) {
        progress.println(words);
        progress.flush();
    }

    /// Notes what was measured on, for whoever reads the figures later.
    void fact(String name, Object value) {
        facts.put(name, value);
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    boolean holds() {
        return figures.stream().allMatch(Figure::holds);
    }

    String text() {
        var text = new StringBuilder(
                        "bench " + bench + (full ? ", full size" : ", a tenth of the size (--full for all)"))
                .append('\n');
        facts.forEach((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
        for (var figure : figures) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s%-64s%10s %-2s %-18s%s%n",
                    figure.verdict(),
                    figure.name(),
                    Figure.number(figure.value()),
                    figure.unit(),
                    figure.limitWords(),
                    besides(figure)));
        }
        return text.append(holds() ? "every limit holds" : "a limit is missed").toString();
    }

    private static String besides(Figure figure) {
        return new TreeMap<>(figure.beside())
                .entrySet().stream()
                        .map(e -> e.getKey() + " " + Figure.number(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private record FigureJson(
            String name,
            double value,
            String unit,
            @Nullable Double atMost,
            @Nullable Double atLeast,
            @Nullable Boolean holds,
            Map<String, Double> beside) {
        static FigureJson of(Figure figure) {
            return new FigureJson(
                    figure.name(),
                    figure.value(),
                    figure.unit(),
                    figure.limit() instanceof Figure.Limit.AtMost(var most) ? most : null,
                    figure.limit() instanceof Figure.Limit.AtLeast(var least) ? least : null,
                    figure.limit() instanceof Figure.Limit.None ? null : figure.holds(),
                    new TreeMap<>(figure.beside()));
        }
    }

    private record ReportJson(
            String bench, boolean full, boolean holds, Map<String, Object> facts, List<FigureJson> figures) {}

    String json() {
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new ReportJson(
                        bench,
                        full,
                        holds(),
                        facts,
                        figures.stream().map(FigureJson::of).toList()));
    }
}
