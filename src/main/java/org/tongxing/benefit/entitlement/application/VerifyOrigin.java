package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.BenefitState;
import org.tongxing.benefit.entitlement.domain.Detail;
import org.tongxing.benefit.entitlement.domain.Grant;
import org.tongxing.benefit.entitlement.domain.OriginDecision;
import org.tongxing.benefit.entitlement.domain.OriginVerification;
import org.tongxing.benefit.entitlement.domain.ReplyChannel;
import org.tongxing.benefit.entitlement.domain.ReplyOutcome;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits.GivenReply;
import org.tongxing.benefit.entitlement.persistence.JdbcVerifications;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The place of the hukou verifies and decides (户籍地审核确认): the township says its opinion, the county decides. */
@Component
public class VerifyOrigin {

    /** Fields of the township. */
    public static final Map<String, String> OPINION_FIELDS = Map.of("opinion", "审核意见", "opinionReason", "理由");

    /** Fields of the county. */
    public static final Map<String, String> DECISION_FIELDS = Map.of(
            "decision", "决定",
            "amount", "月标准（元）",
            "startMonth", "起发月份",
            "recheckOn", "复核日期",
            "decisionReason", "理由");

    private final JdbcVerifications verifications;
    private final JdbcBenefits benefits;
    private final GrantRules grants;
    private final BenefitDates dates;
    private final BenefitLetters letters;
    private final Clock clock;

    VerifyOrigin(
            JdbcVerifications verifications,
            JdbcBenefits benefits,
            GrantRules grants,
            BenefitDates dates,
            BenefitLetters letters,
            Clock clock) {
        this.verifications = verifications;
        this.benefits = benefits;
        this.grants = grants;
        this.dates = dates;
        this.letters = letters;
        this.clock = clock;
    }

    /** What the county filled in. */
    public record Typed(
            @Nullable String decision,
            @Nullable String amount,
            @Nullable String startMonth,
            @Nullable LocalDate recheckOn,
            @Nullable String reason) {}

    /**
     * What the residence is told.
     *
     * @param application number of the application there
     * @param tellDue until when the family is to be told
     */
    public record Answer(CaseReference application, ReplyOutcome outcome, LocalDateTime tellDue) {}

    /** Until when the township is to say its opinion. */
    @Transactional(readOnly = true)
    public LocalDateTime opinionDue(CaseReference reference) {
        return dates.opinion(verifications.find(reference).orElseThrow());
    }

    /**
     * Stores the opinion of the township.
     *
     * @return until when the county is to decide
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public LocalDateTime opinion(
            CaseReference reference, String login, @Nullable String opinion, @Nullable String reason) {
        OriginVerification asked = verifications.find(reference).orElseThrow();
        Violations violations = new Violations(OPINION_FIELDS);
        violations.require("opinion", opinion);
        violations.require("opinionReason", reason);
        violations.limit("opinionReason", reason, 500);
        Optional<OriginDecision> given = violations.code(OriginDecision.class, "opinion", opinion);
        violations.addIf(given.filter(OriginDecision.RETURN::equals).isPresent(), "opinion", "不是可选的项目");
        violations.refuseIfAny();
        LocalDate today = LocalDate.now(clock);
        verifications.opinion(asked, given.orElseThrow(), Objects.requireNonNull(reason), login, today);
        return dates.decision(asked, today);
    }

    /**
     * Stores the decision of the county, or sends the opinion back.
     *
     * @return whether it was sent back
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public boolean decide(CaseReference reference, String login, Typed typed) {
        OriginVerification asked = verifications.find(reference).orElseThrow();
        Violations violations = new Violations(DECISION_FIELDS);
        violations.require("decision", typed.decision());
        violations.limit("decisionReason", typed.reason(), 500);
        violations.addIf(login.equals(asked.opinionBy()), "decision", "须由提出审核意见以外的人决定");
        Optional<OriginDecision> given = violations.code(OriginDecision.class, "decision", typed.decision());
        violations.addIf(
                given.filter(decision -> decision != OriginDecision.GRANT).isPresent() && typed.reason() == null,
                "decisionReason",
                "写明理由");
        violations.refuseIfAny();
        OriginDecision decision = given.orElseThrow();
        if (decision == OriginDecision.RETURN) {
            return true;
        }
        LocalDate today = LocalDate.now(clock);
        BenefitCase application = benefits.find(asked.application()).orElseThrow();
        Grant grant = decision == OriginDecision.GRANT
                ? grants.checked(
                        application,
                        new GrantRules.Typed(typed.amount(), typed.startMonth(), null, typed.recheckOn()),
                        today,
                        violations)
                : null;
        violations.refuseIfAny();
        verifications.decision(asked, decision, grant, typed.reason(), login, today);
        return false;
    }

    /** Carries the decision back to the application, if that still waits for it. */
    @Transactional
    public Optional<Answer> answer(CaseReference reference) {
        OriginVerification decided = verifications.find(reference).orElseThrow();
        BenefitCase application = benefits.lock(decided.application());
        if (application.state() != BenefitState.WAITING) {
            return Optional.empty();
        }
        LocalDate on = Objects.requireNonNull(decided.decidedOn());
        String by = Objects.requireNonNull(decided.decidedBy());
        ReplyOutcome outcome = decided.decision() == OriginDecision.GRANT ? ReplyOutcome.GRANTED : ReplyOutcome.REFUSED;
        benefits.replied(
                application,
                new GivenReply(
                        outcome, ReplyChannel.VERIFICATION, on, by, grant(application, decided), details(decided)));
        BenefitCase replied = benefits.lock(application.reference());
        benefits.answered(replied, by);
        if (outcome == ReplyOutcome.REFUSED) {
            letters.refuse(replied);
        }
        return Optional.of(new Answer(application.reference(), outcome, dates.tell(application, on)));
    }

    private @Nullable Grant grant(BenefitCase application, OriginVerification decided) {
        if (decided.amount() == null || decided.startMonth() == null || decided.recheckOn() == null) {
            return null;
        }
        return new Grant(
                decided.amount(),
                YearMonth.from(decided.startMonth()),
                grants.payer(application, null),
                decided.recheckOn());
    }

    private static Map<Detail, String> details(OriginVerification decided) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        String reason = decided.reason();
        if (reason != null) {
            details.put(Detail.REASON, reason);
        }
        return details;
    }
}
