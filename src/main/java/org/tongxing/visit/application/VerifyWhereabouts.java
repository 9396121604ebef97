package org.tongxing.visit.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.Violations;
import org.tongxing.visit.domain.PlannedVisit;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.Visits.WhereaboutsCheck;
import org.tongxing.visit.domain.WhereaboutsOutcome;
import org.tongxing.visit.domain.WhereaboutsSource;

/** Where a child is whom two visits did not meet (核实去向): a child under key care never simply drops out. */
@Component
@Transactional
public class VerifyWhereabouts {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS =
            Map.of("whereaboutsOutcome", "核实结果", "source", "信息来源", "awayUntil", "预计返回日期", "note", "核实情况");

    private final Visits visits;
    private final Limits limits;
    private final Clock clock;

    VerifyWhereabouts(Visits visits, Limits limits, Clock clock) {
        this.visits = visits;
        this.limits = limits;
        this.clock = clock;
    }

    /** Until when it is to be found out, from now: sooner where the risk is high. */
    public OffsetDateTime dueAt(long visitId) {
        PlannedVisit visit = visits.planned(visitId);
        boolean red = visits.standing(visit.caseReference()).orElseThrow().isRed();
        LocalDateTime due = limits.due(
                        red ? "whereabouts.verify.red" : "whereabouts.verify", visit.area(), LocalDateTime.now(clock))
                .at();
        return due.atZone(clock.getZone()).toOffsetDateTime();
    }

    /**
     * Checks and stores what is known.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public WhereaboutsOutcome verify(long visitId, String login, Answer answer) {
        visits.lock(visitId);
        Violations violations = new Violations(FIELDS);
        violations.require("whereaboutsOutcome", answer.whereaboutsOutcome());
        violations.require("source", answer.source());
        violations.limit("note", answer.note(), 500);
        Optional<WhereaboutsOutcome> outcome =
                violations.code(WhereaboutsOutcome.class, "whereaboutsOutcome", answer.whereaboutsOutcome());
        Optional<WhereaboutsSource> source = violations.code(WhereaboutsSource.class, "source", answer.source());
        outcome.ifPresent(given -> check(given, answer, violations));
        violations.refuseIfAny();
        visits.whereaboutsVerified(new WhereaboutsCheck(
                visitId,
                outcome.orElseThrow(),
                source.orElseThrow(),
                outcome.orElseThrow() == WhereaboutsOutcome.AWAY ? answer.awayUntil() : null,
                answer.note(),
                login,
                OffsetDateTime.now(clock)));
        return outcome.orElseThrow();
    }

    private void check(WhereaboutsOutcome outcome, Answer answer, Violations violations) {
        LocalDate awayUntil = answer.awayUntil();
        if (outcome == WhereaboutsOutcome.AWAY) {
            violations.require("awayUntil", awayUntil);
            violations.addIf(awayUntil != null && awayUntil.isBefore(LocalDate.now(clock)), "awayUntil", "不能早于今天");
        }
        violations.addIf(outcome == WhereaboutsOutcome.NOT_FOUND && answer.note() == null, "note", "未找到的，须写明查找情况");
    }

    /** What the person filled in. */
    public record Answer(
            @Nullable String whereaboutsOutcome,
            @Nullable String source,
            @Nullable LocalDate awayUntil,
            @Nullable String note) {}
}
