package org.opencmcc;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/// What the container itself refuses, and what broke where nothing of ours could answer: a number and a constant line,
/// no version, no trace, nothing of what was asked.
public final class PlainRefusal extends ErrorReportValve {
    private static final int CLIENT_ERRORS = 400;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < CLIENT_ERRORS || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"about:blank\",\"title\":\"Not understood\",\"status\":"
                        + response.getStatus()
                        + ",\"detail\":\"This cannot be done in this way here.\",\"code\":\"UNUSABLE\"}");
                response.finishResponse();
            }
        } catch (IOException gone) {
            response.setSuspended(true);
        }
    }
}
