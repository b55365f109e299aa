package org.opencmcc.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The superuser's password: random, made once, kept beside the data and readable by its owner
/// only.
final class EmbeddedPassword {

    private EmbeddedPassword() {}

    static String keep(EmbeddedFolders folders, Entropy entropy) {
        try {
            if (Files.exists(folders.password())) {
                return Files.readString(folders.password()).strip();
            }
            if (folders.hasCluster()) {
                throw new EmbeddedRefusal(
                        EmbeddedRefusal.Reason.PASSWORD_LOST,
                        "The database in " + folders.data() + " is there, its password is not: put "
                                + folders.password()
                                + " back from a backup, or choose another folder with --data DIR.");
            }
            var password = entropy.secret();
            var fresh = folders.secrets().resolve("postgres-password.new");
            Files.deleteIfExists(fresh);
            writePrivately(fresh, password);
            Files.move(fresh, folders.password(), StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.secrets(), e);
        }
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        Files.writeString(file, text + "\n");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
