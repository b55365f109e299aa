package org.opencmcc.crossings;

import org.opencmcc.theatre.Theatre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The theatre's crossings by day.
@Configuration(proxyBeanMethods = false)
public class CrossingsConfiguration {
    @Bean
    CrossingHistory crossingHistory(Theatre theatre) {
        return new CrossingHistory(theatre);
    }
}
