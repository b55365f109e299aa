package org.opencmcc.formats;

/// What reading a sheet comes to: all its rows, or the reason why it could not be read to the end.
/// In the second case the rows handed over so far must be let fall.
public sealed interface Reading permits RowsRead, UnreadableFile {}
