package org.tongxing.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file (multipart/form-data), sent by somebody without a session. */
final class FormUpload {

    private static final String BOUNDARY = "tongxing-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static FormUpload of(Map<String, String> values) {
        FormUpload upload = new FormUpload();
        values.forEach((name, value) -> upload.part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        return upload;
    }

    FormUpload file(String field, String name, byte[] content) {
        part("name=\"%s\"; filename=\"%s\"".formatted(field, name), content);
        return this;
    }

    HttpResponse<String> to(String address, String... headers) {
        byte[] sent = (body.toString(StandardCharsets.ISO_8859_1) + "--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void part(String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
