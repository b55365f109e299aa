package org.opencmcc.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// A body of JSON may have so many bytes and no more, however it is sent. Files have limits of their own.
final class BodyLimit extends OncePerRequestFilter {
    static final int BYTES = 1 << 20;

    private final ProblemWriter writer;

    BodyLimit(ProblemWriter writer) {
        this.writer = writer;
    }

    static ApiRefusal refusal() {
        return ApiRefusal.tooLarge("BODY_TOO_LARGE", "The body is larger than 1 MiB. Nothing was done.");
    }

    /// More bytes came than were announced, or none were announced.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/imports");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            writer.write(response, refusal());
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private int left = BYTES;

        private Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = body.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws TooLong {
            left -= bytes;
            if (left < 0) {
                throw new TooLong();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
