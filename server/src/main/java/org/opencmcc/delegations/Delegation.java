package org.opencmcc.delegations;

import org.opencmcc.terms.DelegationId;

/// A team at the centre, as the reader may know it.
public record Delegation(DelegationId id, String name, Kind kind, Role role, Participation participation) {
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

    /// Whether it is named in public; a hidden one does not appear outside its own need-to-know list.
    public enum Attribution {
        OPEN,
        UNNAMED,
        HIDDEN
    }
}
