package org.opencmcc.imports.web;

import org.opencmcc.imports.Import;
import org.opencmcc.imports.ImportOutcome;
import org.opencmcc.web.ApiRefusal;

/// What came of a command, as it leaves the API.
final class ImportAnswers {
    private ImportAnswers() {}

    static Import done(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Done(var made) -> made;
            case ImportOutcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case ImportOutcome.NotNow(var code, var words) -> throw ApiRefusal.notNow(code, words);
            case ImportOutcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case ImportOutcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
    }
}
