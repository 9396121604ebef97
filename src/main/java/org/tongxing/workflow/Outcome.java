package org.tongxing.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a step tells the process: declared variables and their values, nothing else. */
public final class Outcome {

    private static final Outcome NONE = new Outcome(Map.of());

    private final Map<String, Object> values;

    private Outcome(Map<String, Object> values) {
        this.values = values;
    }

    /** Nothing to tell. */
    public static Outcome none() {
        return NONE;
    }

    /** An outcome of one variable. */
    public static <T> Outcome of(ProcessVariable<T> variable, T value) {
        return NONE.with(variable, value);
    }

    /** This outcome and one variable more. */
    public <T> Outcome with(ProcessVariable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), value);
        return new Outcome(Collections.unmodifiableMap(more));
    }

    /** Names and values, for the engine. */
    public Map<String, Object> values() {
        return values;
    }
}
