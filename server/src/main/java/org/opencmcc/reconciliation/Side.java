package org.opencmcc.reconciliation;

/// Which of the two lists: what stands on the left alone adds to the gap, what stands on the right
/// alone takes from it.
public enum Side {
    LEFT,
    RIGHT;

    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    int sign() {
        return this == LEFT ? 1 : -1;
    }
}
