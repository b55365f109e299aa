package org.opencmcc.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opencmcc.postgres.Endings;
import org.opencmcc.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A stream that stays open for one person and says at a constant beat that it is there, and nothing else. It ends
/// within a second of the way in by which it was opened.
@RestController
@RequestMapping("/api/v1/stream")
final class StreamController {
    private static final long BEAT_MILLISECONDS = 10_000;
    private static final byte[] BEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

    private final Endings endings;

    StreamController(Endings endings) {
        this.endings = endings;
    }

    @GetMapping
    void stream(Caller caller, HttpServletResponse response) throws IOException, InterruptedException {
        try (var watch = endings.watch(caller.credential())) {
            caller.in(tx -> tx.reader().person());
            response.setContentType("text/event-stream");
            var out = response.getOutputStream();
            do {
                out.write(BEAT);
                out.flush();
            } while (watch.goesOn(BEAT_MILLISECONDS));
        }
    }
}
