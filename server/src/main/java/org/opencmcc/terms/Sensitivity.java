package org.opencmcc.terms;

import java.util.Arrays;
import java.util.Optional;

/// How much harm a record could do in the wrong hands, in four levels after the OCHA data
/// responsibility guidelines; also how far up somebody may read.
public enum Sensitivity {
    LOW,
    MODERATE,
    HIGH,
    SEVERE;

    /// What a record is where nobody says otherwise.
    public static final Sensitivity USUAL = MODERATE;

    public static Optional<Sensitivity> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    public boolean isAbove(Sensitivity other) {
        return compareTo(other) > 0;
    }
}
