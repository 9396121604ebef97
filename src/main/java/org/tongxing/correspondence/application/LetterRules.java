package org.tongxing.correspondence.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxing.shared.Violations;

/** What has to be right on a letter before it is issued. */
@Component
class LetterRules {

    static final String ADDRESSEE = "to";
    private static final int LONGEST_ADDRESSEE = 60;
    private static final String WHOLE = "letter";

    private final LetterFont font;

    LetterRules(LetterFont font) {
        this.font = font;
    }

    /** @throws org.tongxing.shared.RefusedException naming every field that keeps the letter a draft, and why */
    void check(LetterTemplate template, KeptLetter letter, LetterSheet sheet) {
        Map<String, String> labels = new HashMap<>(template.labels());
        labels.put(ADDRESSEE, "主送");
        labels.put(WHOLE, "公函");
        Violations violations = new Violations(labels);
        String addressee = letter.line().to().name();
        violations.addIf(addressee.isBlank(), ADDRESSEE, "必填");
        violations.limit(ADDRESSEE, addressee, LONGEST_ADDRESSEE);
        Set<Integer> named = new TreeSet<>(printable(violations, ADDRESSEE, addressee));
        for (LetterField field : template.fields()) {
            String value = letter.fields().getOrDefault(field.name(), "");
            violations.addIf(field.required() && value.isBlank(), field.name(), "必填");
            violations.limit(field.name(), value, field.longest());
            violations.addIf(
                    field.kind() == LetterField.Kind.LINE
                            && value.strip().lines().count() > 1,
                    field.name(),
                    "不能换行");
            named.addAll(printable(violations, field.name(), value));
        }
        Set<Integer> elsewhere = font.missing(sheet.text());
        elsewhere.removeAll(named);
        violations.addIf(!elsewhere.isEmpty(), WHOLE, without(elsewhere));
        violations.refuseIfAny();
    }

    private Set<Integer> printable(Violations violations, String field, String value) {
        Set<Integer> missing = font.missing(value);
        violations.addIf(!missing.isEmpty(), field, without(missing));
        return missing;
    }

    private static String without(Set<Integer> characters) {
        return characters.stream()
                .map(point -> "“%s”（U+%04X）".formatted(shown(point), point))
                .collect(Collectors.joining("、", "公文字体中没有", "，不能打印，请核对用字"));
    }

    /** What has no shape of its own is named by its code alone. */
    private static String shown(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                ? "　"
                : Character.toString(point);
    }
}
