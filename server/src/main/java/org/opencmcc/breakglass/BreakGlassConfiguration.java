package org.opencmcc.breakglass;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Emergency readings.
@Configuration(proxyBeanMethods = false)
public class BreakGlassConfiguration {
    @Bean
    GlassDesk glassDesk(
            DelegationDesk delegations, LabelDesk labels, ObjectProvider<LabelledRecords> records, Ledger ledger) {
        return new GlassDesk(delegations, labels, records.orderedStream().toList(), ledger);
    }
}
