package org.opencmcc.theatre.web;

import java.time.LocalDate;
import org.opencmcc.theatre.Theatre;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The theatre's name and clock, which the sign-in page shows.
@RestController
@RequestMapping("/api/v1/theatre")
final class TheatreController {
    private final TheatreJson theatre;

    TheatreController(Theatre theatre, boolean trial) {
        this.theatre = new TheatreJson(
                theatre.id(), theatre.name(), theatre.timeZone().getId(), trial, false, theatre.ceasefireEffective());
    }

    /// @param trial     whether this centre runs on trial data, with invented delegations
    /// @param synthetic whether its records are made up by the demo operation
    record TheatreJson(
            String id, String name, String timeZone, boolean trial, boolean synthetic, LocalDate ceasefireEffective) {}

    @GetMapping
    TheatreJson theatre() {
        return theatre;
    }
}
