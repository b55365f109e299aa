package org.opencmcc.formats;

/// Takes rows one by one as they are read.
@FunctionalInterface
public interface RowTaker {
    /// Takes a row; false stops the reading.
    boolean take(RawRow row);
}
