package org.opencmcc.labelling;

import java.util.List;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelNews;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Who would see a record, who could read it, and moving it to another label.
@Configuration(proxyBeanMethods = false)
public class LabellingConfiguration {
    @Bean
    LabelledThings labelledThings(List<LabelledRecords> kinds, LabelDesk labels) {
        return new LabelledThings(kinds, labels);
    }

    @Bean
    ReachDesk reachDesk(LabelDesk labels, DelegationDesk delegations, LabelledThings things) {
        return new ReachDesk(labels, delegations, things);
    }

    @Bean
    RelabelDesk relabelDesk(RelabelDesk.Parts parts, LabelledThings things, List<LabelNews> news, JsonMapper json) {
        return new RelabelDesk(parts, things, news, new RelabelStore(json));
    }

    @Bean
    RelabelDesk.Parts relabelParts(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        return new RelabelDesk.Parts(labels, delegations, ledger);
    }
}
