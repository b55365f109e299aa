package org.opencmcc.reconciliation;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.register.RegisterDesk;
import org.opencmcc.theatre.Theatre;
import org.opencmcc.theatre.TheatreFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Two lists held against each other, by the theatre's rules.
@Configuration(proxyBeanMethods = false)
public class ReconciliationConfiguration {
    @Bean
    ReconciliationFile reconciliationFile(TheatreFolder folder) {
        return folder.read("reconciliation.yaml", ReconciliationFile.class);
    }

    @Bean
    ReconciliationRules reconciliationRules(ReconciliationFile file, Theatre theatre) {
        return file.rules(theatre.definitions());
    }

    @Bean
    PairDesk pairDesk(
            ReconciliationRules rules, FlowDesk flow, LabelDesk labels, RegisterDesk register, Ledger ledger) {
        return new PairDesk(flow, labels, ledger, new ReconciliationWork(rules, labels, register));
    }

    @Bean
    ReconciliationDesk reconciliationDesk(ReconciliationRules rules, FlowDesk flow) {
        return new ReconciliationDesk(rules, flow);
    }
}
