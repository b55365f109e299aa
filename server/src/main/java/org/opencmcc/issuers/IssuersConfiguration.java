package org.opencmcc.issuers;

import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.secrets.DoorSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Delegations' own issuers: setting one down, linking an account, signing in.
@Configuration(proxyBeanMethods = false)
public class IssuersConfiguration {
    @Bean
    IssuerDesk issuerDesk(IssuerRules rules, DoorSeal seal, Ledger ledger) {
        return new IssuerDesk(rules, seal, ledger);
    }

    @Bean
    LinkDesk linkDesk(Entropy entropy, Ledger ledger) {
        return new LinkDesk(entropy, ledger);
    }

    @Bean
    IssuerSignIn issuerSignIn(Database database, IssuerRules rules, DoorSeal seal, Entropy entropy) {
        return new IssuerSignIn(new IssuerDoorStore(database.door()), rules, seal, entropy);
    }

    @Bean
    IssuerSession issuerSession(Database database, Gateway gateway, Entropy entropy, Ledger ledger) {
        return new IssuerSession(new IssuerDoorStore(database.door()), gateway, entropy, ledger);
    }
}
