package org.tongxing.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls what Tasklist, Cockpit and Admin call: with the session of our sign-in and the engine's own token. */
final class WebappClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    WebappClient(int port, String login) {
        this.address = "http://localhost:" + port;
        Matcher token = TOKEN.matcher(
                send(HttpRequest.newBuilder(uri("/sign-in")).GET()).body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        send(HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&username=" + login
                        + "&password=tongxing-demo")));
        send(HttpRequest.newBuilder(uri("/camunda/app/tasklist/default/")).GET());
        send(HttpRequest.newBuilder(uri("/camunda/api/engine/engine/")).GET());
    }

    HttpResponse<String> call(String method, String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
