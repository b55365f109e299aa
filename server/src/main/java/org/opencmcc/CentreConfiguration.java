package org.opencmcc;

import org.opencmcc.access.SharingProtocol;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.theatre.Theatre;
import org.opencmcc.web.AsKnown;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// What every feature stands on, beside what a start command hands in: the database, the theatre, randomness.
@Configuration(proxyBeanMethods = false)
class CentreConfiguration {
    @Bean
    SharingProtocol sharingProtocol(Theatre theatre) {
        return theatre.sharing();
    }

    @Bean
    Ledger ledger(JsonMapper json) {
        return new Ledger(json);
    }

    @Bean
    AsKnown asKnown(Theatre theatre) {
        return new AsKnown(theatre.timeZone());
    }

    /// A body is JSON or a file and never a form, so that a file sent as one by mistake is not taken apart.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAreNeverForms() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    }
}
