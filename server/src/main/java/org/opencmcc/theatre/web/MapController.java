package org.opencmcc.theatre.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencmcc.theatre.TheatreMap;
import org.opencmcc.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The theatre's own geometry, from which pages draw their maps.
@RestController
@RequestMapping("/api/v1/theatre/map")
final class MapController {
    private static final String SCHEMATIC = "schematic: announced, not surveyed";

    private final MapJson map;

    MapController(TheatreMap map) {
        this.map = MapJson.of(map);
    }

    /// Outlines and points are pairs of longitude and latitude in degrees.
    record MapJson(
            String words,
            List<GovernorateJson> governorates,
            List<ZoneJson> zones,
            List<CrossingPointJson> crossings,
            List<TheatreMap.Credit> credits) {
        static MapJson of(TheatreMap map) {
            return new MapJson(
                    map.words(),
                    map.governorates().stream().map(GovernorateJson::of).toList(),
                    map.zones().stream().map(ZoneJson::of).toList(),
                    map.crossings().stream().map(CrossingPointJson::of).toList(),
                    map.credits());
        }
    }

    /// @param areaKm2 as its publisher gives it, not measured on this outline
    record GovernorateJson(
            String pcode, String name, Map<String, String> names, double areaKm2, List<List<Double>> outline) {
        static GovernorateJson of(TheatreMap.Governorate one) {
            return new GovernorateJson(one.pcode(), one.name(), one.names(), one.areaKm2(), pairs(one.outline()));
        }
    }

    /// @param status in words
    /// @param words  what it is not
    record ZoneJson(
            String name,
            Map<String, String> names,
            LocalDate from,
            String claimant,
            String status,
            String words,
            String equatedBy,
            List<TheatreMap.ShareClaim> shareClaims,
            List<List<Double>> outline) {
        static ZoneJson of(TheatreMap.Zone one) {
            return new ZoneJson(
                    one.name(),
                    one.names(),
                    one.from(),
                    one.claimant(),
                    one.status(),
                    SCHEMATIC,
                    one.equatedBy(),
                    one.shareClaims(),
                    pairs(one.outline()));
        }
    }

    /// @param at null where no public page gives a point
    record CrossingPointJson(
            String id,
            String name,
            Map<String, String> names,
            String role,
            String precision,
            @Nullable List<Double> at) {
        static CrossingPointJson of(TheatreMap.CrossingPoint one) {
            var at = one.at();
            return new CrossingPointJson(
                    one.id(), one.name(), one.names(), one.role(), one.precision(), at == null ? null : pair(at));
        }
    }

    private static List<List<Double>> pairs(List<TheatreMap.Point> outline) {
        return outline.stream().map(MapController::pair).toList();
    }

    private static List<Double> pair(TheatreMap.Point point) {
        return List.of(point.longitude(), point.latitude());
    }

    @GetMapping
    MapJson map(Caller caller) {
        return caller.in(tx -> map);
    }
}
