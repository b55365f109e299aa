package org.opencmcc.signin.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.signin.StepUpDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Signing in and the own ways in, over HTTP.
@Configuration(proxyBeanMethods = false)
public class SigninWebConfiguration {
    @Bean
    SessionController sessionController(
            SignInDesk signIn, Gateway gateway, Doorstep doorstep, DelegationDesk delegations, LabelDesk labels) {
        return new SessionController(signIn, gateway, doorstep, new Identity(delegations, labels));
    }

    @Bean
    MeController meController(
            SignInDesk signIn, StepUpDesk stepUp, Doorstep doorstep, DelegationDesk delegations, LabelDesk labels) {
        return new MeController(new Identity(delegations, labels), signIn, stepUp, doorstep);
    }
}
