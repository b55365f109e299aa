package org.opencmcc.theatre.web;

import org.opencmcc.theatre.Theatre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a page says about the centre as a whole, over HTTP.
@Configuration(proxyBeanMethods = false)
public class TheatreWebConfiguration {
    /// Whether this centre runs on trial data.
    public record Trial(boolean trial) {}

    @Bean
    TheatreController theatreController(Theatre theatre, Trial trial) {
        return new TheatreController(theatre, trial.trial());
    }
}
