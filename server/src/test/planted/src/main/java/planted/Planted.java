package planted;

import java.util.Map;

/// A null where there is none, and a field given to itself: both must be refused.
final class Planted {
    private String name = "";

    static String crossingOf(Map<String, String> row) {
        return row.get("crossing");
    }

    void rename() {
        this.name = this.name;
    }
}
