package org.opencmcc.reconciliation.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.assertions.AssertionDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.ListHolders;
import org.opencmcc.reconciliation.PairDesk;
import org.opencmcc.reconciliation.ReconciliationDesk;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reconciliations over HTTP.
@Configuration(proxyBeanMethods = false)
public class ReconciliationWebConfiguration {
    @Bean
    ReconciliationQuestions reconciliationQuestions(
            ReconciliationDesk desk,
            AssertionDesk assertions,
            FlowDesk flow,
            AsKnown asKnown,
            DelegationDesk delegations,
            LabelDesk labels) {
        return new ReconciliationQuestions(
                desk, assertions, flow, asKnown, new ListHolders(delegations, labels), delegations);
    }

    @Bean
    ReconciliationController reconciliationController(
            ReconciliationDesk desk, PairDesk pairs, ReconciliationQuestions questions) {
        return new ReconciliationController(desk, pairs, questions);
    }

    @Bean
    ReconciliationExportController reconciliationExportController(
            ReconciliationDesk desk, ReconciliationQuestions questions, Exports exports) {
        return new ReconciliationExportController(desk, questions, exports);
    }
}
