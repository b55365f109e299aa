package org.opencmcc.imports;

import java.util.UUID;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// An edition that has just been entered in its list.
///
/// @param listNumber the list's own number in the database, for stores alone
public record CommittedEdition(
        UUID list, long listNumber, LabelId label, String source, int edition, Period coverage) {}
