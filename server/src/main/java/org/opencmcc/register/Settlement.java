package org.opencmcc.register;

import java.util.UUID;

/// What a person says that a spelling means.
public sealed interface Settlement {
    /// It is another way to write a name that the register has.
    record MeansEntry(UUID entry) implements Settlement {}

    /// It is a name that the register lacks.
    record MeansNewEntry(String name) implements Settlement {}

    /// It stays as it is written, and asks nobody again.
    record StaysAsWritten() implements Settlement {}
}
