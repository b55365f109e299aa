package org.opencmcc.imports;

import org.opencmcc.postgres.Tx;

/// Who wants to know that an edition was entered. It is told inside the transaction that enters it, as the person who
/// commits, and what it does stands or falls with the edition.
public interface EditionNews {
    void committed(Tx tx, CommittedEdition edition);
}
