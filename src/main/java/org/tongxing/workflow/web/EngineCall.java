package org.tongxing.workflow.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One line of the table of calls on the engine.
 *
 * @param method GET, POST, PUT, DELETE or OPTIONS
 * @param path its path, with ids in braces
 * @param callers who may; nobody when empty
 * @param why what it is for, or why it is closed
 */
record EngineCall(String method, CallPath path, Set<Caller> callers, String why) {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS");
    private static final int COLUMNS = 4;

    EngineCall {
        callers = Set.copyOf(callers);
    }

    /** @throws IllegalArgumentException when the line is not method, path, who and why */
    static EngineCall of(String line) {
        List<String> columns =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != COLUMNS || columns.contains("")) {
            throw new IllegalArgumentException("not a line of method, path, who and why: " + line);
        }
        if (!METHODS.contains(columns.get(0)) || !columns.get(1).startsWith("/")) {
            throw new IllegalArgumentException("no such method or path: " + line);
        }
        return new EngineCall(
                columns.get(0), CallPath.ofTable(columns.get(1)), callers(columns.get(2)), columns.get(3));
    }

    boolean opensFor(Set<Caller> person) {
        return !Collections.disjoint(callers, person);
    }

    /** Whether it lets technical administrators, and nobody else, change how the engine runs. */
    boolean intervenes() {
        return callers.equals(Set.of(Caller.ADMINISTRATOR)) && !method.equals("GET") && !method.equals("OPTIONS");
    }

    /** How the record names it. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Set<Caller> callers(String who) {
        Set<Caller> callers = EnumSet.noneOf(Caller.class);
        if (!who.equals("nobody")) {
            Arrays.stream(who.split(","))
                    .map(name -> Caller.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                    .forEach(callers::add);
        }
        return callers;
    }
}
