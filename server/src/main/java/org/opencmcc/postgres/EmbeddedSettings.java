package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What PostgreSQL is told: `postgresql.conf` and `pg_hba.conf`, written anew before each start.
///
/// The log holds what concerns the server, not what concerns a statement: the words of a failed
/// statement quote values, a value may be labelled, and whoever reads the log has no label. The
/// centre gets them as its answer.
record EmbeddedSettings(int port, EmbeddedServer.Options options) {

    private static final String ALWAYS = """
            # Written by OpenCMCC at each start; changes made here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            allow_alter_system = off
            max_connections = 60
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            cluster_name = 'opencmcc'
            log_line_prefix = '%m [%p] '
            log_checkpoints = off
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            """;

    private static final String DURABLE = """
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            """;

    private static final String THROWAWAY = """
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            wal_level = minimal
            max_wal_senders = 0
            """;

    private static final String WHO_MAY_CONNECT = """
            # Written by OpenCMCC at each start; changes made here are lost.
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            """;

    String configuration() {
        return ALWAYS
                + (options.isDurable() ? DURABLE : THROWAWAY)
                + "shared_buffers = '" + options.sharedBuffersMegabytes() + "MB'\n"
                + "port = " + port + "\n";
    }

    void writeTo(Path cluster) throws IOException {
        write(cluster.resolve("postgresql.conf"), configuration());
        write(cluster.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
    }

    private static void write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
