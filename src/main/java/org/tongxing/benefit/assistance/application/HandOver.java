package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.domain.PayeeKind;
import org.tongxing.benefit.assistance.domain.Payment;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.benefit.assistance.persistence.JdbcPayments;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/**
 * What was granted is handed over, against a receipt (发放): never more than was decided, and where no guardian takes it,
 * before a witness. Where a child is sheltered stands sealed (庇护地址) and nowhere else.
 */
@Component
@Transactional
public class HandOver {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = fields();

    private static final int LONGEST_NAME = 72;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ADDRESS = 200;
    private static final AssistanceStep[] DECIDING = {
        AssistanceStep.HELP_FIRST, AssistanceStep.HELP_BY_COUNTY, AssistanceStep.DECIDE
    };

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final JdbcPayments payments;
    private final ShelterAddress shelters;
    private final Clock clock;

    HandOver(JdbcAssistances matters, JdbcActs acts, JdbcPayments payments, ShelterAddress shelters, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.payments = payments;
        this.shelters = shelters;
        this.clock = clock;
    }

    /**
     * What was filled in.
     *
     * @param handOverDone whether nothing more comes
     * @param lessReason why less was given than decided
     */
    public record Answers(
            @Nullable String receiptNumber,
            @Nullable LocalDate paidOn,
            @Nullable String paidAmount,
            boolean goodsGiven,
            boolean shelterGiven,
            @Nullable String shelterAddress,
            @Nullable String payeeIs,
            @Nullable String payee,
            @Nullable String witness,
            boolean handOverDone,
            @Nullable String lessReason) {}

    /** What was decided to be given. */
    @Transactional(readOnly = true)
    public Help decided(CaseReference reference) {
        return acts.last(reference, DECIDING).orElseThrow().help();
    }

    /** What was decided and how much of its money has been handed over, in one line. */
    @Transactional(readOnly = true)
    public String decidedLine(CaseReference reference) {
        Help help = decided(reference);
        String goods = help.goods() == null ? "" : "；实物：" + help.goods();
        return "已决定：%s%s。已发放现金%s。".formatted(help.line(), goods, paid(reference));
    }

    /** Where the child is sheltered, for those who may read it; empty for all others. */
    @Transactional
    public String shelterLine(CaseReference reference, String login) {
        return shelters.line(login, matters.get(reference));
    }

    /** Money handed over until now. */
    @Transactional(readOnly = true)
    public Yuan paid(CaseReference reference) {
        return sum(payments.of(reference));
    }

    private static Yuan sum(List<Payment> given) {
        return given.stream()
                .map(payment -> payment.cash() == null ? Yuan.NONE : payment.cash())
                .reduce(Yuan.NONE, Yuan::plus);
    }

    /**
     * Stores a receipt.
     *
     * @return whether all is handed over
     * @throws org.tongxing.shared.RefusedException when a rule is broken, such as more than was decided
     */
    public boolean record(CaseReference reference, String login, Answers answers) {
        Assistance matter = matters.lock(reference);
        Help decided = decided(reference);
        List<Payment> given = payments.of(reference);
        Violations violations = new Violations(FIELDS);
        checkReceipt(violations, matter, answers);
        Yuan cash = answers.paidAmount() == null
                ? null
                : AnswerRules.amount(violations, "paidAmount", answers.paidAmount());
        checkWhat(violations, decided, answers, cash, sum(given));
        checkRest(violations, decided, answers, given, cash);
        violations.refuseIfAny();
        Payment payment = new Payment(
                Objects.requireNonNull(answers.receiptNumber()),
                Objects.requireNonNull(answers.paidOn()),
                cash,
                answers.goodsGiven(),
                answers.shelterGiven(),
                PayeeKind.valueOf(Objects.requireNonNull(answers.payeeIs())),
                Objects.requireNonNull(answers.payee()),
                answers.witness(),
                answers.lessReason());
        boolean stored = payments.add(reference, payment, login, LocalDateTime.now(clock));
        violations.addIf(!stored, "receiptNumber", "该凭证号已登记过");
        violations.refuseIfAny();
        if (answers.shelterAddress() != null) {
            shelters.keep(login, matter, answers.shelterAddress());
        }
        if (answers.handOverDone()) {
            matters.save(GrantHelp.handedOver(matter, LocalDate.now(clock)));
        }
        return answers.handOverDone();
    }

