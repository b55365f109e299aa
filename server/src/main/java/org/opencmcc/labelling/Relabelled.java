package org.opencmcc.labelling;

import java.util.List;
import org.opencmcc.access.FieldProblem;

/// What came of wishing a record under another label, or of answering such a wish.
public sealed interface Relabelled {
    /// The record is under its new label, or the originator has been asked, or has said no.
    record Done(Relabelling relabelling) implements Relabelled {}

    /// All that is wrong with it. Nothing was kept.
    record Refused(List<FieldProblem> problems) implements Relabelled {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Something stands in its way.
    record NotNow(String code, String words) implements Relabelled {}

    /// No such record or wish that the reader can see.
    record NothingHere() implements Relabelled {}

    /// The reader's roles do not cover labels.
    record NotYourRole() implements Relabelled {}
}
