package org.opencmcc.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Separated text, one sheet without a name.
record TextContent(FileBytes file, TextEncoding text, char delimiter, boolean declared, Limits limits)
        implements Content {
    private static final Sheet ONLY = new Sheet(0, "", false);

    static TextContent open(FileBytes file, Limits limits) throws IOException, Refusal {
        var encoding = TextEncoding.detect(file);
        char delimiter;
        boolean declared;
        try (Reader in = encoding.open(file)) {
            delimiter = Delimiter.of(in, limits);
        }
        try (Reader in = encoding.open(file)) {
            var head = new char[8];
            int read = in.read(head);
            declared = read > 0 && Delimiter.declares(new String(head, 0, read));
        }
        return new TextContent(file, encoding, delimiter, declared, limits);
    }

    @Override
    public TableFile.Kind kind() {
        return TableFile.Kind.SEPARATED_TEXT;
    }

    @Override
    public String encoding() {
        return text.name();
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(ONLY);
    }

    @Override
    public List<Problem> notes() {
        return text.notes();
    }

    @Override
    public long weight(Sheet sheet) {
        return 1;
    }

    @Override
    public RowSource rows(Sheet sheet) throws IOException, Refusal {
        var rows = new SeparatedRows(text.open(file), delimiter, limits);
        if (declared) {
            rows.next(new SourceRow(limits));
        }
        return rows;
    }
}
