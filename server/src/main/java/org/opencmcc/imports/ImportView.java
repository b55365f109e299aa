package org.opencmcc.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.formats.Problem;
import org.opencmcc.register.RegisterKind;

/// An import with everything that its page shows at first.
///
/// @param problems  the first of them
/// @param unsettled spellings that lead to no register entry, as far as the reader can see
/// @param fields    what its columns can be matched to
public record ImportView(
        Import made,
        List<Problem> problems,
        List<Spelling> unsettled,
        List<ImportProfile.Field> fields,
        @Nullable LabelView label,
        String startedBy) {
    public ImportView {
        problems = List.copyOf(problems);
        unsettled = List.copyOf(unsettled);
        fields = List.copyOf(fields);
    }

    /// A spelling in the file, with the number of rows that carry it.
    public record Spelling(RegisterKind kind, String written, int rows) {}
}
