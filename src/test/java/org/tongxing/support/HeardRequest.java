package org.tongxing.support;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** A request of which is remembered what the application reads. */
final class HeardRequest extends HttpServletRequestWrapper {

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    HeardRequest(HttpServletRequest request) {
        super(request);
    }

    /** Remembers what was typed, once the application has answered. */
    void remember() {
        if (read.size() > 0) {
            TypedValues.rememberJson(read.toString(StandardCharsets.UTF_8));
        }
        String type = getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            getParameterMap().forEach((key, values) -> {
                for (String value : values) {
                    TypedValues.remember(key, value);
                }
            });
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new HeardStream(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
    }

    private final class HeardStream extends ServletInputStream {

        private final ServletInputStream body;

        HeardStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            if (one >= 0) {
                read.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = body.read(into, offset, length);
            if (count > 0) {
                read.write(into, offset, count);
            }
            return count;
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
