package org.opencmcc.access.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Gateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sessions, the own account and labels, over HTTP.
@Configuration(proxyBeanMethods = false)
public class AccessWebConfiguration {
    @Bean
    SessionController sessionController(
            SignInDesk signIn, Gateway gateway, DelegationDesk delegations, LabelDesk labels) {
        return new SessionController(signIn, gateway, new Identity(delegations, labels));
    }

    @Bean
    MeController meController(SignInDesk signIn, DelegationDesk delegations, LabelDesk labels) {
        return new MeController(new Identity(delegations, labels), signIn);
    }

    @Bean
    LabelController labelController(LabelDesk labels) {
        return new LabelController(labels);
    }
}
