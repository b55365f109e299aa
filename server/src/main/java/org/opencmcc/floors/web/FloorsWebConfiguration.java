package org.opencmcc.floors.web;

import org.opencmcc.floors.FloorDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Floors, over HTTP.
@Configuration(proxyBeanMethods = false)
public class FloorsWebConfiguration {
    @Bean
    FloorController floorController(FloorDesk desk) {
        return new FloorController(desk);
    }
}
