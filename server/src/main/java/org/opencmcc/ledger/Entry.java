package org.opencmcc.ledger;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the ledger keeps of one command: who is taken from the transaction, the rest is here.
///
/// @param command the clerk's verb with its record, for example `import.commit`
/// @param outcome `DONE`, or the code of the refusal
/// @param subject the record that the command was about, where there is one
/// @param facts   counts and hashes that identify what was done; never content that only some may read
public record Entry(
        String command, String outcome, @Nullable UUID subject, Map<String, ?> facts) {
    public static final String DONE = "DONE";

    public Entry {
        facts = Map.copyOf(facts);
    }

    public static Entry done(String command, @Nullable UUID subject, Map<String, ?> facts) {
        return new Entry(command, DONE, subject, facts);
    }

    public static Entry refused(String command, String code, @Nullable UUID subject) {
        return new Entry(command, code, subject, Map.of());
    }
}
