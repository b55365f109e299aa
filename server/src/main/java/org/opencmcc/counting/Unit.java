package org.opencmcc.counting;

/// What a definition's count is a number of.
public enum Unit {
    ROWS,
    TRUCKS,
    TONNES,
    PALLETS
}
