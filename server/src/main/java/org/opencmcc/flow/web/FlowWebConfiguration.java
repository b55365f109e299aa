package org.opencmcc.flow.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.ListHolders;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Counts and the rows behind them, over HTTP.
@Configuration(proxyBeanMethods = false)
public class FlowWebConfiguration {
    @Bean
    FlowQuestions flowQuestions(FlowDesk desk, AsKnown known) {
        return new FlowQuestions(desk, known);
    }

    @Bean
    FlowController flowController(
            FlowDesk desk, FlowQuestions questions, DelegationDesk delegations, LabelDesk labels) {
        return new FlowController(desk, questions, new ListHolders(delegations, labels));
    }

    @Bean
    FlowExportController flowExportController(FlowDesk desk, FlowQuestions questions, Exports exports) {
        return new FlowExportController(desk, questions, exports);
    }
}
