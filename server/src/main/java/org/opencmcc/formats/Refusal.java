package org.opencmcc.formats;

import java.io.IOException;
import java.io.Serial;

/// Carries an [UnreadableFile] out of the depth of a parser to the package's face, where it becomes
/// a value again. It never leaves the package. An IOException, so that it passes through streams.
final class Refusal extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final UnreadableFile.Reason reason;
    private final String words;

    Refusal(UnreadableFile.Reason reason, String words) {
        super(words);
        this.reason = reason;
        this.words = words;
    }

    UnreadableFile file() {
        return new UnreadableFile(reason, words);
    }
}
