package org.opencmcc.flow.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.flow.ListHolders;
import org.opencmcc.web.AsKnown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Counts and the rows behind them, over HTTP.
@Configuration(proxyBeanMethods = false)
public class FlowWebConfiguration {
    @Bean
    FlowController flowController(FlowDesk desk, AsKnown known, DelegationDesk delegations, LabelDesk labels) {
        return new FlowController(desk, new FlowQuestions(desk, known), new ListHolders(delegations, labels));
    }
}
