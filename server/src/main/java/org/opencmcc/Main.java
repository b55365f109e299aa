package org.opencmcc;

import java.util.Arrays;
import org.opencmcc.access.AccessConfiguration;
import org.opencmcc.access.web.AccessWebConfiguration;
import org.opencmcc.assertions.AssertionsConfiguration;
import org.opencmcc.assertions.web.AssertionsWebConfiguration;
import org.opencmcc.breakglass.BreakGlassConfiguration;
import org.opencmcc.breakglass.web.BreakGlassWebConfiguration;
import org.opencmcc.brokering.BrokeringConfiguration;
import org.opencmcc.brokering.web.BrokeringWebConfiguration;
import org.opencmcc.claims.ClaimsConfiguration;
import org.opencmcc.claims.web.ClaimsWebConfiguration;
import org.opencmcc.crossings.CrossingsConfiguration;
import org.opencmcc.crossings.web.CrossingsWebConfiguration;
import org.opencmcc.delegations.DelegationsConfiguration;
import org.opencmcc.delegations.web.DelegationsWebConfiguration;
import org.opencmcc.evidence.EvidenceConfiguration;
import org.opencmcc.evidence.web.EvidenceWebConfiguration;
import org.opencmcc.floors.FloorsConfiguration;
import org.opencmcc.floors.web.FloorsWebConfiguration;
import org.opencmcc.flow.FlowConfiguration;
import org.opencmcc.flow.web.FlowWebConfiguration;
import org.opencmcc.imports.ImportsConfiguration;
import org.opencmcc.imports.web.ImportsWebConfiguration;
import org.opencmcc.issuers.IssuersConfiguration;
import org.opencmcc.issuers.web.IssuersWebConfiguration;
import org.opencmcc.labelling.LabellingConfiguration;
import org.opencmcc.labelling.web.LabellingWebConfiguration;
import org.opencmcc.people.PeopleConfiguration;
import org.opencmcc.people.web.PeopleWebConfiguration;
import org.opencmcc.reconciliation.ReconciliationConfiguration;
import org.opencmcc.reconciliation.web.ReconciliationWebConfiguration;
import org.opencmcc.register.RegisterConfiguration;
import org.opencmcc.register.web.RegisterWebConfiguration;
import org.opencmcc.secrets.SecretsConfiguration;
import org.opencmcc.signin.SigninConfiguration;
import org.opencmcc.signin.web.SigninWebConfiguration;
import org.opencmcc.snapshots.SnapshotsConfiguration;
import org.opencmcc.snapshots.web.SnapshotsWebConfiguration;
import org.opencmcc.theatre.web.TheatreWebConfiguration;
import org.opencmcc.tokens.TokensConfiguration;
import org.opencmcc.tokens.web.TokensWebConfiguration;
import org.opencmcc.voices.VoicesConfiguration;
import org.opencmcc.voices.web.VoicesWebConfiguration;
import org.opencmcc.web.SecurityConfiguration;
import org.opencmcc.web.WebConfiguration;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Where everything comes together: the parts of the framework that are used, by name, and one configuration a feature.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocConfiguration.class,
    SpringDocWebMvcConfiguration.class,
})
@Import({
    CentreConfiguration.class,
    SecurityConfiguration.class,
    WebConfiguration.class,
    SecretsConfiguration.class,
    AccessConfiguration.class,
    AccessWebConfiguration.class,
    IssuersConfiguration.class,
    IssuersWebConfiguration.class,
    TokensConfiguration.class,
    TokensWebConfiguration.class,
    BreakGlassConfiguration.class,
    BreakGlassWebConfiguration.class,
    DelegationsConfiguration.class,
    DelegationsWebConfiguration.class,
    FloorsConfiguration.class,
    FloorsWebConfiguration.class,
    LabellingConfiguration.class,
    LabellingWebConfiguration.class,
    SigninConfiguration.class,
    PeopleConfiguration.class,
    PeopleWebConfiguration.class,
    SigninWebConfiguration.class,
    RegisterConfiguration.class,
    RegisterWebConfiguration.class,
    ImportsConfiguration.class,
    ImportsWebConfiguration.class,
    FlowConfiguration.class,
    FlowWebConfiguration.class,
    AssertionsConfiguration.class,
    AssertionsWebConfiguration.class,
    ClaimsConfiguration.class,
    ClaimsWebConfiguration.class,
    ReconciliationConfiguration.class,
    ReconciliationWebConfiguration.class,
    EvidenceConfiguration.class,
    EvidenceWebConfiguration.class,
    BrokeringConfiguration.class,
    BrokeringWebConfiguration.class,
    VoicesConfiguration.class,
    VoicesWebConfiguration.class,
    CrossingsConfiguration.class,
    CrossingsWebConfiguration.class,
    SnapshotsConfiguration.class,
    SnapshotsWebConfiguration.class,
    TheatreWebConfiguration.class,
})
public class Main {
    public static void main(String[] arguments) {
        var command = arguments.length == 0 ? "help" : arguments[0];
        var options = arguments.length == 0 ? new String[0] : Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            switch (command) {
                case "up" -> new UpCommand(Options.of(options)).run();
                case "serve" -> new ServeCommand(Options.of(options)).run();
                case "token" -> new TokenCommand(Options.of(options)).run();
                case "keys" -> new KeysCommand(Options.of(options)).run();
                case "import" -> new ImportCommand(Options.of(options)).run();
                default -> throw new CommandRefused("there is no command " + command + "; see ./cmcc help");
            }
        } catch (CommandRefused refused) {
            System.err.println("opencmcc: " + refused.getMessage());
            System.exit(2);
        }
    }
}
