package org.tongxing.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through our pages with a session, as a browser without scripts does. */
final class PageVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private String token = "";

    PageVisitor(int port, String login) {
        this.address = "http://localhost:" + port;
        open("/sign-in");
        post("/sign-in", List.of(Map.entry("username", login), Map.entry("password", "tongxing-demo")));
    }

    /** Status and text of a page. */
    record Page(int status, String html) {}

    Page open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Submits the form that was shown last, with its token. */
    Page post(String path, List<Map.Entry<String, String>> values) {
        List<String> pairs = new ArrayList<>();
        pairs.add("_csrf=" + encoded(token));
        values.forEach(value -> pairs.add(encoded(value.getKey()) + "=" + encoded(value.getValue())));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Submits the form that was shown last with a file. */
    Page upload(String path, List<Map.Entry<String, String>> values, String field, byte[] file) {
        String boundary = "tongxing-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> parts = new LinkedHashMap<>(Map.of("_csrf", token));
        values.forEach(value -> parts.put(value.getKey(), value.getValue()));
        parts.forEach((name, value) -> body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value))
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file\"\r\nContent-Type: text/csv\r\n\r\n"
                                .formatted(boundary, field))
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Submits what another site might have made the browser submit. */
    Page postWithoutToken(String path, List<Map.Entry<String, String>> values) {
        token = "";
        return post(path, values);
    }

    /** Uploads a file as the page's script does. */
    Page upload(String path, String field, String name, byte[] file) {
        String head = "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-CSRF-TOKEN", token)
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        file,
                        "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    /** Status, type and bytes of a picture. */
    HttpResponse<byte[]> picture(String path) {
        return answer(
                HttpRequest.newBuilder(URI.create(address + path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Page send(HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher found = TOKEN.matcher(answer.body());
        token = found.find() ? found.group(1) : token;
        return new Page(answer.statusCode(), answer.body());
    }

    private <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
