package org.opencmcc.assertions;

import java.util.List;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.flow.FlowDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.theatre.TheatreFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What named parties say about lists, by the theatre's rules.
@Configuration(proxyBeanMethods = false)
public class AssertionsConfiguration {
    private record File(List<AssertionRules.Rule> rules, List<AssertionRules.Published> assertions) {}

    @Bean
    AssertionRules assertionRules(TheatreFolder folder) {
        var file = folder.read("assertions.yaml", File.class);
        return new AssertionRules(file.rules(), file.assertions());
    }

    @Bean
    LabelledRecords labelledAssertions() {
        return AssertionLabelStore.assertions();
    }

    @Bean
    AssertionDesk assertionDesk(
            AssertionRules rules, FlowDesk flow, LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        return new AssertionDesk(rules, flow, labels, delegations, ledger);
    }
}
