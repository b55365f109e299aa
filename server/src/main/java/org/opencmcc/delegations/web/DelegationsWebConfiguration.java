package org.opencmcc.delegations.web;

import org.opencmcc.delegations.DelegationDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The delegations, over HTTP.
@Configuration(proxyBeanMethods = false)
public class DelegationsWebConfiguration {
    @Bean
    DelegationController delegationController(DelegationDesk desk) {
        return new DelegationController(desk);
    }
}
