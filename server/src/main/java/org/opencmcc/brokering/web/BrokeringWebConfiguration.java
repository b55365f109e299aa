package org.opencmcc.brokering.web;

import org.opencmcc.brokering.BrokerDesk;
import org.opencmcc.brokering.HandOverDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brokered sharing over HTTP.
@Configuration(proxyBeanMethods = false)
public class BrokeringWebConfiguration {
    @Bean
    BrokeredShareController brokeredShareController(
            HandOverDesk handOvers, BrokerDesk broker, DelegationDesk delegations) {
        return new BrokeredShareController(handOvers, broker, delegations);
    }

    @Bean
    BrokeredMessageController brokeredMessageController(BrokerDesk broker, DelegationDesk delegations) {
        return new BrokeredMessageController(broker, delegations);
    }
}
