package org.opencmcc.signin;

import java.util.Set;

/// Whom somebody wants to bring in.
///
/// @param displayName   the name under which the person is to work; the person may choose another
/// @param account       what the account is to begin with; letters that nobody can guess are put behind it, because
///                      whether a name is taken would tell of people who are not to be seen
/// @param newDelegation whether it is the first person of a delegation that is not here yet
public record EnrolmentWish(
        String displayName, String account, Set<String> roles, Set<String> floors, boolean newDelegation) {
    public EnrolmentWish {
        roles = Set.copyOf(roles);
        floors = Set.copyOf(floors);
    }
}
