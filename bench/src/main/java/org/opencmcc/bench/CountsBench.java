package org.opencmcc.bench;

final class CountsBench implements Bench {
    @Override
    public String name() {
        return "counts";
    }

    @Override
    public int megabytes(boolean full) {
        return full ? 6_000 : 1_500;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    @Override
    public void run(Run run) {}
}
