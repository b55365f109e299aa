package org.opencmcc.imports;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.ledger.Entry;

/// The ledger's entries of commands on imports.
final class ImportEntries {
    private ImportEntries() {}

    static Entry of(String command, @Nullable UUID id, ImportOutcome outcome, Map<String, ?> facts) {
        return switch (outcome) {
            case ImportOutcome.Done done -> Entry.done(command, done.made().id(), facts);
            case ImportOutcome.Refused refused ->
                Entry.refused(command, refused.problems().getFirst().code(), id);
            case ImportOutcome.NotNow notNow -> Entry.refused(command, notNow.code(), id);
            case ImportOutcome.NotYourRole ignored -> Entry.refused(command, "NOT_YOUR_ROLE", id);
            case ImportOutcome.NothingHere ignored -> Entry.refused(command, "NOTHING_HERE", null);
        };
    }
}
