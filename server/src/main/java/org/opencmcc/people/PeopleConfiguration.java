package org.opencmcc.people;

import org.opencmcc.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Seeing people off, and bringing them back.
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {
    @Bean
    RecoveryDesk recoveryDesk(Ledger ledger) {
        return new RecoveryDesk(ledger);
    }

    @Bean
    PeopleDesk peopleDesk(Ledger ledger) {
        return new PeopleDesk(ledger);
    }
}
