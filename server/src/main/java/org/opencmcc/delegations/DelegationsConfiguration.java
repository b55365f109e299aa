package org.opencmcc.delegations;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who is at the centre, as a reader may know it.
@Configuration(proxyBeanMethods = false)
public class DelegationsConfiguration {
    @Bean
    DelegationDesk delegationDesk(LabelDesk labels) {
        return new DelegationDesk(labels);
    }

    @Bean
    EnrolDesk enrolDesk(LabelDesk labels, Ledger ledger) {
        return new EnrolDesk(labels, ledger);
    }
}
