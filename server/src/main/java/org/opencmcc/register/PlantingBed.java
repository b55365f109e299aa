package org.opencmcc.register;

import static org.opencmcc.register.RegisterStore.array;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.opencmcc.formats.NameKey;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;

/// The curated register laid out column by column, so that it is entered with two statements.
record PlantingBed(List<RegisterSeedling> seedlings, List<UUID> ids, List<PlantedAlias> aliases) {
    record PlantedAlias(UUID id, RegisterSeedling of, UUID entry, String written) {}

    static PlantingBed of(Tx tx, List<RegisterSeedling> seedlings) {
        var ids = new ArrayList<UUID>();
        var aliases = new ArrayList<PlantedAlias>();
        for (var seedling : seedlings) {
            var id = tx.newId();
            ids.add(id);
            for (var alias : seedling.aliases()) {
                aliases.add(new PlantedAlias(tx.newId(), seedling, id, alias));
            }
        }
        return new PlantingBed(seedlings, ids, aliases);
    }

    void bindEntries(Tx tx, PreparedStatement statement, LabelId label) throws SQLException {
        statement.setArray(1, array(tx, "uuid", ids));
        statement.setArray(2, array(tx, "integer", Collections.nCopies(ids.size(), label.value())));
        statement.setArray(
                3,
                array(tx, "text", seedlings.stream().map(s -> s.kind().name()).toList()));
        statement.setArray(
                4,
                array(tx, "text", seedlings.stream().map(RegisterSeedling::name).toList()));
        statement.setArray(
                5,
                array(
                        tx,
                        "text",
                        seedlings.stream().map(s -> NameKey.of(s.name()).text()).toList()));
        statement.setArray(
                6,
                array(
                        tx,
                        "text",
                        seedlings.stream().map(RegisterSeedling::nameAr).toList()));
        statement.setArray(
                7,
                array(
                        tx,
                        "text",
                        seedlings.stream().map(RegisterSeedling::nameHe).toList()));
        statement.setArray(
                8,
                array(
                        tx,
                        "text",
                        seedlings.stream().map(RegisterSeedling::source).toList()));
    }

    void bindAliases(Tx tx, PreparedStatement statement, LabelId label) throws SQLException {
        statement.setObject(1, tx.now().atOffset(ZoneOffset.UTC));
        statement.setArray(
                2, array(tx, "uuid", aliases.stream().map(PlantedAlias::id).toList()));
        statement.setArray(3, array(tx, "integer", Collections.nCopies(aliases.size(), label.value())));
        statement.setArray(
                4,
                array(
                        tx,
                        "text",
                        aliases.stream().map(a -> a.of().kind().name()).toList()));
        statement.setArray(
                5,
                array(
                        tx,
                        "text",
                        aliases.stream()
                                .map(a -> NameKey.of(a.written()).text())
                                .toList()));
        statement.setArray(
                6, array(tx, "text", aliases.stream().map(PlantedAlias::written).toList()));
        statement.setArray(
                7, array(tx, "uuid", aliases.stream().map(PlantedAlias::entry).toList()));
        statement.setArray(
                8, array(tx, "text", aliases.stream().map(a -> a.of().source()).toList()));
    }
}
