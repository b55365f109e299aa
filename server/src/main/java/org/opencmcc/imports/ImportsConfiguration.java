package org.opencmcc.imports;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.formats.Limits;
import org.opencmcc.formats.NameKey;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.theatre.Theatre;
import org.opencmcc.theatre.TheatreFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The way of a file from its receipt to an edition.
@Configuration(proxyBeanMethods = false)
public class ImportsConfiguration {
    /// Where received files lie until they have been read.
    public record SpoolFolder(Path path) {}

    @Bean
    LabelledRecords labelledLists() {
        return new ListLabelStore();
    }

    @Bean
    LabelledRecords labelledImports() {
        return ListLabelStore.imports();
    }

    @Bean
    Limits importLimits() {
        return Limits.standard();
    }

    @Bean
    ImportProfiles importProfiles(TheatreFolder folder) {
        return new ImportProfiles(folder.read("profiles.yaml", ProfilesFile.class).profiles().stream()
                .map(ProfileLine::profile)
                .toList());
    }

    @Bean
    ImportStore importStore(JsonMapper json) {
        return new ImportStore(json);
    }

    @Bean
    ImportDesk importDesk(ImportProfiles profiles, ImportStore imports) {
        return new ImportDesk(profiles, imports);
    }

    @Bean
    ImportReceivingDesk receivingDesk(ImportProfiles profiles, LabelDesk labels, Ledger ledger, ImportStore imports) {
        return new ImportReceivingDesk(profiles, labels, ledger, imports);
    }

    @Bean
    CommitDesk commitDesk(Ledger ledger, ImportStore imports, ObjectProvider<EditionNews> listeners) {
        return new CommitDesk(ledger, imports, listeners.orderedStream().toList());
    }

    @Bean
    ReadingDesk readingDesk(Ledger ledger, ImportStore imports, CommitDesk commits) {
        return new ReadingDesk(ledger, imports, commits);
    }

    @Bean
    ImportViews importViews(ImportDesk desk, DelegationDesk delegations) {
        return new ImportViews(desk, delegations);
    }

    @Bean
    Staging.ReadingRules readingRules(ImportProfiles profiles, Theatre theatre, Limits limits) {
        return new Staging.ReadingRules(
                profiles,
                theatre.definitions(),
                new ReadingPlan.UnitKeys(keys(theatre, "tonne"), keys(theatre, "pallet")),
                limits);
    }

    @Bean
    ImportWorker importWorker(
            Gateway gateway, ReadingDesk desk, CommitDesk commits, Staging.ReadingRules rules, SpoolFolder spool) {
        return new ImportWorker(gateway, desk, commits, new Staging(gateway, desk, rules), spool.path());
    }

    /// All folded spellings of a unit that the theatre's register knows.
    private static Set<String> keys(Theatre theatre, String unit) {
        var keys = new HashSet<String>();
        for (var seed : theatre.register()) {
            if (seed.kind().equals("UNIT") && seed.id().equals(unit)) {
                keys.add(NameKey.of(seed.name()).text());
                seed.aliases().forEach(alias -> keys.add(NameKey.of(alias).text()));
            }
        }
        return keys;
    }

    private record ProfilesFile(List<ProfileLine> profiles) {}

    private record ProfileLine(
            String id,
            String source,
            String name,
            String words,
            @Nullable String rowId,
            @Nullable List<String> notCompared,
            @Nullable List<String> tellsTrucksApart,
            List<FieldLine> fields) {
        ImportProfile profile() {
            return new ImportProfile(
                    id,
                    source,
                    name,
                    words,
                    rowId,
                    notCompared == null ? Set.of() : Set.copyOf(notCompared),
                    tellsTrucksApart == null ? Set.of() : Set.copyOf(tellsTrucksApart),
                    fields.stream().map(FieldLine::field).toList());
        }
    }

    private record FieldLine(
            String name,
            ImportProfile.Kind kind,
            boolean required,
            List<String> headers,
            @Nullable List<String> tags,
            String words) {
        ImportProfile.Field field() {
            return new ImportProfile.Field(name, kind, required, headers, tags == null ? List.of() : tags, words);
        }
    }
}
