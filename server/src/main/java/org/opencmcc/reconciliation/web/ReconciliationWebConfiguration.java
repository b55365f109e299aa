package org.opencmcc.reconciliation.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.ListHolders;
import org.opencmcc.reconciliation.ReconciliationDesk;
import org.opencmcc.web.AsKnown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reconciliations over HTTP.
@Configuration(proxyBeanMethods = false)
public class ReconciliationWebConfiguration {
    @Bean
    ReconciliationController reconciliationController(
            ReconciliationDesk desk, FlowDesk flow, AsKnown asKnown, DelegationDesk delegations, LabelDesk labels) {
        return new ReconciliationController(
                desk, new ReconciliationQuestions(flow, asKnown, new ListHolders(delegations, labels), delegations));
    }
}
