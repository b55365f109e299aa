package org.opencmcc.postgres;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads PostgreSQL's own words about why it did not start, and says what a person can do.
final class EmbeddedDiagnosis {

    private static final Pattern WORST = Pattern.compile("(?m)^.*?\\b(PANIC|FATAL|error): +(.*)$");

    private EmbeddedDiagnosis() {}

    static EmbeddedRefusal of(EmbeddedFolders folders, String said) {
        var data = folders.data();
        var quoted = " PostgreSQL says: " + worst(said) + " (more in " + folders.log() + ").";
        if (diskIsFull(said)) {
            return EmbeddedFolders.diskFull(data);
        }
        if (isDamaged(said)) {
            return new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.DAMAGED,
                    "The database in " + data + " is damaged. Put a backup in its place, or choose another folder with"
                            + " --data DIR." + quoted);
        }
        if (said.contains("could not look up effective user ID")) {
            return new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.USER_WITHOUT_A_NAME,
                    "PostgreSQL needs a user with a name to make its files, and the user of this process has none on"
                            + " this machine (see /etc/passwd). Run this command as another user.");
        }
        if (isStillRunning(said)) {
            return new EmbeddedRefusal(
                    EmbeddedRefusal.Reason.SERVER_DOES_NOT_ANSWER,
                    "An earlier PostgreSQL still uses " + data + ". End it and start again." + quoted);
        }
        return new EmbeddedRefusal(
                EmbeddedRefusal.Reason.UNEXPLAINED, "PostgreSQL did not start in " + data + "." + quoted);
    }

    static boolean portIsTaken(String said) {
        return said.contains("Address already in use") || said.contains("could not bind IPv4");
    }

    /// Also for a moment after a server was killed, until the last of its helpers has noticed.
    static boolean isStillRunning(String said) {
        return said.contains("pre-existing shared memory block")
                || said.contains("lock file \"postmaster.pid\" already exists");
    }

    private static boolean diskIsFull(String said) {
        return said.contains("No space left on device") || said.contains("Disk quota exceeded");
    }

    private static boolean isDamaged(String said) {
        return Optional.of(said)
                .filter(text -> text.contains("pg_control")
                        || text.contains("incompatible with server")
                        || text.contains("valid checkpoint record")
                        || text.contains("required checkpoint record")
                        || text.contains("invalid page")
                        || text.contains("is not a valid data directory")
                        || text.contains("could not open directory")
                        || text.contains("could not open file"))
                .isPresent();
    }

    private static String worst(String said) {
        var found = WORST.matcher(said);
        if (found.find()) {
            return found.group(2);
        }
        return said.isBlank()
                ? "nothing"
                : said.lines().reduce((_, last) -> last).orElse("nothing");
    }
}
