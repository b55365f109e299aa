package org.opencmcc.delegations.web;

import org.opencmcc.delegations.DelegationOutcome;
import org.opencmcc.web.ApiRefusal;

/// Turns what came of a command into its answer.
final class OutcomeAnswer {
    private OutcomeAnswer() {}

    static <T> T of(DelegationOutcome<T> outcome) {
        return switch (outcome) {
            case DelegationOutcome.Done<T>(var value) -> value;
            case DelegationOutcome.Refused<T>(var problems) -> throw ApiRefusal.wrong(problems);
            case DelegationOutcome.NothingHere<T>() -> throw ApiRefusal.nothingHere();
            case DelegationOutcome.NotNow<T>(var code, var words) -> throw ApiRefusal.notNow(code, words);
            case DelegationOutcome.NotYourRole<T>() -> throw ApiRefusal.notYourRole();
        };
    }
}
