package org.opencmcc.register;

/// What a registered name is the name of.
public enum RegisterKind {
    DONOR,
    CROSSING,
    UNIT,
    ROUTE
}
