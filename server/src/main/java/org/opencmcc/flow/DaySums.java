package org.opencmcc.flow;

import java.math.BigDecimal;
import java.util.Arrays;

/// What each day of a period adds up to over the editions of a list, by its place in the period.
final class DaySums {
    private final int[] trucks;
    private final int[] stated;
    private final BigDecimal[] quantities;

    DaySums(int days) {
        this.trucks = new int[days];
        this.stated = new int[days];
        this.quantities = new BigDecimal[days];
        Arrays.fill(quantities, BigDecimal.ZERO);
    }

    void addTrucks(Integer[] places, Integer[] counts) {
        for (var at = 0; at < places.length; at++) {
            trucks[places[at]] += counts[at];
        }
    }

    void addStated(Integer[] places, BigDecimal[] amounts, Integer[] rows) {
        for (var at = 0; at < places.length; at++) {
            quantities[places[at]] = quantities[places[at]].add(amounts[at]);
            stated[places[at]] += rows[at];
        }
    }

    int trucks(int at) {
        return trucks[at];
    }

    /// How many of the trucks state the quantity.
    int stated(int at) {
        return stated[at];
    }

    BigDecimal quantity(int at) {
        return quantities[at];
    }
}