    private void checkReceipt(Violations violations, Assistance matter, Answers answers) {
        violations.require("receiptNumber", answers.receiptNumber());
        violations.limit("receiptNumber", answers.receiptNumber(), LONGEST_NUMBER);
        AnswerRules.day(
                violations, "paidOn", answers.paidOn(), matter.requestedAt().toLocalDate(), LocalDate.now(clock));
        violations.require("payeeIs", answers.payeeIs());
        violations.require("payee", answers.payee());
        violations.limit("payee", answers.payee(), LONGEST_NAME);
        violations.limit("witness", answers.witness(), LONGEST_NAME);
        boolean guardian = violations
                .code(PayeeKind.class, "payeeIs", answers.payeeIs())
                .filter(kind -> kind != PayeeKind.GUARDIAN)
                .isEmpty();
        violations.addIf(!guardian && answers.witness() == null, "witness", "不是监护人领取的，须有见证人");
        violations.addIf(
                answers.witness() != null && answers.witness().equals(answers.payee()), "witness", "见证人不能是领取人");
    }

    private static void checkWhat(
            Violations violations, Help decided, Answers answers, @Nullable Yuan cash, Yuan before) {
        boolean nothing = answers.paidAmount() == null && !answers.goodsGiven() && !answers.shelterGiven();
        violations.addIf(nothing, "paidAmount", "请填写发放的金额，或勾选实物、临时住所");
        violations.addIf(cash != null && decided.cash() == null, "paidAmount", "没有决定现金救助，不能发放现金");
        if (cash != null && decided.cash() != null) {
            violations.addIf(
                    before.plus(cash).isAbove(decided.cash()),
                    "paidAmount",
                    "超过决定的金额：决定%s，已发放%s".formatted(decided.cash(), before));
        }
        violations.addIf(answers.goodsGiven() && decided.goods() == null, "goodsGiven", "没有决定实物救助");
        violations.addIf(answers.shelterGiven() && !decided.shelter(), "shelterGiven", "没有决定提供临时住所");
        violations.limit("shelterAddress", answers.shelterAddress(), LONGEST_ADDRESS);
        violations.addIf(answers.shelterAddress() != null && !answers.shelterGiven(), "shelterAddress", "没有勾选入住临时住所");
    }

    /** When nothing more comes all of it has been given, or it is said why not. */
    private static void checkRest(
            Violations violations, Help decided, Answers answers, List<Payment> given, @Nullable Yuan cash) {
        Yuan paid = sum(given).plus(cash == null ? Yuan.NONE : cash);
        boolean less = decided.cash() != null && decided.cash().isAbove(paid)
                || decided.goods() != null
                        && !answers.goodsGiven()
                        && given.stream().noneMatch(Payment::goods)
                || decided.shelter()
                        && !answers.shelterGiven()
                        && given.stream().noneMatch(Payment::shelter);
        AnswerRules.writtenIf(answers.handOverDone() && less, violations, "lessReason", answers.lessReason());
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("receiptNumber", "凭证号");
        fields.put("paidOn", "发放日期");
        fields.put("paidAmount", "发放金额（元）");
        fields.put("goodsGiven", "已发放实物");
        fields.put("shelterGiven", "已入住临时住所");
        fields.put("shelterAddress", "住所地址");
        fields.put("payeeIs", "领取人身份");
        fields.put("payee", "领取人");
        fields.put("witness", "见证人");
        fields.put("handOverDone", "全部发放完毕");
        fields.put("lessReason", "少发或未发的原因");
        return Map.copyOf(fields);
    }
}
