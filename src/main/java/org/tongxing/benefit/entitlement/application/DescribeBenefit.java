package org.tongxing.benefit.entitlement.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.ChaseRung;
import org.tongxing.benefit.entitlement.domain.Detail;
import org.tongxing.benefit.entitlement.domain.OriginVerification;
import org.tongxing.benefit.entitlement.domain.ReplyOutcome;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.benefit.entitlement.persistence.JdbcChases;
import org.tongxing.benefit.entitlement.persistence.JdbcVerifications;
import org.tongxing.register.ChildFace;
import org.tongxing.register.Children;
import org.tongxing.shared.CaseReference;

/** What the forms say of an application and of its verification. The precise kind of a benefit is in none of them. */
@Component
@Transactional(readOnly = true)
public class DescribeBenefit {

    private final JdbcBenefits benefits;
    private final JdbcChases chases;
    private final JdbcVerifications verifications;
    private final GrantRules grants;
    private final BenefitLetters letters;
    private final BenefitDates dates;
    private final Children children;
    private final Areas areas;
    private final Clock clock;

    DescribeBenefit(
            JdbcBenefits benefits,
            JdbcChases chases,
            JdbcVerifications verifications,
            GrantRules grants,
            BenefitLetters letters,
            BenefitDates dates,
            Children children,
            Areas areas,
            Clock clock) {
        this.benefits = benefits;
        this.chases = chases;
        this.verifications = verifications;
        this.grants = grants;
        this.letters = letters;
        this.dates = dates;
        this.children = children;
        this.areas = areas;
        this.clock = clock;
    }

    /** The application. */
    public BenefitCase application(CaseReference reference) {
        return benefits.find(reference).orElseThrow();
    }

    /** The lines that every form at the residence begins with. */
    public Map<String, Object> lines(CaseReference reference) {
        BenefitCase application = application(reference);
        ChildFace child = children.face(application.child());
        Map<String, Object> lines = new HashMap<>();
        lines.put(
                "benefitLine",
                "%s　%s　%s"
                        .formatted(
                                reference,
                                application.benefit().label(),
                                application.state().label()));
        lines.put("childLine", child.childLine());
        lines.put("familyLine", child.familyLine());
        lines.put(
                "applicationLine",
                "%s申请，%s"
                                .formatted(
                                        day(application.appliedOn()),
                                        application.applicant().label())
                        + after("，理由：", application.detail(Detail.ON_BEHALF)));
        lines.put("hukouLine", "户籍地：" + place(application) + (application.insideProvince() ? "（省内）" : "（外省）"));
        lines.put("pushLine", pushLine(application) + after("\n\n公函：", letters.line(application)));
        return lines;
    }

    /** What was told of missing papers. */
    public String missingLine(CaseReference reference) {
        return after("已一次性告知补正：", application(reference).detail(Detail.MISSING));
    }

    /** How the other side was chased so far, and how it is to be now. */
    public Map<String, Object> chaseLines(CaseReference reference) {
        List<JdbcChases.Chase> all = chases.of(reference);
        String done = all.stream()
                .filter(chase -> chase.chasedOn() != null)
                .map(chase -> "%s　%s　%s"
                        .formatted(
                                day(Objects.requireNonNull(chase.chasedOn())),
                                chase.rung().label(),
                                Objects.requireNonNullElse(chase.note(), "")))
                .collect(Collectors.joining("\n\n"));
        String now = all.stream()
                .filter(chase -> chase.chasedOn() == null)
                .map(chase -> "本次：" + chase.rung().label())
                .collect(Collectors.joining());
        BenefitCase application = application(reference);
        String wait = application.pushedOn() == null ? "" : "户籍地办理中，不计入本地逾期；下一次催办：" + nextChase(application, all);
        return Map.of("chasedLine", done.isEmpty() ? "尚未催办" : done, "rungLine", now, "waitLine", wait);
    }

    /** Number of the letter that urged the other side last; empty when none was issued. */
    public String urgeNumber(CaseReference reference) {
        return letters.urgeNumber(application(reference)).orElse("");
    }

