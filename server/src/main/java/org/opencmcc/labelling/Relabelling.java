package org.opencmcc.labelling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// That a record went to another label, or that somebody asked its originator for it.
public sealed interface Relabelling {
    UUID id();

    UUID record();

    RecordType type();

    /// When it was moved, or asked for.
    Instant at();

    /// A move by the originator's own people, which they alone can see.
    ///
    /// @param reason  none is needed where a label only gets narrower
    /// @param request what others had asked for, where that is why
    record Moved(
            UUID id,
            UUID record,
            RecordType type,
            LabelId from,
            LabelId to,
            @Nullable String reason,
            @Nullable UUID request,
            String by,
            Instant at)
            implements Relabelling {}

    /// What another reader asks of the originator. Until it is answered nothing changes.
    ///
    /// @param asker the delegation that asks
    record Asked(
            UUID id,
            UUID record,
            RecordType type,
            LabelWish wish,
            String reason,
            DelegationId asker,
            String by,
            Instant at,
            @Nullable Answer answer)
            implements Relabelling {}

    /// What the originator said to it.
    record Answer(boolean consents, @Nullable String reason, String by, Instant at) {}
}
