package org.opencmcc.secrets;

import org.opencmcc.postgres.Entropy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sealing and opening, under the keys that a start command hands in.
@Configuration(proxyBeanMethods = false)
public class SecretsConfiguration {
    @Bean
    Vault vault(KeyRing ring) {
        return new Vault(ring);
    }

    @Bean
    DoorSeal doorSeal(KeyRing ring, Entropy entropy) {
        return new DoorSeal(ring, entropy);
    }
}
