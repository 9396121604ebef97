package org.tongxing.correspondence.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tongxing.shared.Role;

/**
 * Reads templates: {@code <key>/<version>.html} beside its descriptor {@code <version>.json}, and the frames around them,
 * {@code frame-<version>.html} with their style.
 */
final class TemplateFiles {

    private static final Pattern PLACE = Pattern.compile("/([a-z-]+)/([0-9]+)\\.(?:json|html)$");
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final String root;

    /** @param root folder on the class path */
    TemplateFiles(String root) {
        this.root = root;
    }

    /** What a descriptor says. */
    record Descriptor(
            String title,
            String heading,
            int frame,
            String area,
            List<String> roles,
            LocalDate validFrom,
            boolean asks,
            List<LetterField> fields) {}

    /**
     * All templates.
     *
     * @throws IllegalStateException when one is incomplete: a field that is used and not declared, declared and not used,
     *     a text without a descriptor
     */
    List<LetterTemplate> read() {
        try {
            Set<String> places = new TreeSet<>();
            for (String ending : List.of("json", "html")) {
                for (Resource file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + root + "/*/*." + ending)) {
                    Matcher place = PLACE.matcher(file.getURL().getPath());
                    if (!place.find()) {
                        throw new IllegalStateException("not a template: " + file.getFilename());
                    }
                    places.add(place.group(1) + '/' + place.group(2));
                }
            }
            List<LetterTemplate> templates = new ArrayList<>();
            for (String place : places) {
                templates.add(template(place));
            }
            return List.copyOf(templates);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the templates of letters: " + e.getMessage(), e);
        }
    }

    private LetterTemplate template(String place) throws IOException {
        String[] parts = place.split("/", 2);
        Descriptor said = JSON.readValue(text(place + ".json"), Descriptor.class);
        LetterTemplate template = new LetterTemplate(
                parts[0],
                Integer.parseInt(parts[1]),
                said.title(),
                said.heading(),
                said.area(),
                said.roles().stream()
                        .map(code -> Role.ofCode(code).orElseThrow())
                        .collect(Collectors.toSet()),
                said.validFrom(),
                said.asks(),
                List.copyOf(said.fields()),
                text("frame-" + said.frame() + ".html"),
                text("frame-" + said.frame() + ".css"),
                text(place + ".html"));
        check(template, place);
        return template;
    }

    private static void check(LetterTemplate template, String place) {
        Set<String> declared = new TreeSet<>();
        for (LetterField field : template.fields()) {
            refuseIf(!declared.add(field.name()), place, "declares a field twice", field.name());
            refuseIf(
                    LetterTemplate.FILLED_IN.contains(field.name()), place, "declares what is filled in", field.name());
        }
        Set<String> used = new HashSet<>(used(template, place));
        used.removeAll(LetterTemplate.FILLED_IN);
        for (String name : used) {
            refuseIf(!declared.contains(name), place, "uses a field that it does not declare", name);
        }
        for (String name : declared) {
            refuseIf(!used.contains(name), place, "declares a field that it does not use", name);
        }
    }

    private static Set<String> used(LetterTemplate template, String place) {
        try {
            return LetterSheet.used(template);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("letter template %s is %s".formatted(place, e.getMessage()), e);
        }
    }

    private static void refuseIf(boolean wrong, String place, String what, String field) {
        if (wrong) {
            throw new IllegalStateException("letter template %s %s: %s".formatted(place, what, field));
        }
    }

    private String text(String file) throws IOException {
        return new ClassPathResource(root + '/' + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
