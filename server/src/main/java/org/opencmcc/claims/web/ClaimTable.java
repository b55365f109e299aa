package org.opencmcc.claims.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;

/// Claims as a table that is carried away: one row a claim, with who claims it and where it can be
/// read in the row.
final class ClaimTable {
    private static final List<Heading> HEADINGS = List.of(
            new Heading("Ref", "#meta+id"),
            new Heading("Question", "#subject+question"),
            new Heading("Claimant", "#org+claimant"),
            new Heading("Value", "#value"),
            new Heading("Low", "#value+min"),
            new Heading("High", "#value+max"),
            new Heading("Words", "#value+words"),
            new Heading("Unit", "#value+unit"),
            new Heading("Definition", "#indicator+definition"),
            new Heading("Count definition", "#indicator+code"),
            new Heading("Period from", "#date+start"),
            new Heading("Period to", "#date+end"),
            new Heading("Period in words", "#date+words"),
            new Heading("Place", "#loc+name"),
            new Heading("Source", "#meta+source"),
            new Heading("Source kind", "#meta+source+type"),
            new Heading("Source pages", "#meta+source+url"),
            new Heading("Published on", "#date+published"),
            new Heading("Published in words", "#date+published+words"),
            new Heading("Method", "#meta+method"),
            new Heading("Confidence that it was made as stated", "#status+confidence"),
            new Heading("Disputed by", "#status+disputed"),
            new Heading("Replaced by", "#status+superseded"),
            new Heading("Origin", "#meta+origin"),
            new Heading("Written down by", "#org+recorder"),
            new Heading("Written down at", "#date+recorded"),
            new Heading("Who may read it", "#access"));

    private ClaimTable() {}

    static ExportTable of(String name, List<ClaimJson> claims) {
        return new ExportTable(
                name, HEADINGS, claims.stream().map(ClaimTable::row).toList());
    }

    private static List<String> row(ClaimJson claim) {
        return ExportTable.row(
                claim.ref(),
                claim.question() == null ? null : claim.question().title(),
                claim.claimant(),
                claim.value(),
                claim.low(),
                claim.high(),
                claim.words(),
                claim.unit(),
                claim.definition(),
                claim.countDefinition(),
                claim.periodFrom(),
                claim.periodTo(),
                claim.periodWords(),
                claim.place(),
                claim.source().title(),
                claim.source().kind(),
                String.join(" ", claim.source().urls()),
                claim.source().publishedOn(),
                claim.source().publishedWords(),
                claim.method(),
                claim.confidence(),
                disputants(claim),
                claim.supersededBy() == null ? null : claim.supersededBy().ref(),
                claim.origin().kind(),
                claim.madeBy() == null ? null : claim.madeBy().name(),
                claim.madeAt(),
                claim.label() == null ? null : claim.label().words());
    }

    private static @Nullable String disputants(ClaimJson claim) {
        var standing = claim.disputes().stream()
                .filter(d -> d.withdrawnAt() == null)
                .map(d -> d.disputant() + ": " + d.ground())
                .collect(Collectors.joining("; "));
        return standing.isEmpty() ? null : standing;
    }
}
