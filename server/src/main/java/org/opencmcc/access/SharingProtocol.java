package org.opencmcc.access;

import java.util.List;
import java.util.Map;

/// The theatre's information-sharing protocol: what a record is labelled with when nobody says otherwise.
public record SharingProtocol(Map<RecordType, Default> defaults) {
    /// One line of the protocol.
    ///
    /// @param compartments the floors that share it; none for the own delegation alone
    public record Default(String words, List<String> compartments) {
        public Default {
            compartments = List.copyOf(compartments);
        }

        LabelWish wish() {
            return compartments.isEmpty() ? LabelWish.own() : new LabelWish(null, compartments, List.of());
        }
    }

    public SharingProtocol {
        defaults = Map.copyOf(defaults);
        for (var type : RecordType.values()) {
            if (!defaults.containsKey(type)) {
                throw new IllegalArgumentException("the sharing protocol has no line for " + type);
            }
        }
    }

    Default of(RecordType type) {
        var line = defaults.get(type);
        if (line == null) {
            throw new IllegalStateException("checked when it was made: " + type);
        }
        return line;
    }
}
