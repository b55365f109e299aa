package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Entropy;
import tools.jackson.databind.json.JsonMapper;

/// What `./cmcc prove` runs: the proof that nothing leaks, and that what is hidden takes no longer than what never was.
public final class Prove {
    private static final int SEEDS = 3;
    private static final int PAIRS = 50_000;

    private final Map<String, String> options;
    private final Map<String, Object> report = new LinkedHashMap<>();

    private Prove(Map<String, String> options) {
        this.options = options;
    }

    /// @param arguments `no-leak` or `timing`, and options; the exit code is 0 where nothing was found, or where what
    ///                  was broken on purpose was caught; 1 otherwise; 2 where the options are wrong
    public static void main(String[] arguments) {
        var options = options(arguments);
        if (options.isEmpty()) {
            System.err.println("prove: see ./cmcc help");
            System.exit(2);
        }
        System.exit(new Prove(options.get()).run(arguments[0]) ? 0 : 1);
    }

    static Optional<Map<String, String>> options(String... arguments) {
        var found = new LinkedHashMap<String, String>();
        for (var at = 1; at < arguments.length; at++) {
            var name = arguments[at];
            if (List.of("--json", "--list").contains(name)) {
                found.put(name, "");
            } else if (List.of("--seeds", "--seed", "--pairs").contains(name)
                    && at + 1 < arguments.length
                    && arguments[at + 1].matches("[0-9]{1,18}")) {
                at++;
                found.put(name, arguments[at]);
            } else if (name.equals("--break") && at + 1 < arguments.length) {
                at++;
                found.put(name, arguments[at]);
            } else {
                return Optional.empty();
            }
        }
        var known = arguments.length > 0 && List.of("no-leak", "timing").contains(arguments[0]);
        return known ? Optional.of(found) : Optional.empty();
    }

    private boolean run(String what) {
        if (options.containsKey("--list")) {
            leaks().map(Break::name).forEach(System.out::println);
            return true;
        }
        try (var server = TestServer.start()) {
            var well = what.equals("timing")
                    ? timing(server)
                    : options.containsKey("--break") ? breaks(server) : seeds(server);
            report.put("well", well);
            if (options.containsKey("--json")) {
                System.out.println(JsonMapper.builder().build().writeValueAsString(report));
            }
            return well;
        }
    }

    private long number(String option, long otherwise) {
        return Long.parseLong(options.getOrDefault(option, Long.toString(otherwise)));
    }

    private static Stream<Break> leaks() {
        return Stream.concat(Parts.passing().stream(), Parts.lasting().stream());
    }

    private boolean seeds(TestServer server) {
        var first = number("--seed", Entropy.ofSystem().uuid().getMostSignificantBits() >>> 20);
        var runs = new ArrayList<Map<String, Object>>();
        var compared = 0L;
        var well = true;
        var began = System.nanoTime();
        for (var seed = first; seed < first + number("--seeds", SEEDS); seed++) {
            var result = RandomRun.of(server, seed, Optional.empty());
            compared += result.compared();
            well &= result.isWell();
            say("seed %d: %d answers to %s compared, %d differ, %d s"
                    .formatted(
                            seed,
                            result.compared(),
                            result.readers(),
                            result.differences(),
                            result.took().toSeconds()));
            result.failures().forEach(failure -> say("  the centre failed: " + failure));
            if (!result.story().isEmpty()) {
                say(result.story());
            }
            runs.add(Map.of(
                    "seed", seed,
                    "compared", result.compared(),
                    "differences", result.differences(),
                    "failures", result.failures(),
                    "seconds", result.took().toMillis() / 1000.0,
                    "story", result.story()));
        }
        say("%d answers compared in %d s: %s"
                .formatted(
                        compared,
                        (System.nanoTime() - began) / 1_000_000_000,
                        well ? "no difference" : "SOMETHING SHOWS"));
        report.put("compared", compared);
        report.put("runs", runs);
        return well;
    }

    private boolean breaks(TestServer server) {
        var wanted = String.valueOf(options.get("--break"));
        var chosen = leaks().filter(leak -> wanted.equals("all") || leak.name().contains(wanted))
                .toList();
        var passing = Parts.passing().stream().map(Break::name).toList();
        var caught = new ArrayList<Map<String, Object>>();
        var well = !chosen.isEmpty();
        try (var breaking = new Breaking(server, Seed.ofThisRun("breaks"))) {
            for (var leak : chosen) {
                var one = passing.contains(leak.name()) ? breaking.passing(leak) : breaking.lasting(leak);
                say(one.toString());
                one.by().differences().stream().findFirst().ifPresent(found -> say("  " + found));
                well &= one.isSo();
                caught.add(Map.of(
                        "break",
                        leak.name(),
                        "caught",
                        one.isSo(),
                        "milliseconds",
                        one.took().toMillis()));
            }
        }
        report.put("breaks", caught);
        say(well ? "each of %d was caught".formatted(chosen.size()) : "NOT ALL CAUGHT, or no break is called that");
        return well;
    }

    private boolean timing(TestServer server) {
        var seed = number("--seed", 1);
        try (var timing = new Timing(server, new Random(seed))) {
            var spread = timing.of((int) number("--pairs", PAIRS), "");
            say("hidden against missing, " + timing.questions() + " questions: " + spread);
            say(
                    spread.isAlike()
                            ? "they cannot be told apart"
                            : "THEY CAN BE TOLD APART (or the machine was not quiet)");
            report.put("timing", spread);
            return spread.isAlike();
        }
    }

    private void say(String line) {
        if (options.containsKey("--json")) {
            System.err.println(line);
        } else {
            System.out.println(line);
        }
    }
}
