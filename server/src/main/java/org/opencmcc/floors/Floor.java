package org.opencmcc.floors;

import java.util.List;
import java.util.UUID;

/// A floor of the centre, as one who is on it may know it. That there may be others on it is always said.
///
/// @param delegations those that the reader may know and that have somebody on it
/// @param people      those whom the reader may know by name
/// @param authority   who decides about membership, of those that the reader may know
public record Floor(String id, String name, List<Named> delegations, List<Named> people, List<Named> authority) {
    public Floor {
        delegations = List.copyOf(delegations);
        people = List.copyOf(people);
        authority = List.copyOf(authority);
    }

    /// A delegation or a person whom the reader may know.
    public record Named(UUID id, String name) {}
}
