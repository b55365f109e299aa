package org.opencmcc.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the columns of one source's list are read.
///
/// @param source      the id of the source whose list it is
/// @param rowId       the field by which the source knows a row again in a later edition; null
///                    where it has none
/// @param notCompared fields that may change without the row being another
/// @param tellsTrucksApart fields that tell one truck's passage from another alike; two rows that
///                         state them all and say the same are one truck written twice. Empty where
///                         the list tells no trucks apart
public record ImportProfile(
        String id,
        String source,
        String name,
        String words,
        @Nullable String rowId,
        Set<String> notCompared,
        Set<String> tellsTrucksApart,
        List<Field> fields) {
    public ImportProfile {
        notCompared = Set.copyOf(notCompared);
        tellsTrucksApart = Set.copyOf(tellsTrucksApart);
        fields = List.copyOf(fields);
    }

    /// What a field's cells hold.
    public enum Kind {
        DAY,
        NUMBER,
        TEXT,
        INSTANT,
        TIME
    }

    /// One thing that a list may state of a row.
    ///
    /// @param headers what the column is called in files known so far
    /// @param tags    beginnings of HXL tags that mean the same
    public record Field(
            String name, Kind kind, boolean required, List<String> headers, List<String> tags, String words) {
        public Field {
            headers = List.copyOf(headers);
            tags = List.copyOf(tags);
        }
    }

    public Optional<Field> find(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }

    /// What any list of trucks may state: for files of sources that have no profile of their own,
    /// whose columns a person matches.
    public static ImportProfile forAnyList() {
        return new ImportProfile(
                "any-list",
                "",
                "Another list",
                "Any list of trucks as CSV, XLSX or pasted cells. You say which column is which.",
                "id",
                Set.of(),
                Set.of("truckRef"),
                Stream.concat(whatAnyListSays().stream(), howMuchAnyListSays().stream())
                        .toList());
    }

    private static List<Field> whatAnyListSays() {
        return List.of(
                field("day", Kind.DAY, true, "The day of the row.", List.of("Date", "Day"), "#date"),
                field("id", Kind.TEXT, false, "The publisher's own number of the row.", List.of("ID")),
                field("crossing", Kind.TEXT, false, "The crossing.", List.of("Crossing"), "#loc", "#access"),
                field(
                        "category",
                        Kind.TEXT,
                        false,
                        "A category of goods.",
                        List.of("Category", "Classification"),
                        "#sector",
                        "#item+category"),
                field("cargo", Kind.TEXT, false, "What the truck carries.", List.of("Cargo", "Description"), "#item"),
                field("donor", Kind.TEXT, false, "Who gave.", List.of("Donor"), "#org+funder", "#org+donor", "#org"),
                field("recipient", Kind.TEXT, false, "For whom it is.", List.of("Recipient"), "#org+recipient"),
                field("route", Kind.TEXT, false, "By land, air or sea.", List.of("Route")));
    }

    private static List<Field> howMuchAnyListSays() {
        return List.of(
                field(
                        "quantity",
                        Kind.NUMBER,
                        false,
                        "A number of the unit.",
                        List.of("Quantity"),
                        "#item+quantity",
                        "#value",
                        "#output"),
                field(
                        "unit",
                        Kind.TEXT,
                        false,
                        "What the quantity is a number of.",
                        List.of("Unit", "Units"),
                        "#item+unit"),
                field("tonnes", Kind.NUMBER, false, "The weight in tonnes.", List.of("Tonnes", "Tons")),
                field("pallets", Kind.NUMBER, false, "The number of pallets.", List.of("Pallets")),
                field(
                        "truckRef",
                        Kind.TEXT,
                        false,
                        "A number that names the truckload or its papers: waybill, seal, manifest line.",
                        List.of("Waybill", "Seal", "Manifest line")));
    }

    private static Field field(
            String name, Kind kind, boolean required, String words, List<String> headers, String... tags) {
        return new Field(name, kind, required, headers, List.of(tags), words);
    }
}
