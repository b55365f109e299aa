package org.opencmcc.claims;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.WeekPart;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.theatre.Theatre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Public figures, who disputes them, and the questions that put rivals side by side.
@Configuration(proxyBeanMethods = false)
public class ClaimsConfiguration {
    @Bean
    ClaimDesk claimDesk(LabelDesk labels, FlowDesk flow, Ledger ledger, JsonMapper json) {
        return new ClaimDesk(labels, flow, ledger, new ClaimStore(json));
    }

    @Bean
    LabelledRecords labelledClaims(LabelDesk labels) {
        return new ClaimLabelStore(labels);
    }

    @Bean
    LabelledRecords labelledDisputes() {
        return ClaimLabelStore.disputes();
    }

    @Bean
    LabelledRecords labelledQuestions() {
        return ClaimLabelStore.questions();
    }

    @Bean
    ClaimImportDesk claimImportDesk(LabelDesk labels, Ledger ledger, Theatre theatre, JsonMapper json) {
        return new ClaimImportDesk(labels, theatre.definitions(), ledger, new ClaimStore(json), theatre.timeZone());
    }

    @Bean
    DisputeDesk disputeDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger, JsonMapper json) {
        return new DisputeDesk(labels, delegations, ledger, new ClaimStore(json));
    }

    @Bean
    WeekPart claimWeek() {
        return new ClaimWeek();
    }

    @Bean
    QuestionDesk questionDesk(LabelDesk labels, Ledger ledger, ClaimDesk claims) {
        return new QuestionDesk(labels, ledger, claims);
    }
}
