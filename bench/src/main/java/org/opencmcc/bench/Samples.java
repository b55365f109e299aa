package org.opencmcc.bench;

import java.util.Arrays;

/// Times of one thing, taken again and again, in nanoseconds.
final class Samples {
    private static final double NANOS_A_MILLISECOND = 1e6;

    private long[] taken = new long[64];
    private int count;

    interface Work<T> {
        T run() throws Exception;
    }

    void add(long nanos) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, count * 2);
        }
        taken[count++] = nanos;
    }

    void addAll(Samples others) {
        for (var at = 0; at < others.count; at++) {
            add(others.taken[at]);
        }
    }

    <T> T time(Work<T> work) {
        var begin = System.nanoTime();
        try {
            var result = work.run();
            add(System.nanoTime() - begin);
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    int count() {
        return count;
    }

    double medianMillis() {
        return percentileMillis(50);
    }

    /// The smallest time that so many of a hundred do not exceed.
    double percentileMillis(int percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(count * percent / 100.0);
        return sorted[Math.max(0, rank - 1)] / NANOS_A_MILLISECOND;
    }

    double lastMillis() {
        return taken[count - 1] / NANOS_A_MILLISECOND;
    }
}
