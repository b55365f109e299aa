package org.opencmcc.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Period;

/// What can be asked about the editions of one list.
final class Editions {
    private final FlowDesk flow;
    private final Clerk clerk;
    private final Import made;

    private Editions(FlowDesk flow, Clerk clerk, Import made) {
        this.flow = flow;
        this.clerk = clerk;
        this.made = made;
    }

    static Editions of(TestCentre centre, Clerk clerk, Import made) {
        return new Editions(centre.bean(FlowDesk.class), clerk, made);
    }

    private CountedList list(Tx tx, @Nullable Instant knownAt) {
        var source = Objects.requireNonNull(made.source());
        var id = flow.lists(tx).stream()
                .filter(l -> l.label().equals(made.listLabel()) && l.source().equals(source))
                .findFirst()
                .orElseThrow()
                .id();
        return flow.findList(tx, source, id, knownAt).orElseThrow();
    }

    /// How many rows the list is said to have, as known at an instant.
    int held(@Nullable Instant knownAt) {
        return clerk.in(tx -> list(tx, knownAt).rows());
    }

    /// The crossings of the entries with their trucks, such as `Rafah 2`, as known at an instant.
    List<String> crossings(@Nullable Instant knownAt) {
        return clerk.in(tx -> {
            var list = list(tx, knownAt);
            var days = new Period(list.firstDay(), list.lastDay());
            var entries = flow.definitions().find("entries").orElseThrow();
            return flow.parts(tx, new FlowDesk.Whole(list, entries, days, null), FlowDesk.Breakdown.CROSSING).stream()
                    .filter(part -> part.value().signum() != 0)
                    .map(part -> part.written() + " " + part.value())
                    .toList();
        });
    }

    /// Every share with its part and its whole, as known at an instant, such as `trucks-land 1/2`.
    List<String> shares(@Nullable Instant knownAt) {
        return clerk.in(tx -> {
            var list = list(tx, knownAt);
            return flow.shares(tx, list, new Period(list.firstDay(), list.lastDay()), null).stream()
                    .filter(share -> share.recorded()
                            && share.value() != null
                            && share.value().signum() != 0)
                    .map(share -> share.definition().id() + " " + share.value() + "/" + share.of())
                    .toList();
        });
    }

    /// The list in the list of lists, as known at an instant, such as `edition 2, 5 rows,
    /// 2024-05-01 to 2024-05-03`.
    List<String> listed(@Nullable Instant knownAt) {
        return clerk.in(tx -> flow.lists(tx, knownAt).stream()
                .filter(l -> l.label().equals(made.listLabel()) && l.source().equals(made.source()))
                .map(l -> "edition %d, %d rows, %s to %s".formatted(l.edition(), l.rows(), l.firstDay(), l.lastDay()))
                .toList());
    }

    /// The days of May 2024 that are counted, such as `05-03 2`, as known at an instant; null for
    /// now.
    List<String> trucksADay(@Nullable Instant knownAt) {
        return clerk.in(tx -> {
            var may = new Period(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));
            var entries = flow.definitions().find("entries").orElseThrow();
            return flow.dailyCounts(tx, list(tx, knownAt), entries, may, null).stream()
                    .filter(day -> day.trucks() != null)
                    .map(day -> day.day().toString().substring(5) + " " + day.trucks())
                    .toList();
        });
    }

    /// The rows behind the entries of all days, as written, in the order in which they are shown.
    List<String> rows(@Nullable Instant knownAt) {
        return clerk.in(tx -> {
            var list = list(tx, knownAt);
            var wanted = new FlowDesk.RowsWanted(
                    list,
                    flow.definitions().find("entries").orElseThrow(),
                    new Period(list.firstDay(), list.lastDay()),
                    null,
                    null,
                    null);
            var all = new ArrayList<String>();
            var page = flow.rows(tx, wanted, null);
            while (true) {
                page.items()
                        .forEach(row -> all.add(String.join(
                                ",",
                                row.asWritten().stream().map(c -> c.value()).toList())));
                if (page.next() == null) {
                    return all;
                }
                page = flow.rows(tx, wanted, page.next());
            }
        });
    }
}
