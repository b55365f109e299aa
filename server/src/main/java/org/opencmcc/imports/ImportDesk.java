package org.opencmcc.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Problem;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Page;

/// Lets people look at imports: where each stands, and what reading its file found.
///
/// Until it is committed an import is its own delegation's business.
public final class ImportDesk {
    static final int PAGE = 50;
    static final int ROWS_PAGE = 200;
    static final int UNSETTLED = 200;

    private final ImportProfiles profiles;
    private final ImportStore imports;
    private final PreviewStore previews = new PreviewStore();

    ImportDesk(ImportProfiles profiles, ImportStore imports) {
        this.profiles = profiles;
        this.imports = imports;
    }

    public List<ImportProfile> profiles() {
        return profiles.all();
    }

    public Optional<Import> find(Tx tx, UUID id) {
        return imports.find(tx, id).map(found -> Interrupted.seenAt(tx.now(), found));
    }

    public Page<Import> newest(Tx tx, @Nullable String after) {
        var place = ImportCursor.read(after);
        var page = Page.of(
                imports.newest(tx, place.at(), place.id(), PAGE + 1),
                PAGE,
                made -> ImportCursor.of(made).text());
        return page.map(made -> Interrupted.seenAt(tx.now(), made));
    }

    List<PreviewStore.Placed> problems(Tx tx, Import made, @Nullable String code, int after, int limit) {
        return previews.problems(tx, made.number(), code, after, limit);
    }

    /// The problems of an import in the order of its rows, those of one code or all.
    public Page<Problem> problemPage(Tx tx, Import made, @Nullable String code, @Nullable String after) {
        var page = Page.of(
                problems(tx, made, code, ImportCursor.number(after), ROWS_PAGE + 1),
                ROWS_PAGE,
                last -> String.valueOf(last.number()));
        return page.map(PreviewStore.Placed::problem);
    }

    /// The rows of a file that is being looked through, as written.
    public Page<PreviewRow> rowPage(Tx tx, Import made, PreviewRow.Only only, @Nullable String after) {
        return Page.of(
                previews.rows(tx, made.number(), only, ImportCursor.number(after), ROWS_PAGE + 1),
                ROWS_PAGE,
                last -> String.valueOf(last.row()));
    }

    /// What the columns of an import can be matched to.
    List<ImportProfile.Field> fieldsFor(Import made) {
        var profile = made.profile();
        return (profile == null ? Optional.<ImportProfile>empty() : profiles.find(profile))
                .orElseGet(ImportProfile::forAnyList)
                .fields();
    }

    List<WrittenName> unsettled(Tx tx, Import made) {
        return previews.unsettled(tx, made.number(), UNSETTLED);
    }
}
