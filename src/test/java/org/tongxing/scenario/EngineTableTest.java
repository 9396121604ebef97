package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.tongxing.support.TongxingTest;

/**
 * The table of calls on the engine (architecture D3), line by line, called by somebody of each kind under the address of
 * machines and under that of the web applications; and every call that the engine has and the table has not.
 */
@TongxingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTableTest {

    private static final Map<String, Set<String>> PEOPLE = Map.of(
            "childdirector.440106002010", Set.of("staff"),
            "supervisor.440106", Set.of("staff", "supervisor"),
            "admin", Set.of("administrator"));

    @LocalServerPort
    private int port;

    private EngineClient machines;
    private Map<String, WebappClient> webapps;

    @BeforeAll
    void signIn() {
        machines = new EngineClient(port);
        webapps = PEOPLE.keySet().stream()
                .collect(Collectors.toMap(login -> login, login -> new WebappClient(port, login)));
    }

    /** A line as the table has it. */
    private record Line(String method, String path, Set<String> who) {

        boolean opensFor(String login) {
            return PEOPLE.get(login).stream().anyMatch(who::contains);
        }

        String call() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return call() + " " + who;
        }
    }

    static Stream<Line> lines() throws IOException {
        return new ClassPathResource("engine/calls.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(columns -> new Line(
                        columns[0].strip(),
                        columns[1].strip(),
                        Arrays.stream(columns[2].split(",")).map(String::strip).collect(Collectors.toSet())));
    }

    static Stream<Line> linesOfTheEngine() throws IOException {
        return lines().filter(line -> !line.path().startsWith("/camunda/"));
    }

    static Stream<String> callsWithoutALine() throws IOException {
        Set<String> listed = lines().map(Line::call).map(EngineTableTest::form).collect(Collectors.toSet());
        return EngineResources.calls().stream().filter(call -> !listed.contains(form(call)));
    }

    @ParameterizedTest
    @MethodSource("linesOfTheEngine")
    void opensALineToMachinesOfThoseItNames(Line line) {
        for (String login : PEOPLE.keySet()) {
            EngineClient.Answer answer =
                    machines.call(login, line.method(), "/engine-rest" + anyIds(line.path()), "application/json", "{}");

            assertThat(isClosed(answer.status(), answer.text()))
                    .as(line + " for " + login + ": " + answer.status() + " " + answer.text())
                    .isEqualTo(!line.opensFor(login));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void opensALineToTheWebApplicationsOfThoseItNames(Line line) {
        String prefix = line.path().startsWith("/camunda/") ? "" : "/camunda/api/engine/engine/default";
        webapps.forEach((login, webapp) -> {
            var answer = webapp.call(line.method(), prefix + anyIds(line.path()), "{}");

            assertThat(isClosed(answer.statusCode(), answer.body()))
                    .as(line + " for " + login + ": " + answer.statusCode() + " " + answer.body())
                    .isEqualTo(!line.opensFor(login));
        });
    }

    @ParameterizedTest
    @MethodSource("callsWithoutALine")
    void closesToEveryoneWhatHasNoLine(String call) {
        String[] parts = call.split(" ");
        for (String login : PEOPLE.keySet()) {
            EngineClient.Answer answer =
                    machines.call(login, parts[0], "/engine-rest" + anyIds(parts[1]), "application/json", "{}");

            assertThat(isClosed(answer.status(), answer.text()))
                    .as(call + " for " + login + ": " + answer.status() + " " + answer.text())
                    .isTrue();
        }
    }

    @Test
    void knowsNothingButCallsOfTheEngine() throws IOException {
        Set<String> ofTheEngine =
                EngineResources.calls().stream().map(EngineTableTest::form).collect(Collectors.toSet());

        List<String> strange = linesOfTheEngine()
                .map(Line::call)
                .filter(line -> !ofTheEngine.contains(form(line)))
                .toList();

        assertThat(strange).isEmpty();
    }

    private static boolean isClosed(int status, String text) {
        return status == 403 && text.contains("此处不开放");
    }

    private static String anyIds(String path) {
        return path.replaceAll("\\{[^}]+}", "none-1");
    }

    private static String form(String call) {
        return call.replaceAll("\\{[^}]+}", "{}");
    }
}
