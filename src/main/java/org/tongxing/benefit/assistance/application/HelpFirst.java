package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.application.GrantHelp.Granted;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.EndReason;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.domain.UrgentOutcome;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAmountLimits;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;

/**
 * Help first, papers after (先行救助，社会救助法第五十条): the township decides up to its limit, at any hour; above it the
 * county's desk on duty does.
 */
@Component
@Transactional
public class HelpFirst {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            HelpAnswers.fields(Map.of("helpOutcome", "决定", "reason", "理由和说明", "endReason", "终止原因"));

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final JdbcAmountLimits amounts;
    private final GrantHelp grant;
    private final AssistanceDesks desks;
    private final Clock clock;

    HelpFirst(
            JdbcAssistances matters,
            JdbcActs acts,
            JdbcAmountLimits amounts,
            GrantHelp grant,
            AssistanceDesks desks,
            Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.amounts = amounts;
        this.grant = grant;
        this.desks = desks;
        this.clock = clock;
    }

    /** What was filled in. */
    public record Answers(
            @Nullable String helpOutcome, HelpAnswers help, @Nullable String reason, @Nullable String endReason) {}

    /**
     * What was decided.
     *
     * @param granted what follows when help is given; null else
     * @param confirmDesk desk at which somebody else confirms it afterwards
     */
    public record Decided(UrgentOutcome outcome, @Nullable Granted granted, String confirmDesk) {}

    /**
     * The township decides.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken, such as an amount above its limit
     */
    public Decided byTownship(CaseReference reference, String login, Answers answers) {
        return decide(reference, login, answers, AssistanceStep.HELP_FIRST);
    }

    /**
     * The county decides what was above the township's limit.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public Decided byCounty(CaseReference reference, String login, Answers answers) {
        return decide(reference, login, answers, AssistanceStep.HELP_BY_COUNTY);
    }

    /** What the township has proposed to the county. */
    @Transactional(readOnly = true)
    public Help proposed(CaseReference reference) {
        return acts.last(reference, AssistanceStep.HELP_FIRST).orElseThrow().help();
    }

    private Decided decide(CaseReference reference, String login, Answers answers, AssistanceStep step) {
        Assistance matter = matters.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("helpOutcome", answers.helpOutcome());
        UrgentOutcome outcome = violations
                .code(UrgentOutcome.class, "helpOutcome", answers.helpOutcome())
                .orElse(UrgentOutcome.GIVE);
        boolean county = step == AssistanceStep.HELP_BY_COUNTY;
        violations.addIf(county && outcome == UrgentOutcome.TO_COUNTY, "helpOutcome", "不是可选的项目");
        Help help = help(violations, matter.area(), answers, outcome, county);
        AnswerRules.writtenIf(outcome != UrgentOutcome.GIVE, violations, "reason", answers.reason());
        EndReason ended = EndAssistance.reason(violations, outcome == UrgentOutcome.END, answers.endReason());
        violations.refuseIfAny();
        acts.add(
                reference, Act.of(step, outcome, answers.reason(), login, now()).giving(help));
        String confirmDesk = desks.beside(login, matter);
        return switch (outcome) {
            case GIVE -> new Decided(outcome, grant.grant(matter, help, login), confirmDesk);
            case TO_COUNTY -> {
                desks.tell(
                        matter,
                        "county",
                        desks.of(Role.DUTY_OFFICER, matter),
                        "急难型临时救助%s超过乡镇（街道）限额，请立即决定。".formatted(reference));
                yield new Decided(outcome, null, confirmDesk);
            }
            case TO_ORDINARY -> {
                matters.save(matter.onOrdinaryWay());
                yield new Decided(outcome, null, confirmDesk);
            }
            case END -> {
                matters.save(matter.ended(Objects.requireNonNull(ended), LocalDate.now(clock)));
                yield new Decided(outcome, null, confirmDesk);
            }
        };
    }

    private Help help(Violations violations, AreaCode area, Answers answers, UrgentOutcome outcome, boolean county) {
        boolean proposes = outcome == UrgentOutcome.GIVE || outcome == UrgentOutcome.TO_COUNTY;
        if (!proposes) {
            return Help.NONE;
        }
        LocalDate today = LocalDate.now(clock);
        boolean small = outcome == UrgentOutcome.GIVE && !county;
        Yuan most = small ? amounts.township(area, today) : amounts.county(area, today);
        return answers.help().checked(violations, most, small ? "请选择报县级决定" : "须由县级人民政府专门研究");
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
