package org.opencmcc.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.opencmcc.postgres.Tx;

/// The received file itself, in parts of a mebibyte, so that no copy of it ever lies whole in memory.
final class FileStore {
    private static final int PART_BYTES = 1 << 20;

    private static final String ADD_PART = """
            insert into centre.import_file
                   (import_no, part_no, label_id, bytes)
            values (:import, :part, :label, :bytes)
            """;

    private static final String PART = """
            select bytes
              from centre.import_file
             where import_no = :import
               and part_no = :part
            """;

    void add(Tx tx, StagingStore.ImportRef ref, InputStream file) throws IOException {
        for (var part = 0; ; part++) {
            var bytes = file.readNBytes(PART_BYTES);
            if (bytes.length == 0) {
                return;
            }
            tx.sql()
                    .sql(ADD_PART)
                    .param("import", ref.number())
                    .param("part", part)
                    .param("label", ref.label().value())
                    .param("bytes", bytes)
                    .update();
        }
    }

    void copyTo(Tx tx, StagingStore.ImportRef ref, OutputStream file) throws IOException {
        for (var part = 0; ; part++) {
            var bytes = tx.sql()
                    .sql(PART)
                    .param("import", ref.number())
                    .param("part", part)
                    .query(byte[].class)
                    .optional();
            if (bytes.isEmpty()) {
                return;
            }
            file.write(bytes.get());
        }
    }
}
