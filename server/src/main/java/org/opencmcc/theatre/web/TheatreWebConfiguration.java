package org.opencmcc.theatre.web;

import org.opencmcc.theatre.Theatre;
import org.opencmcc.web.Trial;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a page says about the centre as a whole, over HTTP.
@Configuration(proxyBeanMethods = false)
public class TheatreWebConfiguration {
    @Bean
    TheatreController theatreController(Theatre theatre, Trial trial) {
        return new TheatreController(theatre, trial.trial());
    }

    @Bean
    MapController mapController(Theatre theatre) {
        return new MapController(theatre.map());
    }
}
