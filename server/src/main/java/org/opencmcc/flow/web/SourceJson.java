package org.opencmcc.flow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.ListSource;
import org.opencmcc.flow.CountedList;
import org.opencmcc.flow.ListHolders;

/// A source with the lists of it that the caller may see.
///
/// @param words   what its list is; null for a source that only a list made known
/// @param records what it records and what it does not; empty for a source that only a list made known
record SourceJson(
        String id,
        String name,
        @Nullable String publisher,
        @Nullable String words,
        List<ListSource.Recorded> records,
        List<ListSource.DefinitionChange> definitionChanges,
        List<ListJsonItem> lists) {

    /// A list of the source.
    ///
    /// @param holder null where the caller may not know
    record ListJsonItem(
            UUID id,
            ListHolders.@Nullable Holder holder,
            LocalDate coverageFrom,
            LocalDate coverageTo,
            Instant lastCommittedAt,
            int editions,
            int rows) {
        static ListJsonItem of(CountedList list, ListHolders.@Nullable Holder holder) {
            return new ListJsonItem(
                    list.id(),
                    holder,
                    list.firstDay(),
                    list.lastDay(),
                    list.lastCommittedAt(),
                    list.edition(),
                    list.rows());
        }
    }

    static List<SourceJson> all(
            Definitions definitions, List<CountedList> lists, Map<CountedList, ListHolders.Holder> holders) {
        var all = new ArrayList<SourceJson>();
        for (var source : definitions.sources()) {
            all.add(new SourceJson(
                    source.id(),
                    source.name(),
                    source.publisher(),
                    source.words(),
                    source.records(),
                    source.definitionChanges(),
                    listsOf(source.id(), lists, holders)));
        }
        FlowController.idsOf(lists).stream()
                .filter(id -> definitions.findSource(id).isEmpty())
                .sorted()
                .forEach(id -> all.add(new SourceJson(
                        id, nameOf(id, lists), null, null, List.of(), List.of(), listsOf(id, lists, holders))));
        return all;
    }

    private static String nameOf(String source, List<CountedList> lists) {
        return lists.stream()
                .filter(l -> l.source().equals(source))
                .map(CountedList::sourceName)
                .findFirst()
                .orElse(source);
    }

    private static List<ListJsonItem> listsOf(
            String source, List<CountedList> lists, Map<CountedList, ListHolders.Holder> holders) {
        return lists.stream()
                .filter(l -> l.source().equals(source))
                .map(l -> ListJsonItem.of(l, holders.get(l)))
                .toList();
    }
}
