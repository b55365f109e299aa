package org.opencmcc.voices;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelledRecords;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.Entropy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Representation gaps, and comments from outside.
@Configuration(proxyBeanMethods = false)
public class VoicesConfiguration {
    @Bean
    GapDesk gapDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        return new GapDesk(labels, delegations, ledger);
    }

    @Bean
    LabelledRecords labelledGaps() {
        return new LabelledGaps();
    }

    @Bean
    CommentDesk commentDesk(Ledger ledger) {
        return new CommentDesk(ledger);
    }

    @Bean
    CommentDoor commentDoor(Database database, Entropy entropy) {
        return new CommentDoor(database.door(), entropy);
    }
}
