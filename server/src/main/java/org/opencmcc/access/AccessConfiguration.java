package org.opencmcc.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Labels.
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    LabelDesk labelDesk(SharingProtocol protocol) {
        return new LabelDesk(protocol);
    }
}
