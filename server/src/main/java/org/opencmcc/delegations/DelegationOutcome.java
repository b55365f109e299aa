package org.opencmcc.delegations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.ledger.Entry;

/// What came of a delegation's command about itself.
public sealed interface DelegationOutcome<T> {
    /// It is done, and this is how it stands.
    record Done<T>(T value) implements DelegationOutcome<T> {}

    /// All that is wrong with it. Nothing was kept.
    record Refused<T>(List<FieldProblem> problems) implements DelegationOutcome<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// No such record that the reader can see.
    record NothingHere<T>() implements DelegationOutcome<T> {}

    /// The record does not stand where this could be done.
    record NotNow<T>(String code, String words) implements DelegationOutcome<T> {}

    /// The reader's roles do not cover it.
    record NotYourRole<T>() implements DelegationOutcome<T> {}

    /// The command's entry in the ledger, which says nothing of what was written.
    static Entry entry(String command, DelegationOutcome<?> outcome, @Nullable UUID subject) {
        return switch (outcome) {
            case Done<?> done -> Entry.done(command, subject, Map.of());
            case Refused<?>(var problems) ->
                Entry.refused(command, problems.getFirst().code(), subject);
            case NothingHere<?> nothing -> Entry.refused(command, "NOTHING_HERE", subject);
            case NotNow<?>(var code, var words) -> Entry.refused(command, code, subject);
            case NotYourRole<?> role -> Entry.refused(command, "NOT_YOUR_ROLE", subject);
        };
    }
}
