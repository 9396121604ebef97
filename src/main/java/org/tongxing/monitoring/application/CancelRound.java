package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.domain.RoundState;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;

/** 撤销本轮: the county ends a round that should not have begun; every branch ends with it. */
@Component
public class CancelRound {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("round", "更新轮次", "reason", "撤销理由");

    private static final String CANCELLED = "monitoring.roundCancelled";
    private static final int LONGEST = 500;

    private final JdbcRounds rounds;
    private final OpenRound opening;
    private final Processes processes;
    private final AuditTrail audit;
    private final Clock clock;

    CancelRound(JdbcRounds rounds, OpenRound opening, Processes processes, AuditTrail audit, Clock clock) {
        this.rounds = rounds;
        this.opening = opening;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Cancels a round.
     *
     * @throws RefusedException when it is not the person's, has ended, or no reason is given
     */
    @Transactional
    public void cancel(String login, @Nullable String reference, @Nullable String reason) {
        Round round = Optional.ofNullable(reference)
                .flatMap(CaseReference::parse)
                .flatMap(rounds::lock)
                .filter(one -> opening.countiesOf(login).contains(one.county()))
                .orElseThrow(() -> RefusedException.of("round", "更新轮次", "由县级民政部门撤销本县（市、区）的更新"));
        Violations violations = new Violations(FIELDS);
        violations.addIf(
                round.state() != RoundState.OPEN, "round", "本轮" + round.state().label() + "，不能撤销");
        violations.require("reason", reason);
        violations.limit("reason", reason, LONGEST);
        violations.refuseIfAny();
        rounds.end(round.reference(), RoundState.CANCELLED, login, LocalDate.now(clock), reason == null ? "" : reason);
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .in(round.reference().value())
                .at(round.county())
                .detail("cancelRound"));
        if (!processes.tell(round.reference(), CANCELLED, Outcome.none())) {
            throw new IllegalStateException("an open round has a running instance");
        }
    }
}
