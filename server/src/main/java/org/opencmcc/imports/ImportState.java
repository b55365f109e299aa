package org.opencmcc.imports;

/// Where an import stands.
public enum ImportState {
    /// The file lies here whole.
    RECEIVED,
    /// Its rows are being read.
    READING,
    /// Read: everything that would happen can be looked at, and nothing has happened.
    PREVIEW,
    /// Its rows are being entered.
    COMMITTING,
    /// Its rows are in the list; the counts follow them.
    COMMITTED,
    /// A person decided against it; its rows are gone.
    DISCARDED,
    /// It could not be read; nothing of it was entered.
    FAILED
}
