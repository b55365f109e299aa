package org.opencmcc.snapshots.web;

import org.opencmcc.snapshots.SnapshotDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Snapshots over HTTP.
@Configuration(proxyBeanMethods = false)
public class SnapshotsWebConfiguration {
    @Bean
    SnapshotController snapshotController(SnapshotDesk desk) {
        return new SnapshotController(desk);
    }
}
