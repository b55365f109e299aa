package org.opencmcc.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Reader;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.Sensitivity;

/// All that is wrong with a wished label. What the reader may not know is refused like what does
/// not exist.
final class LabelProblems {
    /// More names than a label can sensibly carry.
    static final int MOST_NAMES = 200;

    /// What is to stay one's own for longer is not embargoed but not shared.
    static final Duration LONGEST_EMBARGO = Duration.ofDays(366);

    private final LabelStore store;

    LabelProblems(LabelStore store) {
        this.store = store;
    }

    List<FieldProblem> of(Tx tx, LabelWish wish) {
        var released = wish.releasableTo();
        var floors = wish.compartments();
        if (sizeOf(released) + sizeOf(floors) + sizeOf(wish.caveats()) > MOST_NAMES) {
            return List.of(new FieldProblem(
                    "label",
                    "LABEL_TOO_LONG",
                    "A label names at most " + MOST_NAMES + " delegations, floors and caveats."));
        }
        var problems = new ArrayList<FieldProblem>();
        if (released != null && !store.knownDelegations(tx, released).containsAll(released)) {
            problems.add(new FieldProblem(
                    "label.releasableTo", "UNKNOWN_DELEGATION", "One of these is not a delegation that you can name."));
        }
        if (floors != null && !tx.reader().compartments().containsAll(floors)) {
            problems.add(new FieldProblem(
                    "label.compartments", "UNKNOWN_FLOOR", "One of these floors is not one that you are on."));
        }
        caveats(tx, wish.caveats(), problems);
        sensitivity(tx, wish.sensitivity(), problems);
        handling(wish.handling(), problems);
        embargo(tx, wish.embargoUntil(), problems);
        return problems;
    }

    private static void caveats(Tx tx, @Nullable List<String> caveats, List<FieldProblem> problems) {
        if (caveats == null) {
            return;
        }
        if (tx.reader().way() == Reader.Way.TOKEN && caveats.contains(Caveat.DISPLAY_ONLY.name())) {
            problems.add(
                    new FieldProblem(
                            "label.caveats",
                            "DISPLAY_ONLY_BY_PROGRAM",
                            "A program cannot make a record for display only, because it could not see it again. Use a browser."));
        }
        for (var caveat : new LinkedHashSet<>(caveats)) {
            if (Caveat.find(caveat).isEmpty()) {
                problems.add(new FieldProblem(
                        "label.caveats",
                        "UNKNOWN_CAVEAT",
                        "This centre keeps no caveat of the name “" + caveat + "”."));
            }
        }
    }

    private static void sensitivity(Tx tx, @Nullable String name, List<FieldProblem> problems) {
        if (name == null) {
            return;
        }
        var wanted = Sensitivity.find(name);
        if (wanted.isEmpty()) {
            problems.add(new FieldProblem(
                    "label.sensitivity",
                    "UNKNOWN_SENSITIVITY",
                    "A sensitivity is LOW, MODERATE, HIGH or SEVERE, not “" + name + "”."));
        } else if (wanted.get().isAbove(tx.reader().level())) {
            problems.add(new FieldProblem(
                    "label.sensitivity",
                    "ABOVE_YOUR_LEVEL",
                    "You could not read a record of this sensitivity yourself."));
        }
    }

    private static void handling(@Nullable String name, List<FieldProblem> problems) {
        if (name != null && Handling.find(name).isEmpty()) {
            problems.add(new FieldProblem(
                    "label.handling",
                    "UNKNOWN_HANDLING",
                    "Handling is CLEAR, GREEN, AMBER or RED, not “" + name + "”."));
        }
    }

    private static void embargo(Tx tx, @Nullable Instant until, List<FieldProblem> problems) {
        if (until == null) {
            return;
        }
        if (!until.isAfter(tx.now())) {
            problems.add(new FieldProblem(
                    "label.embargoUntil", "EMBARGO_OVER", "An embargo ends in the future. Leave it out to share now."));
        } else if (until.isAfter(tx.now().plus(LONGEST_EMBARGO))) {
            problems.add(new FieldProblem(
                    "label.embargoUntil",
                    "EMBARGO_TOO_LONG",
                    "An embargo lasts at most " + LONGEST_EMBARGO.toDays() + " days."));
        }
    }

    private static int sizeOf(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
