package org.opencmcc.access;

import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Labels, and signing in.
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    LabelDesk labelDesk(SharingProtocol protocol) {
        return new LabelDesk(protocol);
    }

    @Bean
    SignInDesk signInDesk(Database database, Gateway gateway, Passwords passwords, Entropy entropy, Ledger ledger) {
        return new SignInDesk(database.door(), gateway, passwords, entropy, ledger);
    }
}
