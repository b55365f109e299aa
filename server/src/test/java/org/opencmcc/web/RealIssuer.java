package org.opencmcc.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// A whole OpenID Connect provider by others (Spring Authorization Server) with two people of its own, who sign in
/// there
/// with names that the centre does not know.
final class RealIssuer implements AutoCloseable {
    static final String CLIENT = "centre";
    static final String SECRET = "a-secret-of-the-test";

    private final ConfigurableApplicationContext context;

    private RealIssuer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param back where it may send browsers
    static RealIssuer start(String back) {
        var application = new SpringApplication(Provider.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "server.port", 0, "server.address", "localhost", "test.back", back, "logging.level.root", "error"));
        return new RealIssuer(application.run());
    }

    String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://localhost:" + java.util.Objects.requireNonNull(server).getPort();
    }

    /// What a browser does at the issuer when this person signs in there: the address to which it is sent back.
    URI signedIn(String address, String user) {
        var whole = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        try (var browser = HttpClient.newHttpClient()) {
            var welcome = browser.send(
                    HttpRequest.newBuilder(URI.create(address()))
                            .header("Authorization", "Basic " + whole)
                            .build(),
                    BodyHandlers.ofString());
            var session =
                    welcome.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Cookie", session)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The fields of a query, as they stand.
    static Map<String, String> query(URI address) {
        return Stream.of(address.getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        f -> f[0],
                        f -> java.net.URLDecoder.decode(f[1], StandardCharsets.UTF_8),
                        (one, other) -> other,
                        ConcurrentHashMap::new));
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
    })
    static class Provider {
        @Bean
        SecurityFilterChain all(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(every -> every.anyRequest().authenticated())
                    .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .httpBasic(form -> form.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("amira")
                            .password("{noop}amira")
                            .roles("USER")
                            .build(),
                    User.withUsername("basil")
                            .password("{noop}basil")
                            .roles("USER")
                            .build());
        }

        @Bean
        RegisteredClientRepository clients(Environment started) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("one")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(started.getRequiredProperty("test.back"))
                    .scope("openid")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            var keys = new JWKSet(new RSAKeyGenerator(2048).keyID("own").generate());
            return (selector, context) -> selector.select(keys);
        }

        @Bean
        JwtDecoder reader(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
