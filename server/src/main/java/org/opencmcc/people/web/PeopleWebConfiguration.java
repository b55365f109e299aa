package org.opencmcc.people.web;

import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.people.PeopleDesk;
import org.opencmcc.people.RecoveryDesk;
import org.opencmcc.signin.Doorstep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The people of a delegation, over HTTP.
@Configuration(proxyBeanMethods = false)
public class PeopleWebConfiguration {
    @Bean
    RecoveryController recoveryController(RecoveryDesk desk, Doorstep doorstep) {
        return new RecoveryController(desk, doorstep);
    }

    @Bean
    PeopleController peopleController(PeopleDesk desk, DelegationDesk delegations) {
        return new PeopleController(desk, delegations);
    }
}
