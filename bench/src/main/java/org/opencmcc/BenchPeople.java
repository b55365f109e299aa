package org.opencmcc;

import java.nio.file.Path;

/// Founds the trial people of a centre for a benchmark, as `up` does.
public final class BenchPeople {
    private BenchPeople() {}

    public static void found(Centre centre, Path data) {
        TrialFounding.in(centre.context(), data).found();
    }
}
