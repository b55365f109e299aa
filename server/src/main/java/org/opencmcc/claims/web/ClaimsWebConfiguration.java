package org.opencmcc.claims.web;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.claims.ClaimDesk;
import org.opencmcc.claims.ClaimImportDesk;
import org.opencmcc.claims.DisputeDesk;
import org.opencmcc.claims.QuestionDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Claims and questions, over HTTP.
@Configuration(proxyBeanMethods = false)
public class ClaimsWebConfiguration {
    @Bean
    ClaimPages claimPages(DisputeDesk disputes, DelegationDesk delegations, LabelDesk labels) {
        return new ClaimPages(disputes, delegations, labels);
    }

    @Bean
    ClaimController claimController(ClaimDesk claims, ClaimPages pages, AsKnown known, Exports exports) {
        return new ClaimController(claims, pages, known, exports);
    }

    @Bean
    ClaimImportController claimImportController(ClaimImportDesk desk, ClaimPages pages, JsonMapper json) {
        return new ClaimImportController(desk, pages, json);
    }

    @Bean
    DisputeController disputeController(DisputeDesk disputes, ClaimPages pages) {
        return new DisputeController(disputes, pages);
    }

    @Bean
    QuestionController questionController(
            QuestionDesk questions, ClaimPages pages, DelegationDesk delegations, AsKnown known, Exports exports) {
        return new QuestionController(questions, pages, delegations, known, exports);
    }
}
