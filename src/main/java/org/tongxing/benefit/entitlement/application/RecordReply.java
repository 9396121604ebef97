package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.tongxing.benefit.entitlement.domain.ReplyChannel;
import org.tongxing.benefit.entitlement.domain.ReplyOutcome;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits.GivenReply;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/**
 * What the place of the hukou answered is recorded by hand (代录) where it does not work in this system, and compared by
 * another person. Inside the province nobody but the place of the hukou answers.
 */
@Component
public class RecordReply {

    /** Fields of the record. */
    public static final Map<String, String> FIELDS = Map.of(
            "replyOutcome", "答复结果",
            "replyChannel", "答复途径",
            "repliedOn", "答复日期",
            "documentNumber", "答复文号",
            "amount", "月标准（元）",
            "startMonth", "起发月份",
            "payer", "发放单位",
            "recheckOn", "复核日期",
            "replyReason", "理由");

    /** Fields of the comparison. */
    public static final Map<String, String> COMPARE_FIELDS = Map.of("compareOutcome", "核对结果", "compareNote", "核对说明");

    private final JdbcBenefits benefits;
    private final GrantRules grants;
    private final BenefitDates dates;
    private final BenefitLetters letters;
    private final Clock clock;

    RecordReply(JdbcBenefits benefits, GrantRules grants, BenefitDates dates, BenefitLetters letters, Clock clock) {
        this.benefits = benefits;
        this.grants = grants;
        this.dates = dates;
        this.letters = letters;
        this.clock = clock;
    }

    /** What the person filled in. */
    public record Typed(
            @Nullable String replyOutcome,
            @Nullable String replyChannel,
            @Nullable LocalDate repliedOn,
            @Nullable String documentNumber,
            @Nullable String amount,
            @Nullable String startMonth,
            @Nullable String payer,
            @Nullable LocalDate recheckOn,
            @Nullable String replyReason) {}

    /** Whether a second person must look at it, and whom to tell that the family took it back. */
    public record Recorded(ReplyOutcome outcome, Optional<CaseReference> verification) {}

    /**
     * Stores what came, or that the family takes its application back.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public Recorded record(CaseReference reference, String login, Typed typed) {
        BenefitCase application = benefits.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("replyOutcome", typed.replyOutcome());
        violations.limit("documentNumber", typed.documentNumber(), 60);
        violations.limit("replyReason", typed.replyReason(), 500);
        Optional<ReplyOutcome> outcome = violations.code(ReplyOutcome.class, "replyOutcome", typed.replyOutcome());
        violations.addIf(
                outcome.filter(answer -> answer != ReplyOutcome.GRANTED).isPresent() && typed.replyReason() == null,
                "replyReason",
                "写明理由");
        if (outcome.filter(answer -> answer == ReplyOutcome.WITHDRAWN).isPresent()) {
            violations.refuseIfAny();
            return withdrawn(application, login, Objects.requireNonNull(typed.replyReason()));
        }
        violations.addIf(application.insideProvince(), "replyOutcome", "户籍地在省内的，由户籍地在本系统答复，不能代录");
        violations.refuseIfAny();
        GivenReply reply = reply(application, login, outcome.orElseThrow(), typed, violations);
        violations.refuseIfAny();
        benefits.replied(application, reply);
        return new Recorded(reply.outcome(), Optional.empty());
    }

    /**
     * Another person compares the record with what came.
     *
     * @return whether it holds, and until when the family is to be told
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public Optional<LocalDateTime> compare(
            CaseReference reference, String login, @Nullable String outcome, @Nullable String note) {
        BenefitCase application = benefits.lock(reference);
        Violations violations = new Violations(COMPARE_FIELDS);
        violations.require("compareOutcome", outcome);
        violations.limit("compareNote", note, 500);
        Optional<Compared> compared = violations.code(Compared.class, "compareOutcome", outcome);
        violations.addIf(login.equals(application.replyBy()), "compareOutcome", "须由登记人以外的人核对");
        violations.addIf(
                compared.filter(Compared.RETURN::equals).isPresent() && note == null, "compareNote", "退回的，写明理由");
        violations.refuseIfAny();
        if (compared.orElseThrow() == Compared.RETURN) {
            benefits.replyReturned(application);
            return Optional.empty();
        }
        benefits.answered(application, login);
        if (application.reply() == ReplyOutcome.REFUSED) {
            letters.refuse(application);
        }
        return Optional.of(dates.tell(application, LocalDate.now(clock)));
    }

    private enum Compared {
        AGREE,
        RETURN
    }

    private Recorded withdrawn(BenefitCase application, String login, String reason) {
        LocalDate today = LocalDate.now(clock);
        benefits.ended(application, BenefitState.WITHDRAWN, today);
        BenefitCase ended = benefits.lock(application.reference());
        benefits.replied(
                ended, new GivenReply(ReplyOutcome.WITHDRAWN, null, today, login, null, Map.of(Detail.REASON, reason)));
        return new Recorded(ReplyOutcome.WITHDRAWN, Optional.ofNullable(application.verification()));
    }

    private GivenReply reply(
            BenefitCase application, String login, ReplyOutcome outcome, Typed typed, Violations violations) {
        LocalDate today = LocalDate.now(clock);
        violations.require("replyChannel", typed.replyChannel());
        violations.require("repliedOn", typed.repliedOn());
        Optional<ReplyChannel> channel = violations.code(ReplyChannel.class, "replyChannel", typed.replyChannel());
        violations.addIf(
                channel.filter(ReplyChannel.LETTER::equals).isPresent() && typed.documentNumber() == null,
                "documentNumber",
                "公函答复的，写明文号");
        violations.addIf(channel.filter(ReplyChannel.VERIFICATION::equals).isPresent(), "replyChannel", "不是可选的项目");
        LocalDate on = typed.repliedOn() == null ? today : typed.repliedOn();
        LocalDate pushed = Objects.requireNonNull(application.pushedOn());
        violations.addIf(on.isAfter(today), "repliedOn", "不能晚于今天");
        violations.addIf(on.isBefore(pushed), "repliedOn", "不能早于推送日期" + pushed);
        Grant grant = outcome == ReplyOutcome.GRANTED
                ? grants.checked(
                        application,
                        new GrantRules.Typed(typed.amount(), typed.startMonth(), typed.payer(), typed.recheckOn()),
                        on,
                        violations)
                : null;
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        put(details, Detail.DOCUMENT, typed.documentNumber());
        put(details, Detail.REASON, typed.replyReason());
        put(details, Detail.PAYER, grant == null ? null : grant.payer());
        return new GivenReply(outcome, channel.orElse(null), on, login, grant, details);
    }

    private static void put(Map<Detail, String> details, Detail detail, @Nullable String text) {
        if (text != null) {
            details.put(detail, text);
        }
    }
}
