package org.opencmcc.delegations.web;

import org.opencmcc.delegations.AdmissionDesk;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.OwnDesk;
import org.opencmcc.delegations.PostDesk;
import org.opencmcc.delegations.PresenceDesk;
import org.opencmcc.delegations.WeekDesk;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The delegations, over HTTP.
@Configuration(proxyBeanMethods = false)
public class DelegationsWebConfiguration {
    @Bean
    DelegationController delegationController(DelegationDesk desk, PresenceDesk presence) {
        return new DelegationController(desk, presence);
    }

    @Bean
    OwnController ownController(OwnDesk own, PostDesk posts, PresenceDesk presence) {
        return new OwnController(own, posts, presence);
    }

    @Bean
    PostController postController(PostDesk posts) {
        return new PostController(posts);
    }

    @Bean
    PresenceController presenceController(PresenceDesk presence, DelegationDesk delegations) {
        return new PresenceController(presence, delegations);
    }

    @Bean
    AdmissionController admissionController(AdmissionDesk admissions, DelegationDesk delegations) {
        return new AdmissionController(admissions, delegations);
    }

    @Bean
    WeekController weekController(WeekDesk weeks, Exports exports) {
        return new WeekController(weeks, exports);
    }
}
