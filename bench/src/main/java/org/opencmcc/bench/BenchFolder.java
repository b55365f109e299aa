package org.opencmcc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder of the run's own, which goes with everything in it when the run ends, also when it is broken off.
record BenchFolder(Path path) {
    static BenchFolder withRoomFor(int megabytes) {
        var above = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            var free = Files.getFileStore(above).getUsableSpace() >> 20;
            if (free < megabytes) {
                throw new NoRoom("needs " + megabytes + " MB in " + above + ", which has " + free
                        + " MB free; free some space there.");
            }
            return new BenchFolder(Files.createTempDirectory("opencmcc-bench-"));
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder in " + above, e);
        }
    }

    void delete() {
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + path, e);
        }
    }
}
