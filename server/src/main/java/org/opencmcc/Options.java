package org.opencmcc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of a command line: `--name value`, `--flag`, and what stands by itself.
record Options(Map<String, String> values, Set<String> flags, List<String> rest) {
    private static final Set<String> FLAGS = Set.of("--empty", "--train", "--found");

    Options {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
        rest = List.copyOf(rest);
    }

    static Options of(String... arguments) {
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        var rest = new ArrayList<String>();
        for (var at = 0; at < arguments.length; at++) {
            var argument = arguments[at];
            if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (argument.startsWith("--")) {
                at++;
                if (at == arguments.length) {
                    throw new CommandRefused(argument + " needs a value");
                }
                values.put(argument, arguments[at]);
            } else {
                rest.add(argument);
            }
        }
        return new Options(values, flags, rest);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new CommandRefused(name + " is needed; see ./cmcc help"));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /// Refuses what the command does not know.
    Options allowing(String... known) {
        var allowed = Set.of(known);
        values.keySet().stream().filter(o -> !allowed.contains(o)).findFirst().ifPresent(Options::refuse);
        flags.stream().filter(o -> !allowed.contains(o)).findFirst().ifPresent(Options::refuse);
        return this;
    }

    private static void refuse(String option) {
        throw new CommandRefused("this command does not know " + option + "; see ./cmcc help");
    }
}
