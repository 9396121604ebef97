package org.tongxing.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms as they stand in {@code forms/}, by id. */
public final class FormFiles {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "number", "datetime", "textarea", "checkbox", "radio", "select", "checklist", "taglist");

    private FormFiles() {}

    /**
     * A form and where it stands.
     *
     * @param path its file
     * @param json its content
     */
    public record FormFile(Path path, JsonNode json) {

        /** Id of the form. */
        public String id() {
            return json.path("id").asText();
        }

        /** All components, groups before what they hold. */
        public List<JsonNode> components() {
            List<JsonNode> all = new ArrayList<>();
            collect(json, all);
            return all;
        }

        /** Components that a person fills in. */
        public List<JsonNode> inputs() {
            return components().stream()
                    .filter(component -> INPUTS.contains(component.path("type").asText()))
                    .toList();
        }

        /** Keys of what a person fills in. */
        public Set<String> inputKeys() {
            return inputs().stream().map(input -> input.path("key").asText()).collect(Collectors.toSet());
        }

        private static void collect(JsonNode parent, List<JsonNode> all) {
            for (JsonNode component : parent.path("components")) {
                all.add(component);
                collect(component, all);
            }
        }
    }

    /** All forms, by id. */
    public static Map<String, FormFile> all() {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Map<String, FormFile> forms = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".form")).toList()) {
                FormFile form = new FormFile(file, json.readTree(file.toFile()));
                forms.put(form.id(), form);
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
