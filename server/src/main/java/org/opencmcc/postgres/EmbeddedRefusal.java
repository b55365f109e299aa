package org.opencmcc.postgres;

import org.jspecify.annotations.Nullable;

/// The embedded database cannot start or stop, and a person has to do something about it. The
/// message is one line for that person: what is wrong, where, and what to do. `Main` prints it and
/// ends.
public final class EmbeddedRefusal extends RuntimeException {

    /// Why, by name, for those who decide on it or count it.
    public enum Reason {
        ANOTHER_PROCESS_OWNS_THE_FOLDER,
        DAMAGED,
        DISK_FULL,
        FOLDER_NOT_USABLE,
        MADE_FOR_ANOTHER_PURPOSE,
        NO_BINARIES_FOR_THIS_MACHINE,
        OTHER_VERSION,
        PASSWORD_LOST,
        PORT_TAKEN,
        ROOT_WITHOUT_A_WAY,
        SERVER_DOES_NOT_ANSWER,
        SERVER_DOES_NOT_STOP,
        UNEXPLAINED,
        USER_WITHOUT_A_NAME
    }

    private final Reason reason;

    EmbeddedRefusal(Reason reason, String message) {
        this(reason, message, null);
    }

    EmbeddedRefusal(Reason reason, String message, @Nullable Throwable cause) {
        super(message.replaceAll("\\s*\\R\\s*", " ").strip(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
