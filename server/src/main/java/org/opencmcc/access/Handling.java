package org.opencmcc.access;

import java.util.Arrays;
import java.util.Optional;

/// How a record asks to be handled by those who have it, in the colours of the Traffic Light
/// Protocol (FIRST, TLP 2.0). Words for people: who may read is decided by the rest of the label.
public enum Handling {
    CLEAR,
    GREEN,
    AMBER,
    RED;

    public static Optional<Handling> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /// The one of the two that asks for more care; nothing where neither asks for any.
    static Optional<Handling> stricter(Optional<Handling> one, Optional<Handling> other) {
        return one.map(mine ->
                        other.filter(theirs -> theirs.compareTo(mine) > 0).orElse(mine))
                .or(() -> other);
    }
}
