package org.tongxing.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person (or nobody) who calls whatever can be called: pages and the web applications' API under a session, the other
 * APIs by Basic. Follows no redirect: where one is sent is part of the answer.
 */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String NOBODY = "nobody";

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final String login;
    private String token = "";

    Caller(int port, String login) {
        this.address = "http://localhost:" + port;
        this.login = login;
        if (!login.equals(NOBODY)) {
            readToken(send(request("/sign-in").GET()).body());
            send(request("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(form("username=" + encoded(login) + "&password=tongxing-demo")));
            readToken(send(request("/logout").GET()).body());
            send(request("/camunda/app/tasklist/default/").GET());
        }
    }

    /**
     * Status of a call without any content; a form that is empty is refused or does nothing. Of a list that is narrowed
     * to one matter it says how long it is too: {@code 200/0} is nothing.
     */
    String answer(String method, String path) {
        HttpResponse<String> answer = call(method, path);
        boolean narrowed = answer.statusCode() == 200 && path.startsWith("/engine-rest") && path.contains("?");
        return answer.statusCode() + (narrowed ? "/" + length(answer.body()) : "");
    }

    private HttpResponse<String> call(String method, String path) {
        HttpRequest.Builder request = request(path);
        boolean reading = !method.equals("POST") && !method.equals("PUT");
        boolean machine = path.startsWith("/engine-rest") || path.startsWith("/api/");
        if (machine && !login.equals(NOBODY)) {
            String credentials =
                    Base64.getEncoder().encodeToString((login + ":tongxing-demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        boolean json = machine || path.startsWith("/camunda/") || path.startsWith("/drafts/");
        if (!reading && json) {
            request.header("Content-Type", "application/json").header("X-XSRF-TOKEN", engineToken());
        } else if (!reading) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        HttpRequest.BodyPublisher body = json ? HttpRequest.BodyPublishers.ofString("{}") : form("");
        return send(request.method(method, reading ? HttpRequest.BodyPublishers.noBody() : body));
    }

    private int length(String body) {
        try {
            JsonNode found = json.readTree(body);
            return found.isArray() ? found.size() : found.path("count").asInt(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "zh-CN");
    }

    private HttpRequest.BodyPublisher form(String pairs) {
        return HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + (pairs.isEmpty() ? "" : "&" + pairs));
    }

    private void readToken(String html) {
        Matcher found = TOKEN.matcher(html);
        token = found.find() ? found.group(1) : token;
    }

    private String engineToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("-");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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
