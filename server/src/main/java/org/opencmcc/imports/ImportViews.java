package org.opencmcc.imports;

import java.util.List;
import java.util.Set;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;

/// Gathers what a page shows of imports.
public final class ImportViews {
    private static final int FIRST_PROBLEMS = 200;

    private final ImportDesk desk;
    private final DelegationDesk delegations;

    ImportViews(ImportDesk desk, DelegationDesk delegations) {
        this.desk = desk;
        this.delegations = delegations;
    }

    public ImportView of(Tx tx, Import made) {
        var problems = desk.problems(tx, made, null, 0, FIRST_PROBLEMS).stream()
                .map(PreviewStore.Placed::problem)
                .toList();
        var unsettled = desk.unsettled(tx, made).stream()
                .map(name -> new ImportView.Spelling(name.kind(), name.written(), name.rows()))
                .toList();
        var label = delegations.views(tx, Set.of(made.listLabel())).get(made.listLabel());
        return new ImportView(
                made, problems, unsettled, desk.fieldsFor(made), label, delegations.displayName(tx, made.person()));
    }

    /// For a list of imports: without the problems and spellings of each.
    public List<ImportView> brief(Tx tx, List<Import> all) {
        var labels = delegations.views(
                tx, all.stream().map(Import::listLabel).distinct().toList());
        return all.stream()
                .map(made -> new ImportView(
                        made,
                        List.of(),
                        List.of(),
                        List.of(),
                        labels.get(made.listLabel()),
                        delegations.displayName(tx, made.person())))
                .toList();
    }
}
