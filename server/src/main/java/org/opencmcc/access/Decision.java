package org.opencmcc.access;

/// The one rule of who may do what with a labelled record; everything that it does not allow is
/// denied.
///
/// The database's policy states the same rule in `access.visible_labels()` and
/// `access.writable_labels()`; a test holds the two together over random worlds.
public final class Decision {
    /// What somebody wants to do with a record.
    public enum Action {
        READ,
        WRITE
    }

    private Decision() {}

    public static boolean allows(Subject subject, Action action, Label label) {
        return switch (action) {
            case READ -> mayRead(subject, label);
            case WRITE -> mayWrite(subject, label);
        };
    }

    private static boolean mayRead(Subject subject, Label label) {
        return (isOriginator(subject, label) || (isOut(subject, label) && isReleasedTo(subject, label)))
                && needsToKnow(subject, label)
                && reaches(subject, label)
                && !forbids(subject, label);
    }

    private static boolean mayWrite(Subject subject, Label label) {
        return isOriginator(subject, label) && needsToKnow(subject, label) && reaches(subject, label);
    }

    private static boolean isOriginator(Subject subject, Label label) {
        return label.originator().equals(subject.delegation());
    }

    private static boolean isOut(Subject subject, Label label) {
        return label.embargoUntil().map(until -> !until.isAfter(subject.at())).orElse(true);
    }

    private static boolean isReleasedTo(Subject subject, Label label) {
        return label.releasedTo()
                .map(named -> named.contains(subject.delegation()))
                .orElseGet(() -> !label.compartments().isEmpty());
    }

    private static boolean needsToKnow(Subject subject, Label label) {
        return subject.compartments().containsAll(label.compartments());
    }

    private static boolean reaches(Subject subject, Label label) {
        return !label.sensitivity().isAbove(subject.level());
    }

    private static boolean forbids(Subject subject, Label label) {
        return switch (subject.way()) {
            case TOKEN -> label.caveats().contains(Caveat.DISPLAY_ONLY);
            case BROWSER -> false;
        };
    }
}
