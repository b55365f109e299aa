package org.opencmcc.access;

import java.util.Arrays;
import java.util.Optional;

/// What a program's token may be used for. What no scope names, no token does: accounts, sessions, decisions of people.
public enum TokenScope {
    /// Ask, and carry away as a file.
    READ,
    /// Send lists, and enter or discard them.
    IMPORT,
    /// Write down claims, disputes, questions, assertions, and what two lists say of each other.
    CLAIM,
    /// Settle names.
    REGISTER,
    /// Say how the own posts are manned.
    PRESENCE;

    public static Optional<TokenScope> find(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
