package org.opencmcc.flow.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.ListSource;

/// A count definition in words, with how it reads each source.
record DefinitionJson(
        String id,
        String name,
        String words,
        String milestone,
        String unit,
        String dayRule,
        List<ReadingJson> readings,
        List<NotRecordedJson> notRecordedBy,
        @Nullable String shareOf) {
    record ReadingJson(String source, String sourceName, String words) {}

    record NotRecordedJson(String source, String sourceName, String why) {}

    static DefinitionJson of(CountDefinition definition, Definitions definitions) {
        return new DefinitionJson(
                definition.id(),
                definition.name(),
                definition.words(),
                definition.milestone(),
                definition.unit().name().toLowerCase(Locale.ROOT),
                definition.dayRule(),
                definition.readings().stream()
                        .map(r -> new ReadingJson(r.source(), nameOf(r.source(), definitions), r.words()))
                        .toList(),
                definition.notRecordedBy().stream()
                        .map(n -> new NotRecordedJson(n.source(), nameOf(n.source(), definitions), n.why()))
                        .toList(),
                definition.shareOf());
    }

    private static String nameOf(String source, Definitions definitions) {
        return definitions.findSource(source).map(ListSource::name).orElse(source);
    }
}
