package org.opencmcc.web;

import java.util.Map;
import java.util.Optional;

/// One line for each operation of the API, as its document shows it.
final class ApiWords {
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("GET /theatre", "The theatre's name and clock; open to everybody."),
            Map.entry("POST /sessions", "Sign in with account, password and code; sets the session's cookie."),
            Map.entry("POST /sessions/passkey-challenges", "Ask what a passkey is to sign to sign in."),
            Map.entry("POST /sessions/passkey", "Sign in by passkey; sets the session's cookie."),
            Map.entry("DELETE /sessions/others", "End every way in of yours but this one."),
            Map.entry("POST /me/step-up/challenges", "Ask what a passkey of yours is to sign to show that it is you."),
            Map.entry("POST /me/step-up", "Show that it is you, for five minutes, by passkey or password and code."),
            Map.entry("GET /sessions", "Your own ways in: browsers and tokens."),
            Map.entry("DELETE /sessions", "Sign out."),
            Map.entry("DELETE /sessions/{id}", "End one of your own ways in."),
            Map.entry("GET /me", "Who you are here."),
            Map.entry("POST /me/password", "Change your password; every other way in of yours ends."),
            Map.entry("GET /delegations", "The delegations that you may know, your own first."),
            Map.entry("GET /compartments", "The floors that you are on, and who else is, as far as you may know."),
            Map.entry("POST /compartments", "Open a floor about which at least two delegations decide."),
            Map.entry("GET /membership-proposals", "Who is to come to the floors you decide about, or to leave them."),
            Map.entry("POST /membership-proposals", "Propose that somebody comes to a floor, or leaves it."),
            Map.entry("POST /membership-proposals/{id}/decision", "Decide what another delegation proposed."),
            Map.entry("GET /labels/{id}", "A label by its id, as you may read it."),
            Map.entry("POST /labels/preview", "Who would see a record under a label; nothing is made."),
            Map.entry("GET /access-review/{id}", "Who could read a record of yours, and why."),
            Map.entry("GET /relabellings", "Records that went to other labels, and what others ask for."),
            Map.entry("POST /relabellings", "Move a record of yours to another label, or ask those whose it is."),
            Map.entry("POST /relabellings/{id}/answer", "Consent to another label for a record of yours, or refuse."),
            Map.entry("GET /label-defaults", "What the theatre's protocol labels your records with."),
            Map.entry("GET /import-profiles", "The lists whose columns are known."),
            Map.entry("GET /import-limits", "What a file may hold at most."),
            Map.entry("GET /imports", "Imports that you can see, newest first."),
            Map.entry("POST /imports", "Send a list: the file is the body, of any type. It is read beside."),
            Map.entry("GET /imports/{id}", "Where an import stands, and what reading its file found."),
            Map.entry("GET /imports/{id}/problems", "What is wrong with a file, row by row."),
            Map.entry("GET /imports/{id}/problems/export", "What is wrong with a file, as a file."),
            Map.entry("GET /imports/{id}/rows", "The rows of a file that is being looked through, as written."),
            Map.entry("PUT /imports/{id}/mapping", "Say which column is which; the file is read again."),
            Map.entry("PUT /imports/{id}/coverage", "Say of which days the file speaks; see what that would change."),
            Map.entry("POST /imports/{id}/commit", "Enter the rows into their list, all or nothing."),
            Map.entry("POST /imports/{id}/discard", "Drop a file that was not committed."),
            Map.entry("GET /flow/sources", "Who counts what, and the lists of each that you can see."),
            Map.entry("GET /flow/definitions", "What is counted, and how each source is read for it."),
            Map.entry("GET /flow/daily-counts", "One source's count by one definition, day by day."),
            Map.entry("GET /flow/shares", "What part of its whole each definition counts that is a part of one."),
            Map.entry("GET /flow/breakdown", "The parts of a count."),
            Map.entry("GET /flow/rows", "The rows behind a number."),
            Map.entry(
                    "GET /flow/evidence", "One source's counts before and after a day, with an interval and warnings."),
            Map.entry("GET /flow/evidence/export", "The days of both sides as a file, CSV or XLSX."),
            Map.entry("GET /crossings", "The crossings, and what was stated of each for a day."),
            Map.entry("GET /crossings/export", "The crossings of a day as a file, CSV or XLSX."),
            Map.entry("GET /theatre/map", "The theatre's own schematic geometry."),
            Map.entry("GET /flow/daily-counts/export", "Daily counts of one or more sources as a file."),
            Map.entry("GET /flow/shares/export", "The shares as a file."),
            Map.entry("GET /flow/breakdown/export", "The parts of a count as a file."),
            Map.entry("GET /flow/rows/export", "The rows behind a number as a file."),
            Map.entry("GET /flow/reconciliation", "Two lists held against each other, day by day."),
            Map.entry("GET /flow/reconciliation/export", "The days of two lists held against each other as a file."),
            Map.entry(
                    "GET /flow/reconciliation/rows", "The rows that show a part of the gap, or that nothing explains."),
            Map.entry("GET /flow/reconciliation/rows/export", "The rows behind a part as a file."),
            Map.entry("GET /flow/reconciliation/cells", "A day side by side, goods by goods and donor by donor."),
            Map.entry("GET /flow/reconciliation/cells/export", "The cells of a day as a file."),
            Map.entry("POST /flow/reconciliations", "Hold two lists against each other anew, all months of them."),
            Map.entry("GET /flow/assertions", "What named parties say explains a gap, and no row shows."),
            Map.entry("GET /flow/assertions/export", "The assertions as a file, CSV or XLSX."),
            Map.entry("POST /flow/assertions", "Write down what a named party says about a list."),
            Map.entry("GET /register/entries", "Registered names with their other spellings."),
            Map.entry("GET /register/unsettled", "Spellings in lists that lead to no registered name."),
            Map.entry("GET /register/entries/export", "Registered names as a file."),
            Map.entry("GET /register/unsettled/export", "Unsettled spellings as a file."),
            Map.entry("POST /register/settlements", "Say what a spelling means."),
            Map.entry("GET /claims", "Public figures that you can see, those published last first."),
            Map.entry("GET /claims/export", "The same claims as a file, CSV or XLSX."),
            Map.entry("GET /claims/{id}", "One claim, with who disputes it."),
            Map.entry("GET /claims/by-ref/{ref}", "The claims under a short address, mostly one."),
            Map.entry("GET /claims/{id}/history", "A claim with those whose place it took, and those that took its."),
            Map.entry("POST /claims", "Write a claim down, or make one from a count that you can see."),
            Map.entry("POST /claims/import", "Write down the claims of a file, all or none."),
            Map.entry("POST /claims/{id}/disputes", "Say that a claim is disputed, and why."),
            Map.entry("POST /claims/{id}/disputes/{dispute}/withdrawal", "Take a dispute back; it stays on record."),
            Map.entry("GET /snapshots", "Figures over all delegations that are published, and how often."),
            Map.entry("GET /snapshots/{id}", "What was published of one figure, the newest first."),
            Map.entry("GET /questions", "Questions under which rival claims stand."),
            Map.entry("POST /questions", "Ask a question, for claims to be put under it."),
            Map.entry("GET /questions/{id}", "Rival claims side by side, with the gaps between them named."),
            Map.entry(
                    "GET /brokered-shares", "What you handed to brokers, or with side=broker what was handed to you."),
            Map.entry("GET /brokered-shares/{id}", "One hand-over, for its originator and its broker alone."),
            Map.entry("POST /brokered-shares", "Hand one of your records, or a text, to a broker who may pass it on."),
            Map.entry("POST /brokered-shares/{id}/seen", "As the broker, say that you have seen it."),
            Map.entry("POST /brokered-shares/{id}/passings", "As the broker, pass a copy on to named delegations."),
            Map.entry(
                    "POST /brokered-shares/{id}/stop", "As the originator, stop it; what was passed on is withdrawn."),
            Map.entry("GET /brokered-messages", "What other delegations told yours, the newest first."),
            Map.entry("GET /questions/{id}/export", "The rival claims as a file, CSV or XLSX."));

    private ApiWords() {}

    /// @param operation method and path below `/api/v1`
    static Optional<String> find(String operation) {
        return Optional.ofNullable(LINES.get(operation));
    }
}
