package org.opencmcc;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// Founds the trial people of a centre for tests, as `up` does.
public final class TrialAccounts {
    private TrialAccounts() {}

    /// The passwords by account.
    public static Map<String, String> found(Centre centre, Path data) {
        return TrialFounding.in(centre.context(), data).found().stream()
                .collect(Collectors.toMap(TrialFounding.Account::account, TrialFounding.Account::password));
    }
}
