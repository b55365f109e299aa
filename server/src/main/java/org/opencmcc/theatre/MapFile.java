package org.opencmcc.theatre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// A theatre's geometry as its GeoJSON file writes it. A kind of feature or a property that nobody knows stops the
/// start.
record MapFile(String type, List<Feature> features) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Feature(
            String type, JsonNode properties, @Nullable Geometry geometry) {
        <T> T properties(Class<T> of) {
            return JSON.convertValue(properties, of);
        }

        List<TheatreMap.Point> outline() {
            var ring = new ArrayList<TheatreMap.Point>();
            if (geometry == null
                    || !geometry.type().equals("Polygon")
                    || geometry.coordinates().size() != 1) {
                throw new IllegalArgumentException("an area is one polygon without holes: " + properties);
            }
            geometry.coordinates().path(0).forEach(at -> ring.add(point(at)));
            return ring;
        }

        TheatreMap.@Nullable Point point() {
            return geometry == null ? null : point(geometry.coordinates());
        }

        private static TheatreMap.Point point(JsonNode at) {
            return new TheatreMap.Point(at.path(0).asDouble(), at.path(1).asDouble());
        }
    }

    record Geometry(String type, JsonNode coordinates) {}

    record GovernorateLine(
            String kind, String pcode, String nameEn, String nameAr, String nameHe, double areaKm2Published) {}

    record ZoneLine(
            String kind,
            String nameEn,
            String nameAr,
            String nameHe,
            LocalDate validFrom,
            String claimant,
            String status,
            String equatedWithYellowLineBy,
            List<TheatreMap.ShareClaim> shareClaims) {}

    record CrossingLine(
            String kind, String id, String nameEn, String nameAr, String nameHe, String role, String precision) {}

    static MapFile read(String json) {
        return JSON.readValue(json, MapFile.class);
    }

    TheatreMap map(String words, List<TheatreMap.Credit> credits) {
        var governorates = new ArrayList<TheatreMap.Governorate>();
        var zones = new ArrayList<TheatreMap.Zone>();
        var crossings = new ArrayList<TheatreMap.CrossingPoint>();
        for (var feature : features) {
            var kind = feature.properties().path("kind").asString("");
            switch (kind) {
                case "governorate" -> governorates.add(governorate(feature));
                case "control-zone" -> zones.add(zone(feature));
                case "crossing" -> crossings.add(crossing(feature));
                default -> throw new IllegalArgumentException("nobody knows a " + kind + " on the map");
            }
        }
        return new TheatreMap(words, governorates, zones, crossings, credits);
    }

    private static TheatreMap.Governorate governorate(Feature feature) {
        var line = feature.properties(GovernorateLine.class);
        return new TheatreMap.Governorate(
                line.pcode(),
                line.nameEn(),
                names(line.nameAr(), line.nameHe()),
                line.areaKm2Published(),
                feature.outline());
    }

    private static TheatreMap.Zone zone(Feature feature) {
        var line = feature.properties(ZoneLine.class);
        return new TheatreMap.Zone(
                line.nameEn(),
                names(line.nameAr(), line.nameHe()),
                line.validFrom(),
                line.claimant(),
                line.status(),
                line.equatedWithYellowLineBy(),
                line.shareClaims(),
                feature.outline());
    }

    private static TheatreMap.CrossingPoint crossing(Feature feature) {
        var line = feature.properties(CrossingLine.class);
        return new TheatreMap.CrossingPoint(
                line.id(),
                line.nameEn(),
                names(line.nameAr(), line.nameHe()),
                line.role(),
                line.precision(),
                feature.point());
    }

    private static Map<String, String> names(String arabic, String hebrew) {
        var names = new HashMap<String, String>();
        names.put("ar", arabic);
        names.put("he", hebrew);
        return names;
    }
}
