package org.opencmcc.access;

import java.util.Arrays;
import java.util.Optional;

/// What a label asks of its readers beside who they are. Each one here has its effect today; a mark
/// that is not here is refused, so that nobody relies on what nothing keeps.
public enum Caveat {
    /// It may be used, but neither who said it nor their delegation is named.
    CHATHAM_HOUSE,
    /// For a browser's session only: for a token the record does not exist. It deters, it does not
    /// prevent.
    DISPLAY_ONLY,
    /// Left out of what is added up over several originators' records.
    NO_AGGREGATE,
    /// The originator is not named beside the record.
    NOT_ATTRIBUTABLE,
    /// Only the originator may release it further, or consent to it.
    ORCON,
    /// Where it comes from is for the originator's own people; others read that the source is
    /// protected.
    SOURCE_PROTECTED;

    public static Optional<Caveat> find(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
