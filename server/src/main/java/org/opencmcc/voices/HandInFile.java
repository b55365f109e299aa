package org.opencmcc.voices;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.TextCheck;

/// A file of comments: UTF-8 text, with a line of three dashes between one comment and the next.
final class HandInFile {
    static final int MOST_BYTES = 512 << 10;
    static final int MOST_COMMENTS = 500;
    private static final int MOST_PROBLEMS = 100;

    private HandInFile() {}

    /// The comments of a file, or all that is wrong with them.
    record Read(List<String> comments, List<FieldProblem> problems) {}

    static Read read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return wrong("TOO_MANY_BYTES", "A file of comments may have 512 KiB.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return wrong("NOT_TEXT", "The file is not text in UTF-8.");
        }
        return each(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Read each(String text) {
        var parts = text.split("(?m)^---[ \\t]*\\r?$", -1);
        if (parts.length > MOST_COMMENTS) {
            return wrong("TOO_MANY", "A file holds " + MOST_COMMENTS + " comments at most.");
        }
        var texts = new TextCheck();
        var comments = new ArrayList<String>();
        for (var at = 0; at < parts.length; at++) {
            comments.add(CommentWords.read(texts, "comment[" + (at + 1) + "]", "Comment " + (at + 1), parts[at]));
        }
        return new Read(
                List.copyOf(comments),
                texts.problems().stream().limit(MOST_PROBLEMS).toList());
    }

    private static Read wrong(String code, String words) {
        return new Read(List.of(), List.of(new FieldProblem("file", code, words)));
    }
}
