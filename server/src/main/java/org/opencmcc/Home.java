package org.opencmcc;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the centre's own files lie: the folder above `theatres/`.
final class Home {
    private Home() {}

    static Path theatre(String name) {
        var folder = Path.of(System.getProperty("opencmcc.home", "."))
                .resolve("theatres")
                .resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new CommandRefused("there is no theatre “" + name + "” under theatres/");
        }
        return folder;
    }
}
