package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.monitoring.domain.RoundState;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.monitoring.persistence.JdbcStandings;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** 核对汇总，结束本轮: the county signs the summary table, which must foot. */
@Component
public class CloseRound {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            Map.of("closeOutcome", "意见", "returned", "退回的村（社区）", "reason", "退回意见");

    private static final int MOST_FAULTS = 5;

    private final JdbcRounds rounds;
    private final JdbcCommunities communities;
    private final JdbcStandings standings;
    private final ReturnCommunities returning;
    private final Clock clock;

    CloseRound(
            JdbcRounds rounds,
            JdbcCommunities communities,
            JdbcStandings standings,
            ReturnCommunities returning,
            Clock clock) {
        this.rounds = rounds;
        this.communities = communities;
        this.standings = standings;
        this.returning = returning;
        this.clock = clock;
    }

    /** What may be answered. */
    public enum Outcome {
        /** 核对无误，结束本轮. */
        AGREE,
        /** 退回. */
        RETURN,
        /** 重新核定. */
        RECOUNT
    }

    /** What the form says. */
    public record Opinion(@Nullable String outcome, Set<String> returned, @Nullable String reason) {}

    /**
     * Closes a round, or sends it back.
     *
     * @throws org.tongxing.shared.RefusedException when the table does not foot, or a rule is broken
     */
    @Transactional
    public Outcome close(CaseReference round, String login, Opinion opinion) {
        rounds.lock(round).orElseThrow();
        Violations violations = new Violations(FIELDS);
        violations.require("closeOutcome", opinion.outcome());
        Outcome outcome = violations
                .code(Outcome.class, "closeOutcome", opinion.outcome())
                .orElse(Outcome.RECOUNT);
        if (outcome == Outcome.AGREE) {
            List<String> faults = standings.summary(round).faults();
            faults.stream().limit(MOST_FAULTS).forEach(fault -> violations.add("closeOutcome", "表间勾稽不平：" + fault));
        }
        violations.refuseIfAny();
        if (outcome == Outcome.RETURN) {
            returning.open(round, communities.of(round), opinion.returned(), opinion.reason(), FIELDS);
        } else if (outcome == Outcome.AGREE) {
            rounds.end(round, RoundState.CLOSED, login, LocalDate.now(clock), "");
        }
        return outcome;
    }
}
