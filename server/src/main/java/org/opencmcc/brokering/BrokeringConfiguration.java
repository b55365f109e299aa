package org.opencmcc.brokering;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.claims.ClaimDesk;
import org.opencmcc.claims.QuestionDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.register.RegisterDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brokered sharing.
@Configuration(proxyBeanMethods = false)
public class BrokeringConfiguration {
    @Bean
    HandOverDesk handOverDesk(
            LabelDesk labels,
            DelegationDesk delegations,
            ClaimDesk claims,
            QuestionDesk questions,
            FlowDesk flow,
            Ledger ledger) {
        return new HandOverDesk(labels, delegations, new OwnRecords(claims, questions, flow), ledger);
    }

    @Bean
    LabelledRecords labelledHandOvers() {
        return new LabelledShares();
    }

    @Bean
    BrokerDesk brokerDesk(LabelDesk labels, DelegationDesk delegations, RegisterDesk register, Ledger ledger) {
        return new BrokerDesk(labels, delegations, new OriginatorNames(delegations, register), ledger);
    }
}
