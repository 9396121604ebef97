package org.tongxing.correspondence.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.deadline.Limits;

/** Puts together what stands on a letter: its fields, and what the system fills in. */
@Component
class LetterContent {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String REVIEW = "review.objection";
    private static final String SUIT = "suit.objection";

    private final LetterTemplates templates;
    private final IssuingOrgans organs;
    private final Limits limits;

    LetterContent(LetterTemplates templates, IssuingOrgans organs, Limits limits) {
        this.templates = templates;
        this.organs = organs;
        this.limits = limits;
    }

    /** A letter as it will be issued, or as it was. */
    LetterSheet issued(KeptLetter letter, String number, LocalDate on) {
        return sheet(letter, values(letter, number, DAY.format(on), on));
    }

    /** A draft as it stands today: what is missing is named in its place. */
    LetterSheet draft(KeptLetter letter, LocalDate today) {
        Map<String, String> values = values(letter, "（签发时编号）", "（签发日期）", today);
        template(letter).fields().stream()
                .filter(LetterField::required)
                .forEach(field -> values.putIfAbsent(field.name(), "〔" + field.label() + "：待填写〕"));
        return sheet(letter, values);
    }

    private LetterSheet sheet(KeptLetter letter, Map<String, String> values) {
        LetterTemplate template = template(letter);
        values.put("title", LetterSheet.heading(template, values));
        return LetterSheet.of(template, values);
    }

    LetterTemplate template(KeptLetter letter) {
        return templates.version(letter.line().template(), letter.version());
    }

    private Map<String, String> values(KeptLetter letter, String number, String date, LocalDate on) {
        LetterLine line = letter.line();
        Map<String, String> values = new HashMap<>();
        letter.fields().forEach((name, value) -> {
            if (!value.isBlank()) {
                values.put(name, value.strip());
            }
        });
        values.put("organ", organs.of(line.issuer(), on).name());
        values.put("number", number);
        values.put("to", line.to().name());
        values.put("date", date);
        values.put("reviewTerm", limits.limit(REVIEW, line.issuer(), on).term());
        values.put("suitTerm", limits.limit(SUIT, line.issuer(), on).term());
        values.put("reviewOrgan", organs.reviewedBy(line.issuer(), on));
        return values;
    }
}
