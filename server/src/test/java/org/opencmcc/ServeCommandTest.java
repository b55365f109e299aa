package org.opencmcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a start in earnest refuses before it opens anything.
class ServeCommandTest {
    @TempDir
    Path folder;

    private void refused(String words, String... options) {
        assertThatThrownBy(() -> new ServeCommand(Options.of(options)).run())
                .as(List.of(options).toString())
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(words);
    }

    @Test
    void an_address_is_https_and_a_name() {
        for (var address :
                List.of("http://centre.example", "centre.example", "https://centre.example/x", "ftp://a.b")) {
            refused("https and a name", "--address", address);
        }
        refused("address of numbers", "--address", "https://10.0.0.1");
        refused("--address is needed");
    }

    @Test
    void without_tls_it_never_listens_to_other_machines() {
        refused("serve speaks TLS", "--address", "https://centre.example");
        refused(
                "without TLS it listens on this machine alone",
                "--address",
                "https://centre.example",
                "--behind-proxy",
                "127.0.0.1",
                "--listen",
                "0.0.0.0:8080");
        refused("addresses of numbers", "--address", "https://centre.example", "--behind-proxy", "proxy.example");
        refused(
                "cannot read",
                "--address",
                "https://centre.example",
                "--tls-certificate",
                folder.resolve("none.pem").toString(),
                "--tls-key",
                folder.resolve("none.pem").toString());
    }

    @Test
    void a_directory_with_trial_data_is_kept_away_from() throws java.io.IOException {
        Files.writeString(folder.resolve("trial"), "Trial data\n");
        refused(
                "holds trial data",
                "--address",
                "https://centre.example",
                "--behind-proxy",
                "127.0.0.1",
                "--data",
                folder.toString());
    }

    @Test
    void a_trial_marks_itself_and_a_start_in_earnest_does_not() {
        var earnest = new Edge(
                "127.0.0.1",
                0,
                new Edge.Earnest(java.net.URI.create("https://centre.example"), null, List.of("127.0.0.1")));

        assertThat(Edge.trial(0).isTrial()).isTrue();
        assertThat(earnest.isTrial()).isFalse();
        assertThat(earnest.doorstep().secondFactor()).isTrue();
        assertThat(earnest.names()).containsExactly("centre.example");
        assertThat(earnest.properties().get("server.tomcat.remoteip.internal-proxies"))
                .isEqualTo("\\Q127.0.0.1\\E");
    }
}
