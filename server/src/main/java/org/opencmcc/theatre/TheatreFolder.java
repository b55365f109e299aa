package org.opencmcc.theatre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.RecordType;
import org.opencmcc.access.SharingProtocol;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.ListSource;
import org.opencmcc.counting.Reading;
import org.opencmcc.counting.Unit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a theatre from its folder. A key that nobody knows stops the start: a misspelt line would otherwise be a rule
/// that silently does not hold.
public final class TheatreFolder {
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Path folder;

    public TheatreFolder(Path folder) {
        this.folder = folder;
    }

    public Theatre read() {
        var head = read("theatre.yaml", Head.class);
        var register = read("register.yaml", RegisterFile.class).entries().stream()
                .map(RegisterLine::seed)
                .toList();
        return new Theatre(
                head.id(),
                head.name(),
                ZoneId.of(head.timeZone()),
                head.ceasefireEffective(),
                definitions(),
                register,
                read("claims.yaml", ClaimSeeds.class),
                sharing(),
                crossings(register),
                map(head),
                read("delegations-trial.yaml", Theatre.Trial.class));
    }

    private Definitions definitions() {
        var sources = read("sources.yaml", SourcesFile.class).sources();
        return new Definitions(
                sources,
                read("definitions.yaml", DefinitionsFile.class).definitions().stream()
                        .map(DefinitionLine::definition)
                        .toList());
    }

    private Crossings crossings(List<Theatre.RegisterSeed> register) {
        return read("crossings.yaml", CrossingsFile.class).read(register);
    }

    private TheatreMap map(Head head) {
        var file = folder.resolve(head.geometry());
        try {
            return MapFile.read(Files.readString(file))
                    .map(
                            head.geometryWords(),
                            head.geometryCredits().stream()
                                    .map(c -> new TheatreMap.Credit(c.words(), c.terms(), c.url()))
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The theatre lacks " + file + ".", e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + " is not as it should be: " + e.getMessage(), e);
        }
    }

    private SharingProtocol sharing() {
        var defaults = new EnumMap<RecordType, SharingProtocol.Default>(RecordType.class);
        for (var line : read("sharing.yaml", SharingFile.class).defaults()) {
            if ((line.compartments() == null) == (line.own() == null)) {
                throw new IllegalArgumentException(
                        "sharing.yaml: " + line.recordType() + " is either shared with floors or a delegation's own");
            }
            defaults.put(line.recordType(), new SharingProtocol.Default(line.words(), orEmpty(line.compartments())));
        }
        return new SharingProtocol(defaults);
    }

    /// One file of the folder as a record; what the record does not know is refused.
    public <T> T read(String file, Class<T> type) {
        var path = folder.resolve(file);
        try (var reader = Files.newBufferedReader(path)) {
            var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<@Nullable Object>load(reader);
            return Objects.requireNonNull(RECORDS.convertValue(tree, type), file + " is empty");
        } catch (IOException e) {
            throw new UncheckedIOException("The theatre lacks " + path + ".", e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(path + " is not as it should be: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private record Head(
            String id,
            String name,
            @Nullable Map<String, String> names,
            String timeZone,
            LocalDate ceasefireEffective,
            @Nullable Object baseline,
            @Nullable List<String> languages,
            String geometry,
            String geometryWords,
            List<CreditLine> geometryCredits) {}

    private record CreditLine(
            String words, String terms, @Nullable String url) {}

    private record SourcesFile(List<ListSource> sources) {}

    private record SharingFile(List<SharingLine> defaults) {}

    private record SharingLine(
            RecordType recordType,
            String words,
            @Nullable List<String> compartments,
            @Nullable Boolean own) {}

    private record RegisterFile(List<RegisterLine> entries) {}

    private record RegisterLine(
            String kind,
            String id,
            String name,
            @Nullable Map<String, String> names,
            @Nullable List<String> aliases,
            String source) {
        Theatre.RegisterSeed seed() {
            return new Theatre.RegisterSeed(kind, id, name, orEmpty(names), orEmpty(aliases), source);
        }
    }

    private record DefinitionsFile(List<DefinitionLine> definitions) {}

    private record DefinitionLine(
            String id,
            String name,
            String words,
            String milestone,
            Unit unit,
            String dayRule,
            @Nullable String shareOf,
            List<ReadingLine> readings,
            @Nullable List<CountDefinition.NotRecorded> notRecordedBy) {
        CountDefinition definition() {
            return new CountDefinition(
                    id,
                    name,
                    words,
                    milestone,
                    unit,
                    dayRule,
                    shareOf,
                    readings.stream().map(ReadingLine::reading).toList(),
                    orEmpty(notRecordedBy));
        }
    }

    private record ReadingLine(
            String source,
            String words,
            @Nullable Boolean all,
            @Nullable Map<String, List<String>> where,
            @Nullable Map<String, List<String>> whereNot,
            @Nullable Map<String, List<String>> whereWritten,
            Unit measure) {
        Reading reading() {
            return new Reading(
                    source,
                    words,
                    measure,
                    new Reading.Conditions(orEmpty(where), orEmpty(whereNot), orEmpty(whereWritten)));
        }
    }
}
