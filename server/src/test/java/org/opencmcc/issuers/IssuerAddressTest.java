package org.opencmcc.issuers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// To which addresses the centre will speak as to an issuer.
final class IssuerAddressTest {
    @Test
    void an_issuer_is_an_https_address_and_nothing_more() {
        for (var good : List.of(
                "https://id.alder.example",
                "https://id.alder.example:8443",
                "https://id.alder.example/realms/people",
                "https://10.1.2.3/id")) {
            assertThat(IssuerAddress.of(good, false)).as(good).isPresent();
        }
        for (var bad : List.of(
                "",
                "id.alder.example",
                "http://id.alder.example",
                "ftp://id.alder.example",
                "file:///etc/passwd",
                "jar:https://id.alder.example!/",
                "https://",
                "https:///x",
                "https://user@id.alder.example",
                "https://user:word@id.alder.example",
                "https://id.alder.example?x=1",
                "https://id.alder.example#x",
                "https://id.alder.example/ x",
                "https://id.alder.example/\n",
                "https://localhost",
                "https://127.0.0.1",
                "https://[::1]",
                "http://localhost:8080",
                "https://id.alder.example/" + "x".repeat(300))) {
            assertThat(IssuerAddress.of(bad, false)).as(bad).isEmpty();
        }
    }

    @Test
    void plain_http_is_taken_on_this_machine_alone_and_only_on_trial() {
        assertThat(IssuerAddress.of("http://localhost:8080", true)).isPresent();
        assertThat(IssuerAddress.of("http://127.0.0.1:8080", true)).isPresent();
        assertThat(IssuerAddress.of("http://id.alder.example", true)).isEmpty();
        assertThat(IssuerAddress.of("http://10.1.2.3", true)).isEmpty();
    }

    @Test
    void what_an_issuer_names_elsewhere_is_not_gone_to() {
        var issuer = IssuerAddress.of("https://id.alder.example/people", false).orElseThrow();

        assertThat(issuer.beside("https://id.alder.example/token")).isPresent();
        for (var elsewhere : List.of(
                "https://id.birch.example/token",
                "https://id.alder.example:8443/token",
                "http://id.alder.example/token",
                "https://id.alder.example@10.0.0.1/token",
                "https://10.0.0.1/token",
                "/token",
                "token",
                "")) {
            assertThat(issuer.beside(elsewhere)).as(elsewhere).isEmpty();
        }
    }
}
