package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The family is told in writing that help is refused, why, and what they may do about it (送达、救济途径). */
@Component
@Transactional
public class DeliverRefusal {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            Map.of("deliveredOn", "送达日期", "deliveryMethod", "送达方式", "deliveryNote", "送达情况");

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final Limits limits;
    private final Clock clock;

    DeliverRefusal(JdbcAssistances matters, JdbcActs acts, Limits limits, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.limits = limits;
        this.clock = clock;
    }

    /** How a decision reaches the family. */
    public enum Method {
        /** 直接送达. */
        IN_PERSON,
        /** 邮寄送达. */
        BY_POST,
        /** 留置送达. */
        LEFT
    }

    /** Text of the refusal: the reason, and the two remedies with their time. */
    @Transactional(readOnly = true)
    public String text(CaseReference reference) {
        Assistance matter = matters.get(reference);
        Act decided = acts.last(reference, AssistanceStep.DECIDE).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        return "临时救助申请%s不予确认。理由：%s。不服本决定的，可以自收到之日起%s内申请行政复议，或者自收到之日起%s内向人民法院提起行政诉讼。"
                .formatted(
                        reference,
                        decided.note() == null ? "" : decided.note(),
                        time(limits.limit("review.objection", matter.area(), today)),
                        time(limits.limit("suit.objection", matter.area(), today)));
    }

    private static String time(Limit limit) {
        return limit.amount() + (limit.unit() == Limit.Unit.MONTH ? "个月" : "日");
    }

    /**
     * Stores how and when it was delivered.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public void deliver(
            CaseReference reference,
            String login,
            @Nullable LocalDate on,
            @Nullable String method,
            @Nullable String note) {
        Act decided = acts.last(reference, AssistanceStep.DECIDE).orElseThrow();
        Violations violations = new Violations(FIELDS);
        AnswerRules.day(violations, "deliveredOn", on, decided.at().toLocalDate(), LocalDate.now(clock));
        violations.require("deliveryMethod", method);
        violations.code(Method.class, "deliveryMethod", method);
        violations.limit("deliveryNote", note, AnswerRules.LONGEST);
        violations.refuseIfAny();
        acts.add(
                reference,
                new Act(
                        AssistanceStep.DELIVER,
                        Objects.requireNonNull(method),
                        Help.NONE,
                        on,
                        null,
                        note,
                        login,
                        LocalDateTime.now(clock)));
    }
}
