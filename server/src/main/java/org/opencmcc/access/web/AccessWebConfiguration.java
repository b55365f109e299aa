package org.opencmcc.access.web;

import org.opencmcc.access.LabelDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Labels, over HTTP.
@Configuration(proxyBeanMethods = false)
public class AccessWebConfiguration {
    @Bean
    LabelController labelController(LabelDesk labels) {
        return new LabelController(labels);
    }
}
