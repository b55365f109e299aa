package org.opencmcc.delegations;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelAsRead;

/// Says in one line who sees a record, as far as the reader may know.
final class LabelWords {
    private LabelWords() {}

    static String of(LabelAsRead label, @Nullable List<LabelView.Named> others, List<LabelView.Floor> floors) {
        var open = open(label.own(), others, floors);
        return label.embargoUntil()
                .map(until -> "Until " + until + " your delegation only. Then: " + open)
                .orElse(open);
    }

    private static String open(boolean own, @Nullable List<LabelView.Named> others, List<LabelView.Floor> floors) {
        var where = floors.stream().map(LabelView.Floor::name).collect(Collectors.joining(" and "));
        if (others == null) {
            return floors.isEmpty() ? "Your delegation only" : "You and others: " + where;
        }
        if (others.isEmpty()) {
            return own ? "Your delegation only" + (where.isEmpty() ? "" : ", on: " + where) : "You and others";
        }
        var names = others.stream().map(LabelView.Named::name).collect(Collectors.joining(", "));
        return "You and others: " + names + (where.isEmpty() ? "" : ", on: " + where);
    }
}
