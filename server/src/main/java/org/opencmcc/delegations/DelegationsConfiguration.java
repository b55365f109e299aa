package org.opencmcc.delegations;

import org.opencmcc.access.LabelDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.secrets.Vault;
import org.opencmcc.theatre.Theatre;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Who is at the centre, as a reader may know it.
@Configuration(proxyBeanMethods = false)
public class DelegationsConfiguration {
    @Bean
    DelegationDesk delegationDesk(LabelDesk labels) {
        return new DelegationDesk(labels);
    }

    @Bean
    PresenceDesk presenceDesk(LabelDesk labels, Ledger ledger, Vault vault, JsonMapper json, Theatre theatre) {
        return new PresenceDesk(labels, ledger, new SealedRecords(vault, json), theatre.timeZone());
    }

    @Bean
    PostDesk postDesk(LabelDesk labels, PresenceDesk presence, Ledger ledger, Vault vault, JsonMapper json) {
        return new PostDesk(labels, presence, ledger, new SealedRecords(vault, json));
    }

    @Bean
    OwnDesk ownDesk(
            LabelDesk labels,
            DelegationDesk delegations,
            PresenceDesk presence,
            Ledger ledger,
            Vault vault,
            JsonMapper json) {
        return new OwnDesk(labels, delegations, presence, ledger, new SealedRecords(vault, json));
    }

    @Bean
    AdmissionDesk admissionDesk(LabelDesk labels, DelegationDesk delegations, Ledger ledger) {
        return new AdmissionDesk(labels, delegations, ledger);
    }

    @Bean
    WeekDesk weekDesk(ObjectProvider<WeekPart> parts, Theatre theatre) {
        return new WeekDesk(parts.orderedStream().toList(), theatre.timeZone());
    }

    @Bean
    WeekPart admissionWeek(AdmissionDesk admissions) {
        return new AdmissionWeek(admissions);
    }

    @Bean
    EnrolDesk enrolDesk(LabelDesk labels, Ledger ledger) {
        return new EnrolDesk(labels, ledger);
    }
}
