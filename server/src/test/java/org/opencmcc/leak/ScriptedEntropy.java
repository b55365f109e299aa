package org.opencmcc.leak;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.opencmcc.postgres.Entropy;

/// Randomness that repeats itself: each act draws from a stream that is named after it, whatever went before.
final class ScriptedEntropy implements Entropy {
    private final AtomicLong counter = new AtomicLong();
    private Random stream = new Random(0);
    private boolean counting;

    synchronized void begin(String act) {
        stream = new Random(UUID.nameUUIDFromBytes(act.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getMostSignificantBits());
    }

    /// From now on ids are numbers of one sequence for everybody: a leak on purpose.
    synchronized void countForEverybody(boolean on) {
        counting = on;
    }

    @Override
    public synchronized byte[] bytes(int count) {
        var bytes = new byte[count];
        stream.nextBytes(bytes);
        return bytes;
    }

    @Override
    public synchronized UUID uuid() {
        return counting ? new UUID(0x4000L, counter.incrementAndGet()) : Entropy.super.uuid();
    }
}
