package org.opencmcc.imports;

import org.opencmcc.register.RegisterKind;

/// A spelling in a file, with the number of rows that carry it.
record WrittenName(RegisterKind kind, String key, String written, int rows) {}
