package org.opencmcc.snapshots;

import org.opencmcc.postgres.Database;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.theatre.Theatre;
import org.opencmcc.theatre.TheatreFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Snapshots: what is published over all delegations, and who publishes it.
@Configuration(proxyBeanMethods = false)
public class SnapshotsConfiguration {
    @Bean
    SnapshotFile snapshotFile(TheatreFolder folder) {
        return folder.read("snapshots.yaml", SnapshotFile.class);
    }

    @Bean
    SnapshotDesk snapshotDesk(SnapshotFile file) {
        return new SnapshotDesk(file);
    }

    @Bean
    Publisher publisher(Database database, Entropy entropy, SnapshotFile file, Theatre theatre) {
        return new Publisher(database, entropy, file, theatre.timeZone());
    }

    @Bean
    PublicationWorker publicationWorker(Publisher publisher) {
        return new PublicationWorker(publisher);
    }
}