    /** What the other side answered. */
    public String replyLine(CaseReference reference) {
        BenefitCase application = application(reference);
        ReplyOutcome reply = application.reply();
        if (reply == null) {
            return "尚未答复";
        }
        String head = "%s　%s".formatted(day(Objects.requireNonNull(application.repliedOn())), reply.label())
                + after("　文号：", application.detail(Detail.DOCUMENT))
                + after("　理由：", application.detail(Detail.REASON));
        return reply == ReplyOutcome.GRANTED ? head + "\n\n" + grantLine(application) : head;
    }

    /** What a family may do about a refusal, if it is told today; empty for a grant. */
    public String remedyLine(CaseReference reference) {
        BenefitCase application = application(reference);
        if (application.reply() != ReplyOutcome.REFUSED) {
            return "";
        }
        LocalDate today = LocalDate.now(clock);
        return "对决定不服的，今日告知的，可以在%s前向户籍地申请行政复议，或者在%s前向人民法院提起行政诉讼。"
                .formatted(
                        day(dates.remedy("review.objection", application.hukou(), today)),
                        day(dates.remedy("suit.objection", application.hukou(), today)));
    }

    /** What a grant would be by the rules, to begin with. */
    public Map<String, Object> proposedGrant(CaseReference reference) {
        BenefitCase application = application(reference);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> proposed = new HashMap<>();
        grants.standard(application, today).ifPresent(amount -> proposed.put("amount", amount.toPlainString()));
        proposed.put("startMonth", grants.startMonth(application, today).toString());
        return proposed;
    }

    /** What the place of the hukou sees: who the child is, and what is asked. */
    public Map<String, Object> originLines(CaseReference reference) {
        OriginVerification asked = verifications.find(reference).orElseThrow();
        BenefitCase application = application(asked.application());
        Map<String, Object> lines = new HashMap<>();
        lines.put("askedLine", "%s　%s　%s推送".formatted(reference, asked.benefit().label(), day(asked.askedOn())));
        lines.put("childLine", children.face(asked.child()).childLine());
        lines.put(
                "nationalLine",
                "全国系统编号：%s　居住地：%s　%s申请"
                        .formatted(
                                application.detail(Detail.NATIONAL_NUMBER),
                                areas.fullName(application.area().township(), LocalDate.now(clock)),
                                day(application.appliedOn())));
        String opinion = asked.opinion() == null ? "" : asked.opinion().label();
        lines.put("opinionLine", opinion.isEmpty() ? "" : "乡镇（街道）意见：" + opinion + after("　", asked.opinionReason()));
        return lines;
    }

    /** The application that a verification belongs to. */
    public CaseReference applicationOf(CaseReference verification) {
        return verifications.find(verification).orElseThrow().application();
    }

    private String nextChase(BenefitCase application, List<JdbcChases.Chase> all) {
        return ChaseRung.after(all.stream().map(JdbcChases.Chase::rung).toList())
                .map(rung -> day(dates.chase(application, rung).toLocalDate()) + "后" + rung.label())
                .orElse("已催至最高一级");
    }

    private String pushLine(BenefitCase application) {
        LocalDate pushed = application.pushedOn();
        return pushed == null
                ? "尚未推送"
                : "%s推送，全国系统编号：%s，回执：%s"
                        .formatted(
                                day(pushed),
                                application.detail(Detail.NATIONAL_NUMBER),
                                application.detail(Detail.RECEIPT));
    }

    private static String grantLine(BenefitCase application) {
        BigDecimal amount = Objects.requireNonNull(application.amount());
        return "月标准%s元，自%s起发放，发放单位：%s，复核日期：%s"
                .formatted(
                        amount.toPlainString(),
                        month(Objects.requireNonNull(application.startMonth())),
                        application.detail(Detail.PAYER),
                        day(Objects.requireNonNull(application.recheckOn())));
    }

    private String place(BenefitCase application) {
        return areas.fullName(
                application.township() == null ? application.hukou() : application.township(), LocalDate.now(clock));
    }

    private static String after(String head, @Nullable String text) {
        return text == null || text.isEmpty() ? "" : head + text;
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }
}
