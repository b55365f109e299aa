package org.opencmcc.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/// What every answer carries and what every browser's request must bring. Who the caller is, is decided in the caller's
/// own
/// transaction and not here.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /// Programs: a browser never sends this header by itself, so there is nothing to forge.
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ProblemWriter writer) throws Exception {
        return basics(http.securityMatcher(Bearer::isPresent), writer)
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /// Browsers: whatever changes something must repeat the token of its own cookie.
    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, ProblemWriter writer) throws Exception {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(made -> made.sameSite("Strict"));
        return basics(http, writer)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(cookie))
                .build();
    }

    private static HttpSecurity basics(HttpSecurity http, ProblemWriter writer) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(none -> none.disable())
                .logout(none -> none.disable())
                .formLogin(none -> none.disable())
                .httpBasic(none -> none.disable())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                        (request, response, denied) -> writer.write(response, ApiRefusal.forged())))
                .headers(SecurityConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .cacheControl(cache -> cache.disable());
    }

    /// Nobody signs in through the framework; without this it would invent a user with a password in the log.
    @Bean
    UserDetailsService noFrameworkUsers() {
        return account -> {
            throw new UsernameNotFoundException("people sign in at the centre's own door");
        };
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /// An address with `..`, `;` or `//` in it never reaches anything of ours.
    @Bean
    RequestRejectedHandler strangeAddresses(ProblemWriter writer) {
        return (request, response, strange) -> writer.write(response, ApiRefusal.unusable(HttpStatus.BAD_REQUEST));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter writer) {
        return new FilterRegistrationBean<>(new BodyLimit(writer));
    }

    @Bean
    FilterRegistrationBean<AnswerHeaders> answerHeaders() {
        return new FilterRegistrationBean<>(new AnswerHeaders());
    }
}
