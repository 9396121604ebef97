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
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests one by one, redirects unfollowed, with cookies that a test can see and spoil. */
final class PlainBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI address;
    private String token = "";

    PlainBrowser(int port) {
        this.address = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(path, HttpRequest.newBuilder().GET(), headers);
    }

    HttpResponse<String> post(String path, Map<String, String> values, String... headers) {
        String form = values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    HttpResponse<String> signIn(String login, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("username", login, "password", password));
    }

    static String[] basic(String login, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + credentials};
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What a browser sends after half an hour of rest: a session that the server no longer knows. */
    void letTheSessionEnd() {
        cookies.getCookieStore().removeAll();
        HttpCookie stale = new HttpCookie("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
        stale.setPath("/");
        stale.setVersion(0);
        cookies.getCookieStore().add(address, stale);
    }

    void forgetToken() {
        token = "stale";
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request, String... headers) {
        request.uri(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = TOKEN.matcher(answer.body());
            token = found.find() ? found.group(1) : token;
            return answer;
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
