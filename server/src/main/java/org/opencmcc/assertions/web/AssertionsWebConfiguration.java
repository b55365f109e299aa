package org.opencmcc.assertions.web;

import org.opencmcc.assertions.AssertionDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Assertions over HTTP.
@Configuration(proxyBeanMethods = false)
public class AssertionsWebConfiguration {
    @Bean
    AssertionController assertionController(
            AssertionDesk desk, DelegationDesk delegations, AsKnown asKnown, Exports exports) {
        return new AssertionController(desk, delegations, asKnown, exports);
    }
}
