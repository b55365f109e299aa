package org.opencmcc.labelling.web;

import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.labelling.ReachDesk;
import org.opencmcc.labelling.RelabelDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Labels, the access review and re-labelling, over HTTP.
@Configuration(proxyBeanMethods = false)
public class LabellingWebConfiguration {
    @Bean
    LabelsController labelsController(ReachDesk desk) {
        return new LabelsController(desk);
    }

    @Bean
    RelabellingController relabellingController(RelabelDesk desk, ReachDesk reach, DelegationDesk delegations) {
        return new RelabellingController(desk, reach, delegations);
    }
}
