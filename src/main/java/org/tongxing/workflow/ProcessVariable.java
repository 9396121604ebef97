package org.tongxing.workflow;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a process declares in its {@code *Model} class. The engine carries references, outcomes and dates,
 * never people: so there are five types and no others.
 *
 * @param name name of the variable in the models
 * @param type Java type of its values
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

    /** A code, an outcome or a reference. */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    /** An answer to a yes-or-no question of a gateway. */
    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /** The key of a row. */
    public static ProcessVariable<Long> number(String name) {
        return new ProcessVariable<>(name, Long.class);
    }

    /** An instant that a timer or a due date waits for. */
    public static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    /** A time of day in Guangdong as the engine keeps instants. */
    public static Date instant(LocalDateTime at) {
        return Date.from(at.atZone(GUANGDONG).toInstant());
    }

    /**
     * The value in a scope.
     *
     * @throws IllegalStateException when the process has not set it: a fault of the model, not of a person
     */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("variable " + name + " is not set"));
    }

    /** The value in a scope, if it is set. */
    public Optional<T> find(VariableScope scope) {
        @Nullable Object value = scope.getVariable(name);
        return Optional.ofNullable(value).map(type::cast);
    }

    /** Sets the value. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
