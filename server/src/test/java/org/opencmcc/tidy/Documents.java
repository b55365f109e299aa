package org.opencmcc.tidy;

import java.util.Arrays;
import java.util.List;
import org.opencmcc.tidy.Project.File;

/// The project's documents, and the tables in them.
final class Documents {
    private Documents() {}

    static List<File> all() {
        return Project.files(f -> f.ending().equals("md"));
    }

    /// The rows below every heading row that starts so, each with its cells; the line of dashes is none.
    static List<List<String>> table(String document, String heading) {
        var rows = new java.util.ArrayList<List<String>>();
        var inside = false;
        for (var line : document.lines().toList()) {
            if (line.startsWith(heading)) {
                inside = true;
            } else if (!line.startsWith("|")) {
                inside = false;
            } else if (inside && !line.startsWith("| ---")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        return rows;
    }
}
