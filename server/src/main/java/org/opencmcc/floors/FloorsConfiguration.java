package org.opencmcc.floors;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Floors and their membership.
@Configuration(proxyBeanMethods = false)
public class FloorsConfiguration {
    @Bean
    FloorDesk floorDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        return new FloorDesk(labels, delegations, ledger);
    }
}
