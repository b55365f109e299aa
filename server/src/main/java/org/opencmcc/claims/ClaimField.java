package org.opencmcc.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.Column;
import org.opencmcc.formats.NameKey;

/// What a column of a file with claims can say.
///
/// @param field   the field of a claim that it fills
/// @param tag     its HXL tag, the same as in a table of claims that was carried away
/// @param headers names that it goes by, the one in such a table first
record ClaimField(String field, String tag, List<String> headers) {
    static final ClaimField CLAIMANT = new ClaimField("claimant", "#org+claimant", List.of("Claimant", "claimed by"));
    static final ClaimField VALUE = new ClaimField("value", "#value", List.of("Value", "figure"));
    static final ClaimField LOW = new ClaimField("low", "#value+min", List.of("Low", "at least"));
    static final ClaimField HIGH = new ClaimField("high", "#value+max", List.of("High", "at most"));
    static final ClaimField WORDS = new ClaimField("words", "#value+words", List.of("Words"));
    static final ClaimField UNIT = new ClaimField("unit", "#value+unit", List.of("Unit"));
    static final ClaimField DEFINITION =
            new ClaimField("definition", "#indicator+definition", List.of("Definition", "what is counted"));
    static final ClaimField COUNT_DEFINITION =
            new ClaimField("countDefinition", "#indicator+code", List.of("Count definition"));
    static final ClaimField PERIOD_FROM =
            new ClaimField("periodFrom", "#date+start", List.of("Period from", "from", "first day"));
    static final ClaimField PERIOD_TO = new ClaimField("periodTo", "#date+end", List.of("Period to", "to", "last day"));
    static final ClaimField PERIOD_WORDS =
            new ClaimField("periodWords", "#date+words", List.of("Period in words", "period"));
    static final ClaimField PLACE = new ClaimField("place", "#loc+name", List.of("Place"));
    static final ClaimField SOURCE = new ClaimField("source.title", "#meta+source", List.of("Source", "source title"));
    static final ClaimField PAGES =
            new ClaimField("source.urls", "#meta+source+url", List.of("Source pages", "page", "pages", "url", "link"));
    static final ClaimField KIND = new ClaimField("source.kind", "#meta+source+type", List.of("Source kind"));
    static final ClaimField PUBLISHED_ON =
            new ClaimField("source.publishedOn", "#date+published", List.of("Published on", "published"));
    static final ClaimField PUBLISHED_WORDS =
            new ClaimField("source.publishedWords", "#date+published+words", List.of("Published in words"));
    static final ClaimField METHOD = new ClaimField("method", "#meta+method", List.of("Method"));
    static final ClaimField CONFIDENCE = new ClaimField(
            "confidence", "#status+confidence", List.of("Confidence that it was made as stated", "confidence"));

    static final List<ClaimField> ALL = List.of(
            CLAIMANT,
            VALUE,
            LOW,
            HIGH,
            WORDS,
            UNIT,
            DEFINITION,
            COUNT_DEFINITION,
            PERIOD_FROM,
            PERIOD_TO,
            PERIOD_WORDS,
            PLACE,
            SOURCE,
            PAGES,
            KIND,
            PUBLISHED_ON,
            PUBLISHED_WORDS,
            METHOD,
            CONFIDENCE);

    static @Nullable ClaimField of(String field) {
        var plain = field.replaceAll("\\[\\d+\\]", "");
        return ALL.stream()
                .filter(f -> f.field.equals(plain) || (plain.equals("source") && f.equals(SOURCE)))
                .findFirst()
                .orElse(null);
    }

    /// Whether a column is this one: by its tag where it has one, else by its header.
    boolean names(Column column) {
        var hxl = column.hxlTag();
        return hxl != null
                ? parts(hxl).equals(parts(tag))
                : headers.stream().anyMatch(h -> NameKey.of(h).text().equals(column.key()));
    }

    /// The attributes of a tag may stand in any order.
    private static Set<String> parts(String hxl) {
        return Set.copyOf(List.of(hxl.split("\\+", -1)));
    }
}
