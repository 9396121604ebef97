package org.tongxing.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks to the application as any Camunda client does: HTTP, Basic, JSON. */
final class EngineClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;

    EngineClient(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Status and body of an answer. */
    record Answer(int status, JsonNode body, String text) {}

    Answer get(String login, String path) {
        return send(request(login, path).GET());
    }

    Answer post(String login, String path, Object body) {
        return send(request(login, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    /** Any other call; the body is sent as it is. */
    Answer call(String login, String method, String path, String contentType, String body) {
        return send(request(login, path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Submits a start form. */
    Answer start(String login, String processKey, Map<String, Object> values) {
        return post(
                login,
                "/engine-rest/process-definition/key/" + processKey + "/submit-form",
                Map.of("variables", variables(values)));
    }

    /** Submits a task's form. */
    Answer submit(String login, String taskId, Map<String, Object> values) {
        return post(login, "/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables(values)));
    }

    /** Id of the one open task of a step about a child that this person sees. */
    String task(String login, String step, String child) {
        JsonNode tasks = open(login, step, child);
        if (tasks.size() != 1) {
            throw new AssertionError(login + " sees " + tasks.size() + " tasks " + step);
        }
        return tasks.get(0).path("id").asText();
    }

    /** The open tasks of a step about a child that this person sees. */
    JsonNode open(String login, String step, String child) {
        return get(login, "/engine-rest/task?taskDefinitionKey=" + step + "&processVariables=childId_eq_" + child)
                .body();
    }

    private Map<String, Object> variables(Map<String, Object> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((key, value) -> variables.put(
                key,
                value instanceof Iterable<?> ? Map.of("value", write(value), "type", "Json") : Map.of("value", value)));
        return variables;
    }

    private HttpRequest.Builder request(String login, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((login + ":tongxing-demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + credentials);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = answer.body();
            boolean isJson = text.startsWith("{") || text.startsWith("[");
            return new Answer(answer.statusCode(), isJson ? json.readTree(text) : json.nullNode(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
