package org.opencmcc.formats;

import java.util.Optional;

/// Collects from a column in which order its days are written: one `25/02/2024` tells it for the whole
/// column, unless another cell says the contrary.
public final class DayOrderGuess {
    private boolean dayFirst;
    private boolean monthFirst;
    private boolean either;

    /// Looks at one more cell of the column.
    public void add(String text) {
        if (DayParts.of(Digits.plain(text)) instanceof DayParts.Numbered numbered && !numbered.yearFirst()) {
            dayFirst |= numbered.first() > 12;
            monthFirst |= numbered.second() > 12;
            either |= numbered.first() <= 12 && numbered.second() <= 12 && numbered.first() != numbered.second();
        }
    }

    /// The order, when the column tells it.
    public Optional<DayOrder> order() {
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        return Optional.of(dayFirst ? DayOrder.DMY : DayOrder.MDY);
    }

    /// Whether a person must be asked: some days can be read in two ways and the column does not tell.
    public boolean mustAsk() {
        return either && dayFirst == monthFirst;
    }
}
