package org.opencmcc.theatre;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.SharingProtocol;
import org.opencmcc.counting.Definitions;

/// A theatre as data: everything that another centre elsewhere would have otherwise.
///
/// @param timeZone            where a day begins and ends
/// @param ceasefireEffective  the first day of "since the ceasefire", unless a figure names another
/// @param register            the curated names, each with an openable source
/// @param claims              public figures with their claimants and pages, and questions to them
/// @param crossings           places of passage and what was stated about them
/// @param map                 its own geometry
/// @param trial               the invented delegations and people of trial data
public record Theatre(
        String id,
        String name,
        ZoneId timeZone,
        LocalDate ceasefireEffective,
        Definitions definitions,
        List<RegisterSeed> register,
        ClaimSeeds claims,
        SharingProtocol sharing,
        Crossings crossings,
        TheatreMap map,
        Trial trial) {
    public Theatre {
        register = List.copyOf(register);
    }

    /// A curated name and the spellings that lead to it.
    public record RegisterSeed(
            String kind, String id, String name, Map<String, String> names, List<String> aliases, String source) {
        public RegisterSeed {
            names = Map.copyOf(names);
            aliases = List.copyOf(aliases);
        }
    }

    /// Invented delegations and people, for trial data alone.
    public record Trial(
            List<TrialCompartment> compartments, List<TrialDelegation> delegations, List<TrialPerson> people) {
        public Trial {
            compartments = List.copyOf(compartments);
            delegations = List.copyOf(delegations);
            people = List.copyOf(people);
        }
    }

    /// An invented floor, and which of the invented delegations decide who is on it.
    public record TrialCompartment(
            String id, String name, @Nullable String words, List<String> authority) {
        public TrialCompartment {
            authority = List.copyOf(authority);
        }
    }

    /// An invented delegation; its fields are those of the register of delegations.
    public record TrialDelegation(
            String id, String name, String kind, String role, String participation, String publicAttribution) {}

    /// An invented person with an account, a delegation and the floors they are on.
    public record TrialPerson(
            String account, String delegation, String displayName, List<String> roles, List<String> compartments) {
        public TrialPerson {
            roles = List.copyOf(roles);
            compartments = List.copyOf(compartments);
        }
    }
}
