package org.opencmcc.evidence;

import org.opencmcc.flow.FlowDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Before and after a day, from the counts of the flow.
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {
    @Bean
    EvidenceDesk evidenceDesk(FlowDesk flow) {
        return new EvidenceDesk(flow);
    }
}
