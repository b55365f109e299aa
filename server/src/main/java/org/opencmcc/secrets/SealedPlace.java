package org.opencmcc.secrets;

import java.util.UUID;

/// Where a sealed value stands. It opens there and nowhere else, so that bytes which somebody moved to another record
/// or
/// column are refused.
///
/// @param column what the value is, as `table.column`
public record SealedPlace(String column, UUID record) {}
