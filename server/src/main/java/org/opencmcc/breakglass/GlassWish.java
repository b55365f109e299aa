package org.opencmcc.breakglass;

import java.util.UUID;
import org.opencmcc.terms.DelegationId;

/// What somebody asks for in an emergency.
///
/// @param record the id that the asker was told of
/// @param askOf  the delegation that is to decide: not the own one
public record GlassWish(UUID record, DelegationId askOf, String reason) {}
