package org.opencmcc.delegations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.terms.DelegationId;

/// A team at the centre, as the reader may know it.
public record Delegation(
        DelegationId id, String name, Kind kind, Role role, Participation participation, Appearance appearance) {
    /// One of whose appearance nothing more is said.
    public Delegation(DelegationId id, String name, Kind kind, Role role, Participation participation) {
        this(id, name, kind, role, participation, new Appearance(Attribution.OPEN, null, List.of()));
    }

    /// How it wishes to appear.
    ///
    /// @param caveats those that it tells others
    public record Appearance(
            Attribution attribution, @Nullable String publicPosture, List<StandingCaveat> caveats) {
        public Appearance {
            caveats = List.copyOf(caveats);
        }
    }

    /// What is never done with this delegation.
    public enum StandingCaveat {
        NOT_IN_PICTURES,
        NOT_NAMED,
        NO_POSITIONS
    }

    /// What sort of body sends the team.
    public enum Kind {
        NATION,
        UN_AGENCY,
        NGO,
        MISSION,
        FORCE,
        SECRETARIAT
    }

    /// Its role in the agreement.
    public enum Role {
        HOST,
        LEAD,
        GUARANTOR,
        MEDIATOR,
        PARTNER,
        OBSERVER
    }

    /// How it takes part, as others may know it; that it is thinking about leaving is known to its own people only.
    public enum Participation {
        ACTIVE,
        REDUCED,
        DORMANT,
        SUSPENDED,
        WITHDRAWN
    }

    /// Whether it is named in public; a hidden one does not appear outside its own need-to-know list. An unnamed one is
    /// named inside the centre and in nothing that leaves it.
    public enum Attribution {
        OPEN,
        UNNAMED,
        HIDDEN
    }
}
