package org.tongxing.workflow.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a call on the engine or on its web applications, in segments. Only one spelling of a path is known: a fixed word stands for itself,
 * letter by letter, and what takes the place of an id holds letters, digits and {@code : . _ @ -} once it is decoded. So
 * no {@code ..}, no {@code ;}, no empty segment and no encoded slash ever matches anything.
 *
 * @param ofEngine whether it lies below the engine's own address, under whichever of its two names
 * @param segments its segments, as they were sent; below the engine's address when it lies there
 */
record CallPath(boolean ofEngine, List<String> segments) {

    private static final List<String> ENGINES = List.of("/engine-rest/", "/camunda/api/engine/engine/default/");
    private static final Pattern ID = Pattern.compile("(?=.*[A-Za-z0-9])[A-Za-z0-9:._@-]{1,128}");

    CallPath {
        segments = List.copyOf(segments);
    }

    /** The path of a request. One slash at the end is allowed: the web applications send some. */
    static CallPath of(String requestUri) {
        String uri = requestUri.endsWith("/") ? requestUri.substring(0, requestUri.length() - 1) : requestUri;
        return ENGINES.stream()
                .filter(uri::startsWith)
                .findFirst()
                .map(engine -> new CallPath(true, split(uri.substring(engine.length() - 1))))
                .orElseGet(() -> new CallPath(false, split(uri)));
    }

    /** A path as the table writes it, with ids in braces. */
    static CallPath ofTable(String pattern) {
        return new CallPath(!pattern.startsWith("/camunda/"), split(pattern));
    }

    private static List<String> split(String path) {
        return List.of(path.substring(Math.min(1, path.length())).split("/", -1));
    }

    /** Whether this path, taken as a pattern with ids in braces, fits a path that was called. */
    boolean fits(CallPath called) {
        if (ofEngine != called.ofEngine || segments.size() != called.segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!fits(segments.get(i), called.segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String pattern, String segment) {
        return inBraces(pattern) ? fitsId(segment) : pattern.equals(segment);
    }

    /** How many of its segments stand for ids. */
    long ids() {
        return segments.stream().filter(CallPath::inBraces).count();
    }

    /** The pattern with every id called the same: two rows with the same form would be one. */
    String form() {
        return String.join(
                "/",
                segments.stream()
                        .map(segment -> inBraces(segment) ? "{}" : segment)
                        .toList());
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }

    static boolean inBraces(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean fitsId(String segment) {
        return decoded(segment).filter(id -> ID.matcher(id).matches()).isPresent();
    }

    private static Optional<String> decoded(String segment) {
        try {
            return Optional.of(URLDecoder.decode(segment, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
