package org.opencmcc.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;

/// A file as it was handed in, lying under a name that the server chose.
///
/// @param profile the list that the sender says it is; null to find out
/// @param asked   the days that the sender says it covers
/// @param label   who may read the list; null for the theatre's default
public record Receipt(
        Path spooled,
        Import.FileFacts file,
        @Nullable String profile,
        Import.Coverage asked,
        @Nullable LabelWish label) {}
