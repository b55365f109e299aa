package org.opencmcc.bench;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the benchmark's centre has more than others.
@Configuration(proxyBeanMethods = false)
public class SelectOne {
    @Bean
    SelectOneController selectOneController() {
        return new SelectOneController();
    }
}
