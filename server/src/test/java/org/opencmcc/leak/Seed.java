package org.opencmcc.leak;

import java.util.Optional;
import java.util.Random;
import org.opencmcc.postgres.Entropy;

/// The number from which a run's hidden acts are drawn; `-Dopencmcc.leak.seed=N` repeats one.
final class Seed {
    private Seed() {}

    static Random ofThisRun(String what) {
        var seed = Optional.ofNullable(Long.getLong("opencmcc.leak.seed"))
                .orElseGet(() -> Entropy.ofSystem().uuid().getMostSignificantBits() >>> 16);
        System.out.println(what + ": seed " + seed);
        return new Random(seed);
    }
}
