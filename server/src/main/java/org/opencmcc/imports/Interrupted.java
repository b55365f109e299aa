package org.opencmcc.imports;

import java.time.Instant;

/// How work looks that nobody finished.
final class Interrupted {
    private Interrupted() {}

    /// What was being worked on longer than work lasts was interrupted: the machine stopped.
    /// Nothing of it was entered.
    static Import seenAt(Instant now, Import found) {
        var until = found.workUntil();
        return until != null && now.isAfter(until) ? shown(found) : found;
    }

    /// A commit that was cut off left nothing behind and can be asked for again; a reading that was
    /// cut off failed.
    private static Import shown(Import found) {
        var committing = found.state() == ImportState.COMMITTING;
        var failure = committing
                ? null
                : new Import.Failure(
                        "INTERRUPTED",
                        "The reading was cut off when the machine stopped. Nothing of the file was entered. Send it again.");
        return new Import(
                found.id(),
                found.number(),
                found.label(),
                found.listLabel(),
                found.holder(),
                found.person(),
                found.file(),
                found.profile(),
                found.source(),
                found.sourceName(),
                committing ? ImportState.PREVIEW : ImportState.FAILED,
                null,
                found.asked(),
                found.coverage(),
                found.counts(),
                found.summary(),
                found.reading(),
                failure,
                found.startedAt(),
                null);
    }
}
