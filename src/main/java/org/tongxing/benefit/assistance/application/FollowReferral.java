package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.Referral;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.benefit.assistance.persistence.JdbcHelpReferrals;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;

/** A desk that was asked (转介) takes it or says why it cannot; then the relief desk arranges something else. */
@Component
@Transactional
public class FollowReferral {

    /** Labels of the form 接收转介并答复. */
    public static final Map<String, String> ANSWER = Map.of("referralAnswer", "是否接收", "answer", "办理安排或不能办理的原因");

    /** Labels of the form 另行安排. */
    public static final Map<String, String> FOLLOW = Map.of("arranged", "另行安排的情况");

    private final JdbcAssistances matters;
    private final JdbcHelpReferrals referrals;
    private final AssistanceDesks desks;
    private final Clock clock;

    FollowReferral(JdbcAssistances matters, JdbcHelpReferrals referrals, AssistanceDesks desks, Clock clock) {
        this.matters = matters;
        this.referrals = referrals;
        this.desks = desks;
        this.clock = clock;
    }

    private enum Answer {
        TAKEN,
        NOT_POSSIBLE
    }

    /**
     * Stores the answer, and tells the relief desk.
     *
     * @return whether it was taken
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public boolean answer(CaseReference reference, String login, @Nullable String code, @Nullable String answer) {
        Assistance matter = matters.get(reference);
        Violations violations = new Violations(ANSWER);
        violations.require("referralAnswer", code);
        boolean taken = violations
                .code(Answer.class, "referralAnswer", code)
                .filter(given -> given == Answer.TAKEN)
                .isPresent();
        String typed = AnswerRules.written(violations, "answer", answer);
        violations.refuseIfAny();
        referrals.answered(reference, taken, typed, login, LocalDateTime.now(clock));
        desks.tell(
                matter,
                "referral-answer",
                desks.of(Role.RELIEF_DESK, matter),
                taken ? "临时救助%s的转介已接收。".formatted(reference) : "临时救助%s的转介不能办理，请另行安排。".formatted(reference));
        return taken;
    }

    /**
     * Stores what was arranged instead.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public void follow(CaseReference reference, String login, @Nullable String arranged) {
        Violations violations = new Violations(FOLLOW);
        String typed = AnswerRules.written(violations, "arranged", arranged);
        violations.refuseIfAny();
        referrals.followed(reference, typed, login, LocalDateTime.now(clock));
    }

    /** What was asked, and of whom, in one line. */
    @Transactional(readOnly = true)
    public String line(CaseReference reference) {
        Referral referral = referrals.find(reference).orElseThrow();
        String asked = Role.ofCode(referral.role()).map(Role::label).orElse(referral.role());
        String answer = referral.answer() == null ? "" : "　答复：" + referral.answer();
        return "转介到%s：%s%s".formatted(asked, referral.need(), answer);
    }
}
