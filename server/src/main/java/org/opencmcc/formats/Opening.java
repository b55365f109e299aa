package org.opencmcc.formats;

/// What opening a file comes to: a table, or the reason why there is none.
public sealed interface Opening permits TableFile, UnreadableFile {}
