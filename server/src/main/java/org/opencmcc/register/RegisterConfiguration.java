package org.opencmcc.register;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The curated names, and settling those that nobody knows yet.
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {
    @Bean
    LabelledRecords labelledEntries() {
        return RegisterLabelStore.entries();
    }

    @Bean
    RegisterDesk registerDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        return new RegisterDesk(labels, delegations, ledger);
    }
}
