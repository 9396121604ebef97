package org.tongxing.scenario;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every call that the engine's REST has, read from its own annotations: {@code "GET /task/{id}"}. */
final class EngineResources {

    private static final int DEEPEST = 8;

    private final SortedSet<String> calls = new TreeSet<>();

    private EngineResources() {}

    static SortedSet<String> calls() {
        EngineResources resources = new EngineResources();
        resources.walk(DefaultProcessEngineRestServiceImpl.class, "", 0);
        return resources.calls;
    }

    private void walk(Class<?> resource, String at, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Method method : methods(resource)) {
            Path path = method.getAnnotation(Path.class);
            List<String> verbs = verbs(method);
            String address = path == null ? at : at + "/" + path.value();
            verbs.forEach(verb -> calls.add(verb + " " + plain(address)));
            if (verbs.isEmpty() && path != null) {
                walk(method.getReturnType(), address, depth + 1);
            }
        }
    }

    private static List<String> verbs(Method method) {
        List<String> verbs = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                verbs.add(verb.value());
            }
        }
        return verbs;
    }

    /** The annotations stand on interfaces and superclasses too. */
    private static List<Method> methods(Class<?> resource) {
        List<Method> methods = new ArrayList<>();
        Deque<Class<?>> types = new ArrayDeque<>(List.of(resource));
        Set<Class<?>> seen = new HashSet<>();
        while (!types.isEmpty()) {
            Class<?> type = types.poll();
            if (seen.add(type)) {
                methods.addAll(Arrays.asList(type.getDeclaredMethods()));
                types.addAll(Arrays.asList(type.getInterfaces()));
                if (type.getSuperclass() != null) {
                    types.add(type.getSuperclass());
                }
            }
        }
        return methods;
    }

    private static String plain(String address) {
        String path = address.replaceAll("\\{(\\w[\\w-]*)\\s*:.*?\\}+", "{$1}").replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
