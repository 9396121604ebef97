package org.tongxing.register.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tongxing.register.application.ChangeProposal;
import org.tongxing.register.application.ProposeChange;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.shared.RefusedException;
import org.tongxing.workflow.Submission;

/** What the page's form sent: values of fields are named {@code value.<key>}. */
record GivenProposal(MultiValueMap<String, String> given) {

    private static final String VALUE = "value.";

    /**
     * The proposal.
     *
     * @throws RefusedException when a day is none
     */
    ChangeProposal read() {
        return new ChangeProposal(
                text("kind"),
                text("source"),
                new ChangeProposal.Family(
                        text("requesterName"),
                        text("requesterRelation"),
                        text("identitySeen"),
                        day("requestedOn"),
                        text("requestChannel"),
                        "true".equals(text("livesWithChild"))),
                text("reason"),
                text("proof"),
                text("other"),
                Optional.ofNullable(given.get("fields")).orElse(List.of()),
                new SubmittedAnswers(new Submission(values())));
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RegistrationField field : RegistrationField.values()) {
            List<String> sent = given.get(VALUE + field.key());
            if (sent != null) {
                values.put(field.key(), field.kind() == RegistrationField.Kind.CODES ? sent : sent.get(0));
            }
        }
        return values;
    }

    private @Nullable String text(String name) {
        return Optional.ofNullable(given.getFirst(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private @Nullable LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RefusedException.of(name, ProposeChange.FIELDS.getOrDefault(name, name), "应为日期（年-月-日）");
        }
    }
}
