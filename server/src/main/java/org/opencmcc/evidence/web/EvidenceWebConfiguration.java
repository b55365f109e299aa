package org.opencmcc.evidence.web;

import org.opencmcc.evidence.EvidenceDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.web.AsKnown;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Before and after a day, over HTTP.
@Configuration(proxyBeanMethods = false)
public class EvidenceWebConfiguration {
    @Bean
    EvidenceController evidenceController(EvidenceDesk desk, FlowDesk flow, AsKnown known, Exports exports) {
        return new EvidenceController(desk, new EvidenceQuestions(flow, known), exports);
    }
}
