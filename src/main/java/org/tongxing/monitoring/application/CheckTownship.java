package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcCommunities.Part;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;

/** 核对本乡镇（街道）更新, once its last community is in. */
@Component
public class CheckTownship {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            Map.of("checkOutcome", "意见", "returned", "退回的村（社区）", "reason", "退回意见");

    private final JdbcCommunities communities;
    private final ReturnCommunities returning;
    private final Organization organization;
    private final Clock clock;

    CheckTownship(JdbcCommunities communities, ReturnCommunities returning, Organization organization, Clock clock) {
        this.communities = communities;
        this.returning = returning;
        this.organization = organization;
        this.clock = clock;
    }

    /** What may be answered. */
    public enum Outcome {
        /** 同意. */
        AGREE,
        /** 退回. */
        RETURN
    }

    /** What the form says. */
    public record Opinion(@Nullable String outcome, Set<String> returned, @Nullable String reason) {}

    /**
     * Checks a township's part.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public Outcome check(CaseReference round, AreaCode township, String login, Opinion opinion) {
        List<Part> parts = communities.lockWithin(round, township);
        Outcome outcome = outcome(opinion, ownWork(parts, township, login));
        if (outcome == Outcome.RETURN) {
            returning.open(round, parts, opinion.returned(), opinion.reason(), FIELDS);
        } else {
            communities.check(round, township, login, LocalDate.now(clock));
        }
        return outcome;
    }

    private static Outcome outcome(Opinion opinion, boolean ownWork) {
        Violations violations = new Violations(FIELDS);
        violations.require("checkOutcome", opinion.outcome());
        Outcome outcome = violations
                .code(Outcome.class, "checkOutcome", opinion.outcome())
                .orElse(Outcome.RETURN);
        violations.addIf(outcome == Outcome.AGREE && ownWork, "checkOutcome", "其中有您本人提交的村（社区），请由另一人核对");
        violations.refuseIfAny();
        return outcome;
    }

    /** Where there is nobody else at the desk the county looks at it anyway. */
    private boolean ownWork(List<Part> parts, AreaCode township, String login) {
        return parts.stream().anyMatch(part -> login.equals(part.submittedBy()))
                && organization.hasAnother(Role.CHILD_SUPERVISOR, township, login, LocalDate.now(clock));
    }
}
