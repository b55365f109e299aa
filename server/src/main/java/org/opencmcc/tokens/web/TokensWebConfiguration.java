package org.opencmcc.tokens.web;

import org.opencmcc.tokens.TokenDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tokens, over HTTP.
@Configuration(proxyBeanMethods = false)
public class TokensWebConfiguration {
    @Bean
    TokenController tokenController(TokenDesk desk) {
        return new TokenController(desk);
    }
}
