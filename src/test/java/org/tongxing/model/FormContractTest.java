package org.tongxing.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxing.support.FormFiles;
import org.tongxing.support.FormFiles.FormFile;
import org.tongxing.support.Models;

/** Every form is one that Tasklist 7.24 can show, in Chinese, under the name of its step. */
class FormContractTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Components of form-js 1.8.7 that work in Tasklist: a file picker breaks the form, a filled dynamic list blocks it. */
    private static final Set<String> SUPPORTED = Set.of(
            "textfield", "datetime", "textarea", "checkbox", "radio", "select", "checklist", "text", "table", "group");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern NAME_IN_CONDITION = Pattern.compile("(?<![\"\\w])([a-z]\\w+)(?![\"\\w])");
    private static final Set<String> FEEL_WORDS = Set.of("and", "or", "not", "true", "false", "null");

    static Stream<FormFile> forms() {
        return FormFiles.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedAfterItsFile(FormFile form) {
        String file = form.path().getFileName().toString().replace(".form", "");

        assertThat(form.id()).isEqualTo(camelCase(file));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void holdsOnlyWhatTasklistCanShow(FormFile form) {
        assertThat(form.components()).allSatisfy(component -> assertThat(SUPPORTED)
                .contains(component.path("type").asText()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void givesEachFieldOneChosenName(FormFile form) {
        assertThat(form.inputs())
                .allSatisfy(input -> assertThat(input.path("id").asText())
                        .isEqualTo(input.path("key").asText())
                        .matches("[a-z][a-zA-Z]+"));
        assertThat(form.components().stream()
                        .map(component -> component.path("id").asText())
                        .toList())
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksChinese(FormFile form) {
        List<String> words = new ArrayList<>();
        form.components().forEach(component -> {
            addText(words, component, "label");
            addText(words, component, "description");
            component.path("values").forEach(value -> addText(words, value, "label"));
        });

        assertThat(words)
                .allSatisfy(word ->
                        assertThat(ENGLISH_WORD.matcher(word).find()).as(word).isFalse());
        assertThat(form.inputs()).allSatisfy(input -> assertThat(
                        CHINESE.matcher(input.path("label").asText()).find())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hidesByFieldsThatItHas(FormFile form) {
        for (JsonNode component : form.components()) {
            String condition = component.path("conditional").path("hide").asText("=true");
            assertThat(condition).startsWith("=");
            Matcher names = NAME_IN_CONDITION.matcher(condition);
            while (names.find()) {
                if (!FEEL_WORDS.contains(names.group(1))) {
                    assertThat(form.inputKeys()).contains(names.group(1));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void limitsTheLengthOfEveryText(FormFile form) {
        form.inputs().stream()
                .filter(input -> input.path("type").asText().startsWith("text"))
                .forEach(input -> assertThat(
                                input.path("validate").path("maxLength").asInt())
                        .as(input.path("key").asText())
                        .isPositive());
    }

    @Test
    void belongsToAStepOfAModelAndEveryStepHasOne() {
        Set<String> referenced = new TreeSet<>();
        Models.files().forEach(file -> referenced.addAll(references(Models.read(file))));

        assertThat(referenced).isEqualTo(FormFiles.all().keySet());
    }

    private static Set<String> references(BpmnModelInstance model) {
        Stream<String> tasks = model.getModelElementsByType(UserTask.class).stream()
                .map(task -> task.getAttributeValueNs(CAMUNDA, "formRef"));
        Stream<String> starts = model.getModelElementsByType(StartEvent.class).stream()
                .map(start -> start.getAttributeValueNs(CAMUNDA, "formRef"))
                .filter(form -> form != null);
        return Stream.concat(tasks, starts).collect(Collectors.toSet());
    }

    private static void addText(List<String> words, JsonNode node, String field) {
        if (node.has(field)) {
            words.add(node.path(field).asText());
        }
    }

    private static String camelCase(String file) {
        StringBuilder name = new StringBuilder();
        for (String part : file.split("-")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
