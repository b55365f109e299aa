package org.opencmcc.signin.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Endings;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.AcceptanceDesk;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.EnrolmentDesk;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.signin.StepUpDesk;
import org.opencmcc.signin.WaysInDesk;
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

    @Bean
    WaysInController waysInController(WaysInDesk desk, Doorstep doorstep) {
        return new WaysInController(desk, doorstep);
    }

    @Bean
    EnrolmentController enrolmentController(EnrolmentDesk desk, Doorstep doorstep) {
        return new EnrolmentController(desk, doorstep);
    }

    @Bean
    AcceptanceController acceptanceController(
            AcceptanceDesk desk, Gateway gateway, Doorstep doorstep, DelegationDesk delegations, LabelDesk labels) {
        return new AcceptanceController(desk, gateway, doorstep, new Identity(delegations, labels));
    }

    @Bean
    StreamController streamController(Endings endings) {
        return new StreamController(endings);
    }
}
