package org.opencmcc.bench;

import java.nio.file.Path;

/// A benchmark: what it needs, and what it does with it.
sealed interface Bench permits ImportBench, CountsBench, ReconciliationBench, AccessBench {
    String name();

    /// Room on the disk, with the database that it makes.
    int megabytes(boolean full);

    /// The memory that its limits are stated for.
    int heapMegabytes();

    void run(Run run);

    /// @param home   the project's folder
    /// @param folder where everything that is made is put, and deleted from
    record Run(Path home, Path folder, boolean full, Report report) {
        /// The stated number, or a tenth of it.
        int sized(int stated) {
            return full ? stated : stated / 10;
        }
    }
}
