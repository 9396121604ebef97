package org.tongxing.workflow.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The table of what may be called on the engine (architecture D3): {@code engine/calls.txt}. */
@Component
class EngineCalls {

    private static final String TABLE = "engine/calls.txt";

    private final Map<String, List<EngineCall>> byMethod;
    private final Set<String> words;

    EngineCalls() {
        this(read());
    }

    /** @throws IllegalArgumentException when two lines are the same call */
    EngineCalls(List<EngineCall> calls) {
        refuseDoubles(calls);
        this.byMethod = calls.stream()
                .sorted(Comparator.comparingLong(call -> call.path().ids()))
                .collect(Collectors.groupingBy(EngineCall::method));
        this.words = calls.stream()
                .flatMap(call -> call.path().segments().stream())
                .filter(segment -> !CallPath.inBraces(segment))
                .collect(Collectors.toSet());
    }

    /** The lines of the table, as it stands. */
    static List<EngineCall> read() {
        try {
            return new ClassPathResource(TABLE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EngineCall::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /** The line that a request falls under; a fixed word comes before an id. */
    Optional<EngineCall> find(String method, String requestUri) {
        CallPath called = CallPath.of(requestUri);
        return byMethod.getOrDefault(method.equals("HEAD") ? "GET" : method, List.of()).stream()
                .filter(call -> call.path().fits(called))
                .findFirst();
    }

    /** A request as the record may name it: its line, or its path with everything the table does not know left out. */
    String describe(String method, String requestUri) {
        return find(method, requestUri)
                .map(EngineCall::toString)
                .orElseGet(() -> known(method) + " " + known(CallPath.of(requestUri)));
    }

    private String known(String method) {
        return byMethod.containsKey(method) ? method : "?";
    }

    private String known(CallPath called) {
        return "/"
                + called.segments().stream()
                        .limit(10)
                        .map(segment -> words.contains(segment) ? segment : "…")
                        .collect(Collectors.joining("/"));
    }

    private static void refuseDoubles(List<EngineCall> calls) {
        Map<String, Set<String>> seen = new HashMap<>();
        for (EngineCall call : calls) {
            if (!seen.computeIfAbsent(call.method(), method -> new HashSet<>())
                    .add(call.path().form())) {
                throw new IllegalArgumentException("twice in the table of calls: " + call);
            }
        }
    }
}
