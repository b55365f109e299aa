package org.opencmcc.secrets;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Keys as files that nobody but this user may read, numbered in the order in which they were made.
final class KeyFolder implements KeyRing.Keeper {
    private static final Pattern NAME = Pattern.compile("key-\\d{4}");
    private static final Pattern FOR_THIS_USER = Pattern.compile("r[w-]-------");

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public List<WrappingKey> keys() {
        return files().stream().map(KeyFolder::read).toList();
    }

    /// The newest first.
    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .sorted(Comparator.comparing((Path f) -> f.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new KeysMissing("The folder of keys cannot be read: " + folder + ".");
        }
    }

    private static WrappingKey read(Path file) {
        try {
            var rights = java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!FOR_THIS_USER.matcher(rights).matches()) {
                throw new KeysMissing("Others than this user can read the key " + file + ". Take that right away:"
                        + " chmod 600 " + file);
            }
            return WrappingKey.of(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysMissing(
                    "The file " + file + " cannot be read as a key. Bring it back from your copy of the" + " keys.");
        }
    }

    @Override
    public void add(byte[] key) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
            }
            var last = files().stream()
                    .findFirst()
                    .map(f -> Integer.parseInt(f.getFileName().toString().substring(4)))
                    .orElse(0);
            var draft = Files.createTempFile(folder, "new-", "", asFileAttribute(fromString("rw-------")));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            Files.move(draft, folder.resolve("key-%04d".formatted(last + 1)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep a new key in " + folder, e);
        }
    }
}
