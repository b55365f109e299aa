package org.opencmcc.formats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The real lists, which lie beside the project and are not part of it. Where they are absent, tests
/// that need them are skipped and say so.
final class SharedData {
    private SharedData() {}

    static Path file(String path) {
        var file = folder().resolve(path);
        assumeTrue(Files.exists(file), "skipped: the shared data hold no " + path);
        return file;
    }

    static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(file(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path folder() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var candidate = at.resolve("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        assumeTrue(false, "skipped: no folder shared/data beside the project");
        throw new IllegalStateException();
    }
}
