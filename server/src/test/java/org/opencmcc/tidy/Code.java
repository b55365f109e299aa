package org.opencmcc.tidy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.opencmcc.Centre;
import org.opencmcc.fixture.Folders;

/// The server's code: its files as written, and its classes as compiled. ArchUnit 1.4.2 reads the class files of JDK
/// 25.
final class Code {
    static final String ROOT = "org.opencmcc";

    private static final List<JavaFile> MAIN = JavaFile.of(javaUnder("server/src/main/java"));
    private static final List<JavaFile> TEST = JavaFile.of(javaUnder("server/src/test/java"));
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(classFolder());

    private Code() {}

    static List<JavaFile> main() {
        return MAIN;
    }

    static List<JavaFile> test() {
        return TEST;
    }

    /// What the product is compiled to.
    static List<JavaClass> classes() {
        return List.copyOf(CLASSES);
    }

    /// The package below the root: `access.web`, or nothing for the root itself.
    static String packageOf(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    /// The class that a file is named after, of which the others are parts.
    static JavaClass outermost(JavaClass type) {
        var found = type;
        while (found.getEnclosingClass().isPresent()) {
            found = found.getEnclosingClass().orElseThrow();
        }
        return found;
    }

    /// A class that only the test has, compiled against the product, to prove a rule on.
    static JavaClass planted(Path folder, String name, String text) {
        try {
            var file = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
            Files.writeString(file, text);
            var exit = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-nowarn",
                            "-parameters",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            folder.toString(),
                            file.toString());
            if (exit != 0) {
                throw new IllegalStateException("the planted class does not compile: " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassFileImporter().importPath(folder).get(name);
    }

    private static List<Project.File> javaUnder(String folder) {
        return Project.under(folder).stream()
                .filter(f -> f.ending().equals("java"))
                .toList();
    }

    private static Path classFolder() {
        try {
            return Path.of(Centre.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes are not in a folder of " + Folders.root(), e);
        }
    }
}
