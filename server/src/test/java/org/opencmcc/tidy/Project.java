package org.opencmcc.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opencmcc.fixture.Folders;

/// The project's files, without what `.gitignore` names and what git keeps for itself.
final class Project {
    private static final Set<String> TEXTS = Set.of(
            "java",
            "ts",
            "tsx",
            "mjs",
            "js",
            "css",
            "html",
            "json",
            "sql",
            "yaml",
            "yml",
            "xml",
            "md",
            "txt",
            "svg",
            "geojson",
            "properties",
            "config",
            "npmrc",
            "gitignore",
            "");

    private Project() {}

    /// A file by its path from the root, with slashes.
    record File(String name, Path path) {
        String text() {
            return read(path);
        }

        String ending() {
            var last = name.substring(name.lastIndexOf('/') + 1);
            return last.contains(".") ? last.substring(last.lastIndexOf('.') + 1) : "";
        }

        boolean isText() {
            return TEXTS.contains(ending());
        }
    }

    static List<File> files() {
        return under("");
    }

    static List<File> files(Predicate<File> wanted) {
        return files().stream().filter(wanted).toList();
    }

    /// The files under a folder of the project.
    static List<File> under(String folder) {
        var root = Folders.root();
        var start = root.resolve(folder);
        var found = new ArrayList<File>();
        if (!Files.isDirectory(start)) {
            return found;
        }
        try {
            Files.walkFileTree(start, new Visit(root, ignored(root), found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort((a, b) -> a.name().compareTo(b.name()));
        return found;
    }

    static String text(String name) {
        return read(Folders.root().resolve(name));
    }

    static boolean exists(String name) {
        return Files.exists(Folders.root().resolve(name));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /// The lines of `.gitignore` that name a folder: by its name anywhere, or with a slash in it by its path.
    private static Set<String> ignored(Path root) {
        return read(root.resolve(".gitignore"))
                .lines()
                .filter(line -> line.endsWith("/"))
                .map(line -> line.replaceAll("^/|/$", ""))
                .collect(Collectors.toSet());
    }

    private static final class Visit extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<String> ignored;
        private final List<File> found;

        Visit(Path root, Set<String> ignored, List<File> found) {
            this.root = root;
            this.ignored = ignored;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            var name = folder.getFileName().toString();
            return name.equals(".git") || ignored.contains(name) || ignored.contains(nameOf(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (!file.getFileName().toString().equals(".git")
                    && !file.toString().endsWith(".log")) {
                found.add(new File(nameOf(file), file));
            }
            return FileVisitResult.CONTINUE;
        }

        private String nameOf(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }
}
