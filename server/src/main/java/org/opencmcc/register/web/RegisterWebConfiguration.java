package org.opencmcc.register.web;

import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.register.RegisterDesk;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The register, over HTTP.
@Configuration(proxyBeanMethods = false)
public class RegisterWebConfiguration {
    @Bean
    RegisterController registerController(RegisterDesk desk, DelegationDesk delegations) {
        return new RegisterController(desk, delegations);
    }

    @Bean
    RegisterExportController registerExportController(RegisterDesk desk, Exports exports) {
        return new RegisterExportController(desk, exports);
    }
}
