package org.tongxing.correspondence.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;

/** The templates of letters, read and checked when the system starts: a faulty one stops it. */
@Component
public class LetterTemplates {

    private static final String ROOT = "letters";

    private static final Comparator<LetterTemplate> CLOSEST_AND_NEWEST = Comparator.comparing(
                    (LetterTemplate template) -> template.area().length())
            .thenComparing(LetterTemplate::validFrom)
            .thenComparing(LetterTemplate::version);

    private final List<LetterTemplate> templates;

    LetterTemplates() {
        this.templates = new TemplateFiles(ROOT).read();
    }

    /** The version of a template that an area's organs use on a day: that of the closest area, the newest of these. */
    Optional<LetterTemplate> current(String key, AreaCode issuer, LocalDate on) {
        return templates.stream()
                .filter(template -> template.key().equals(key) && template.isFor(issuer, on))
                .max(CLOSEST_AND_NEWEST);
    }

    /**
     * A version that a letter was drawn up with.
     *
     * @throws IllegalStateException when its file is gone: versions are kept
     */
    public LetterTemplate version(String key, int version) {
        return templates.stream()
                .filter(template -> template.key().equals(key) && template.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no template %s version %d".formatted(key, version)));
    }

    /** Whether letters of a key ask their addressee for an answer. */
    public boolean asks(String key) {
        return templates.stream().anyMatch(template -> template.key().equals(key) && template.asks());
    }

    /** All of them. */
    List<LetterTemplate> all() {
        return templates;
    }
}
