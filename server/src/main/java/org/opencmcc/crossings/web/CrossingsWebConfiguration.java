package org.opencmcc.crossings.web;

import org.opencmcc.crossings.CrossingHistory;
import org.opencmcc.theatre.Theatre;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Crossings over HTTP.
@Configuration(proxyBeanMethods = false)
public class CrossingsWebConfiguration {
    @Bean
    CrossingController crossingController(CrossingHistory history, Theatre theatre, Exports exports) {
        return new CrossingController(history, theatre.timeZone(), exports);
    }
}
