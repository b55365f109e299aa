package org.opencmcc.leak;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.opencmcc.postgres.Entropy;

/// Randomness that repeats itself: each act draws from streams that are named after it, whatever went before. Ids come
/// from one stream, and keys, nonces and secrets from another: whether an act is the first that seals something, and so
/// makes a data key, changes no id.
final class ScriptedEntropy implements Entropy {
    private final AtomicLong counter = new AtomicLong();
    private Random ids = new Random(0);
    private Random secrets = new Random(0);
    private boolean counting;

    synchronized void begin(String act) {
        ids = named("ids of " + act);
        secrets = named("secrets of " + act);
    }

    private static Random named(String name) {
        return new Random(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getMostSignificantBits());
    }

    /// From now on ids are numbers of one sequence for everybody: a leak on purpose.
    synchronized void countForEverybody(boolean on) {
        counting = on;
    }

    @Override
    public synchronized byte[] bytes(int count) {
        return drawn(secrets, count);
    }

    @Override
    public synchronized UUID uuid() {
        if (counting) {
            return new UUID(0x4000L, counter.incrementAndGet());
        }
        Entropy entropy = count -> drawn(ids, count);
        return entropy.uuid();
    }

    private static byte[] drawn(Random stream, int count) {
        var bytes = new byte[count];
        stream.nextBytes(bytes);
        return bytes;
    }
}
