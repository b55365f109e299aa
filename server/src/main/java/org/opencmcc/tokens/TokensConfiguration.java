package org.opencmcc.tokens;

import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Entropy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tokens of people's programs.
@Configuration(proxyBeanMethods = false)
public class TokensConfiguration {
    @Bean
    TokenDesk tokenDesk(Entropy entropy, Ledger ledger) {
        return new TokenDesk(entropy, ledger);
    }
}
