package org.tongxing.workflow.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.workflow.Choice;

/** Writes a person's choices and values into a start form: Tasklist loads no data for one. */
@Component
class StartFormSchema {

    private final ObjectMapper json = new ObjectMapper();

    InputStream fill(InputStream deployed, Map<String, List<Choice>> choices, Map<String, Object> values) {
        try (deployed) {
            JsonNode form = json.readTree(deployed);
            fillComponents(form, choices, values);
            return new ByteArrayInputStream(json.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fillComponents(JsonNode parent, Map<String, List<Choice>> choices, Map<String, Object> values) {
        for (JsonNode component : parent.path("components")) {
            fillComponents(component, choices, values);
            String key = component.path("key").asText();
            if (choices.containsKey(key)) {
                ((ObjectNode) component).set("values", json.valueToTree(choices.get(key)));
            }
            if (values.containsKey(key)) {
                ((ObjectNode) component).set("defaultValue", json.valueToTree(values.get(key)));
            }
        }
    }
}
