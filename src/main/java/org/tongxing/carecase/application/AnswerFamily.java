package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CaseRecords;
import org.tongxing.carecase.domain.CaseRecords.AnswerMethod;
import org.tongxing.carecase.domain.CaseRecords.FamilyAnswer;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The family of a child who is not listed gets an answer (答复家庭). */
@Component
@Transactional
public class AnswerFamily {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS =
            Map.of("answeredOn", "答复日期", "answerMethod", "答复方式", "answerNote", "答复情况");

    private final CareCases cases;
    private final CaseRecords records;
    private final Clock clock;

    AnswerFamily(CareCases cases, CaseRecords records, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Stores when and how the family was answered.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public void answer(CaseReference reference, String login, Answer answer) {
        CareCase careCase = cases.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("answeredOn", answer.answeredOn());
        violations.require("answerMethod", answer.answerMethod());
        violations.limit("answerNote", answer.answerNote(), 500);
        checkDay(careCase.endedOn(), answer.answeredOn(), violations);
        Optional<AnswerMethod> method = violations.code(AnswerMethod.class, "answerMethod", answer.answerMethod());
        violations.refuseIfAny();
        records.answered(new FamilyAnswer(
                reference,
                Objects.requireNonNull(answer.answeredOn()),
                method.orElseThrow(),
                answer.answerNote(),
                login,
                OffsetDateTime.now(clock)));
    }

    private void checkDay(@Nullable LocalDate decidedOn, @Nullable LocalDate answeredOn, Violations violations) {
        if (answeredOn == null) {
            return;
        }
        violations.addIf(answeredOn.isAfter(LocalDate.now(clock)), "answeredOn", "不能晚于今天");
        violations.addIf(decidedOn != null && answeredOn.isBefore(decidedOn), "answeredOn", "不能早于作出决定的日期");
    }

    /** What the person filled in. */
    public record Answer(@Nullable LocalDate answeredOn, @Nullable String answerMethod, @Nullable String answerNote) {}
}
