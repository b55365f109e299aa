package org.opencmcc.imports;

/// How work looks that nobody finished.
final class Interrupted {
    private Interrupted() {}

    /// A commit that was cut off left nothing behind and can be asked for again; a reading that was cut off failed.
    static Import shown(Import found) {
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
                failure,
                found.startedAt(),
                null);
    }
}
