package org.opencmcc.theatre;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A theatre's own geometry: schematic, never surveyed. Points are degrees of longitude and latitude.
///
/// @param words what may and may not be read from it
public record TheatreMap(
        String words,
        List<Governorate> governorates,
        List<Zone> zones,
        List<CrossingPoint> crossings,
        List<Credit> credits) {
    public TheatreMap {
        governorates = List.copyOf(governorates);
        zones = List.copyOf(zones);
        crossings = List.copyOf(crossings);
        credits = List.copyOf(credits);
    }

    /// A point.
    public record Point(double longitude, double latitude) {}

    /// An administrative area with its P-code.
    public record Governorate(
            String pcode, String name, Map<String, String> names, double areaKm2, List<Point> outline) {
        public Governorate {
            names = Map.copyOf(names);
            outline = List.copyOf(outline);
        }
    }

    /// An area that somebody announced. It is a claim: it has a claimant and a status.
    ///
    /// @param equatedBy who takes it to be the line of the agreement
    public record Zone(
            String name,
            Map<String, String> names,
            LocalDate from,
            String claimant,
            String status,
            String equatedBy,
            List<ShareClaim> shareClaims,
            List<Point> outline) {
        public Zone {
            names = Map.copyOf(names);
            shareClaims = List.copyOf(shareClaims);
            outline = List.copyOf(outline);
        }
    }

    /// What part of the whole somebody says that a zone is.
    public record ShareClaim(double share, String claimant, LocalDate published) {}

    /// About where a crossing lies.
    ///
    /// @param at        null where no public page gives a point
    /// @param precision in words
    public record CrossingPoint(
            String id,
            String name,
            Map<String, String> names,
            String role,
            String precision,
            @Nullable Point at) {
        public CrossingPoint {
            names = Map.copyOf(names);
        }
    }

    /// Whose work it is, and on which terms.
    public record Credit(
            String words, String terms, @Nullable String url) {}
}
