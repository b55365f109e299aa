package org.opencmcc.bench;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the access benchmark's centre has more than others.
@Configuration(proxyBeanMethods = false)
public class AccessPart {
    @Bean
    BoundLabels boundLabels() {
        return new BoundLabels();
    }

    @Bean
    AccessController accessController(BoundLabels labels) {
        return new AccessController(new AccessStore(labels));
    }
}
