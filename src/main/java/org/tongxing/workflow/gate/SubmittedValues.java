package org.tongxing.workflow.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RefusedException;

/** Turns what a Camunda client sent into plain values: text, numbers, ticks, lists. */
final class SubmittedValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmittedValues() {}

    /** @throws RefusedException when a list is not readable */
    static Map<String, @Nullable Object> plain(@Nullable Map<String, Object> properties) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (properties != null) {
            properties.keySet().forEach(key -> values.put(key, plain(key, typed(properties, key))));
        }
        return values;
    }

    private static @Nullable Object typed(Map<String, Object> properties, String key) {
        return properties instanceof org.camunda.bpm.engine.variable.VariableMap typed
                ? typed.getValueTyped(key)
                : Variables.fromMap(properties).getValueTyped(key);
    }

    private static @Nullable Object plain(String key, @Nullable Object value) {
        if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
            return parsed(key, serialized.getValueSerialized());
        }
        if (value instanceof SerializableValue serialized && serialized.getValueSerialized() != null) {
            return parsed(key, serialized.getValueSerialized());
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    private static @Nullable Object parsed(String key, @Nullable String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw RefusedException.of(key, key, "内容不能识别");
        }
    }
}
