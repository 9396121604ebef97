package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.ChangeDecision;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.ReplyMethod;
import org.tongxing.register.domain.WrittenAnswer;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** 书面答复申请人: a family that asked is told in writing; a refusal with its reasons and where to turn (个人信息保护法第五十条). */
@Component
public class AnswerRequester {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            Map.of("answeredOn", "答复日期", "answerMethod", "送达方式", "answerText", "答复内容", "remedies", "救济途径");

    private static final int LONGEST = 2000;
    private static final int LONGEST_REMEDIES = 500;
    private static final String REMEDIES =
            "如对本答复有异议，可以向上一级民政部门申诉，也可以向网信部门等履行个人信息保护职责的部门投诉、举报，或者依法向人民法院提起诉讼（个人信息保护法第五十条、第六十五条）。";

    private final RecordChanges changes;
    private final Clock clock;

    AnswerRequester(RecordChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** What the form says. */
    public record Answer(
            @Nullable LocalDate on, @Nullable String method, @Nullable String text, @Nullable String remedies) {}

    /**
     * Keeps what the family was told.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public void answer(String login, CaseReference reference, Answer answer) {
        RecordChange change = changes.lock(reference);
        ChangeDecision decision = Objects.requireNonNull(change.decision(), "answered before it was decided");
        Violations violations = new Violations(FIELDS);
        violations.require("answeredOn", answer.on());
        violations.require("answerMethod", answer.method());
        violations.require("answerText", answer.text());
        violations.limit("answerText", answer.text(), LONGEST);
        violations.limit("remedies", answer.remedies(), LONGEST_REMEDIES);
        violations.addIf(!decision.agrees() && answer.remedies() == null, "remedies", "不予同意的，须告知救济途径");
        violations.addIf(change.answer() != null, "answerText", "该申请已经答复");
        checkDay(decision.on(), answer.on(), violations);
        Optional<ReplyMethod> method = violations.code(ReplyMethod.class, "answerMethod", answer.method());
        violations.refuseIfAny();
        changes.answer(
                reference,
                new WrittenAnswer(
                        Objects.requireNonNull(answer.on()),
                        method.orElseThrow(),
                        Objects.requireNonNull(answer.text()),
                        answer.remedies(),
                        login));
    }

    /** A first wording that a person goes over. It names neither staff nor anything that was not decided. */
    @Transactional(readOnly = true)
    public String draft(CaseReference reference) {
        RecordChange change = changes.find(reference).orElseThrow();
        String asked = "您于%s提出的关于儿童登记信息的“%s”申请收悉。"
                .formatted(
                        Objects.requireNonNull(change.requester()).on(),
                        change.kind().label());
        ChangeDecision decision = Objects.requireNonNull(change.decision());
        return decision.agrees() ? asked + done(change.kind()) : asked + "经审核，不予同意。理由：" + decision.reason();
    }

    /** Where a family may turn that disagrees. */
    public String remedies() {
        return REMEDIES;
    }

    private static String done(ChangeKind kind) {
        return switch (kind) {
            case VIEW -> "现将登记台账中的有关信息以《个人信息查阅答复》提供，请核对。依法应当保密的信息不在其中。";
            case CORRECT -> "经核实，已按您提供的材料更正。";
            case WITHDRAW -> "经核实，该登记已撤销，不再用于摸排、走访和统计。原登记和办理记录依照档案管理的规定留存，期满后依法销毁。";
            case MERGE -> "经核实，两份登记为同一儿童，已合并为一份。";
            case UNMERGE -> "经核实，两份登记不是同一儿童，已恢复为两份登记。";
        };
    }

    private void checkDay(LocalDate decidedOn, @Nullable LocalDate answeredOn, Violations violations) {
        if (answeredOn != null) {
            violations.addIf(answeredOn.isAfter(LocalDate.now(clock)), "answeredOn", "不能晚于今天");
            violations.addIf(answeredOn.isBefore(decidedOn), "answeredOn", "不能早于作出决定的日期");
        }
    }
}
