package org.opencmcc.bench;

import java.time.LocalDate;
import java.util.List;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.imports.EditionProbe;
import org.opencmcc.postgres.Credential;
import org.opencmcc.terms.LabelId;
import org.opencmcc.terms.Period;

/// Three years of two sources: for each one list of all truckloads on the common floor, in
/// quarterly editions of which each corrects the one before, and two smaller copies that only their
/// own delegations may see.
final class CountsData {
    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static final int EDITIONS = 12;
    private static final int PART_OF_COPY = 20;

    private static final List<List<String>> PORTAL_PATTERNS =
            List.of(List.of("entries", "trucks", "trucks-land", "tonnes-stated"), List.of("entries", "tonnes-stated"));
    private static final List<List<String>> RECEIVED_PATTERNS = List.of(
            List.of("entries", "trucks", "trucks-land", "humanitarian-by-donation-type", "pallets-stated"),
            List.of("entries", "trucks", "trucks-land", "commercial-by-donation-type", "commercial-by-donor"),
            List.of("entries", "trucks", "commercial-by-data-source", "tonnes-stated"));

    private final BenchCentre centre;
    private final CountsBenchStore store;
    private final Report report;
    private final EditionProbe probe = new EditionProbe();

    CountsData(BenchCentre centre, CountsBenchStore store, Report report) {
        this.centre = centre;
        this.store = store;
        this.report = report;
    }

    /// @param truckloads of each source
    void make(int truckloads) {
        makeList("un-1", null, "unrwa", RECEIVED_PATTERNS, truckloads);
        makeList("host-1", null, "cogat", PORTAL_PATTERNS, truckloads);
        for (var account : List.of("lead-1", "ngo-1")) {
            makeList(account, LabelWish.own(), "unrwa", RECEIVED_PATTERNS, truckloads / PART_OF_COPY);
            makeList(account, LabelWish.own(), "cogat", PORTAL_PATTERNS, truckloads / PART_OF_COPY);
        }
        store.settle();
        if (store.miscountedDays() > 0) {
            throw new IllegalStateException("the product's counts are not what the rows say");
        }
        report.say("the counts of every day equal its rows");
    }

    private void makeList(
            String account,
            @org.jspecify.annotations.Nullable LabelWish wish,
            String source,
            List<List<String>> patterns,
            int truckloads) {
        var credential = Credential.ofSecret(centre.token(account));
        var label = label(credential, wish);
        var list = centre.in(credential, tx -> probe.list(tx, label, source));
        for (var number = 1; number <= EDITIONS; number++) {
            var edition = new EditionProbe.Edition(list, number, label, quarter(number));
            var rows = truckloads / EDITIONS;
            centre.in(credential, tx -> {
                probe.add(tx, edition, patterns, rows * edition.number());
                return list;
            });
            store.addRows(edition, rows, patterns.size());
            if (number > 1) {
                store.correctRows(edition);
            }
            centre.in(credential, tx -> {
                probe.count(tx, edition);
                return list;
            });
        }
        report.say(
                source + ", the list of " + account + ": " + truckloads + " truckloads in " + EDITIONS + " editions");
    }

    private LabelId label(Credential credential, @org.jspecify.annotations.Nullable LabelWish wish) {
        return centre.in(credential, tx -> {
            if (centre.bean(LabelDesk.class).choose(tx, RecordType.LIST, wish)
                    instanceof LabelChoice.Chosen(var label)) {
                return label;
            }
            throw new IllegalStateException("the label was refused");
        });
    }

    private static Period quarter(int number) {
        var from = FIRST.plusMonths((number - 1) * 3L);
        return new Period(from, from.plusMonths(3).minusDays(1));
    }
}
