package org.tongxing.workflow.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** A value as Tasklist reads it: plain, or JSON for lists and rows. */
final class ShownValue {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private ShownValue() {}

    static TypedValue of(@Nullable Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return Variables.serializedObjectValue(json(value))
                    .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                    .objectTypeName(Object.class.getName())
                    .create();
        }
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return Variables.untypedValue(value);
        }
        return Variables.stringValue(value.toString());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("form data cannot be written as JSON", e);
        }
    }
}
