package org.opencmcc.signin;

import org.opencmcc.delegations.EnrolDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.Endings;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How people come in, show to be there, come back and leave.
@Configuration(proxyBeanMethods = false)
public class SigninConfiguration {
    @Bean
    Door door(Database database, Gateway gateway, Passwords passwords, Entropy entropy, Doorstep doorstep) {
        return new Door(database.door(), gateway, passwords, entropy, doorstep);
    }

    @Bean
    SignInDesk signInDesk(Door door, Ledger ledger) {
        return new SignInDesk(door, ledger);
    }

    @Bean
    StepUpDesk stepUpDesk(Door door, Ledger ledger) {
        return new StepUpDesk(door, ledger);
    }

    @Bean
    WaysInDesk waysInDesk(Door door, Ledger ledger) {
        return new WaysInDesk(door, ledger);
    }

    @Bean
    EnrolmentDesk enrolmentDesk(Ledger ledger) {
        return new EnrolmentDesk(ledger);
    }

    @Bean
    AcceptanceDesk acceptanceDesk(Door door, EnrolDesk records, Ledger ledger) {
        return new AcceptanceDesk(door, records, ledger);
    }

    @Bean
    Endings endings(Database database) {
        return database.endings();
    }
}
