package org.opencmcc;

import org.apache.catalina.core.StandardHost;
import org.opencmcc.access.SharingProtocol;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.theatre.Theatre;
import org.opencmcc.web.AsKnown;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
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

    /// In earnest every request has come by TLS, here or at the proxy, and cookies go no other way.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> alwaysSecureInEarnest(Edge edge) {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            if (!edge.isTrial()) {
                connector.setSecure(true);
                connector.setScheme("https");
            }
        });
    }

    /// What the container refuses before anything of ours is asked is refused in one constant form.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainRefusal.class.getName());
            }
        });
    }

    /// In earnest the centre answers under its own name alone, so that no page elsewhere makes it another's.
    @Bean
    HttpFirewall firewall(Edge edge) {
        var firewall = new StrictHttpFirewall();
        if (!edge.names().isEmpty()) {
            firewall.setAllowedHostnames(edge.names()::contains);
        }
        return firewall;
    }
}
