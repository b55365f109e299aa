package org.opencmcc.breakglass.web;

import org.opencmcc.breakglass.GlassDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Emergency readings, over HTTP.
@Configuration(proxyBeanMethods = false)
public class BreakGlassWebConfiguration {
    @Bean
    GlassController glassController(GlassDesk desk, DelegationDesk delegations) {
        return new GlassController(desk, delegations);
    }
}
