package org.opencmcc.flow;

import org.opencmcc.theatre.Theatre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Counts of the flow, by the theatre's definitions.
@Configuration(proxyBeanMethods = false)
public class FlowConfiguration {
    @Bean
    FlowDesk flowDesk(Theatre theatre) {
        return new FlowDesk(theatre.definitions());
    }
}
