package org.opencmcc.issuers.web;

import org.opencmcc.issuers.IssuerDesk;
import org.opencmcc.issuers.IssuerSession;
import org.opencmcc.issuers.IssuerSignIn;
import org.opencmcc.issuers.LinkDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Delegations' own issuers, over HTTP.
@Configuration(proxyBeanMethods = false)
public class IssuersWebConfiguration {
    @Bean
    IssuerController issuerController(IssuerDesk desk) {
        return new IssuerController(desk);
    }

    @Bean
    IssuerSignInController issuerSignInController(IssuerSignIn signIn, IssuerSession session) {
        return new IssuerSignInController(signIn, session);
    }

    @Bean
    LinkController linkController(LinkDesk desk, IssuerSignIn signIn) {
        return new LinkController(desk, signIn);
    }
}
