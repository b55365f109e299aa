package org.opencmcc.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;

/// Who handed a list in, as far as the caller may know: not where it is not to be attributed, and
/// not where the holder is
/// unknown to the caller, which looks the same.
public final class ListHolders {
    /// A delegation by its name.
    public record Holder(UUID id, String name) {}

    private final DelegationDesk delegations;
    private final LabelDesk labels;

    public ListHolders(DelegationDesk delegations, LabelDesk labels) {
        this.delegations = delegations;
        this.labels = labels;
    }

    public Map<CountedList, Holder> of(Tx tx, List<CountedList> lists) {
        var names =
                delegations.names(tx, lists.stream().map(CountedList::holder).collect(Collectors.toSet()));
        var described = labels.describe(
                tx, lists.stream().map(CountedList::label).distinct().toList());
        var holders = new HashMap<CountedList, Holder>();
        for (var list : lists) {
            var name = names.get(list.holder());
            var label = described.get(list.label());
            var own = list.holder().equals(tx.reader().delegation());
            var attributable = label != null && label.isAttributable();
            if (name != null && (own || attributable)) {
                holders.put(list, new Holder(list.holder().value(), name));
            }
        }
        return holders;
    }
}
