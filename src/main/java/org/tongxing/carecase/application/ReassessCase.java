package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CloseReason;
import org.tongxing.carecase.domain.Proposal;
import org.tongxing.carecase.domain.ProposalKind;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.carecase.domain.ReassessOutcome;
import org.tongxing.carecase.domain.ReassessmentRules;
import org.tongxing.carecase.domain.VisitHistory;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.Violations;

/** The child director grades a case anew, or proposes to close it (风险等级复评). Only a raise counts at once. */
@Component
@Transactional
public class ReassessCase {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of(
            "reassessOutcome", "复评意见",
            "riskGrade", "风险等级",
            "reason", "理由",
            "childHeard", "已听取儿童意见",
            "childWish", "儿童的意见",
            "closeReason", "结案原因");

    private final CareCases cases;
    private final Proposals proposals;
    private final VisitHistory visits;
    private final NextReassessment reassessment;
    private final Clock clock;

    ReassessCase(
            CareCases cases, Proposals proposals, VisitHistory visits, NextReassessment reassessment, Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.visits = visits;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    /**
     * Checks and stores a reassessment; unless another person must agree, the grade stands from now on.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public Reassessed reassess(CaseReference reference, String login, Finding finding) {
        CareCase careCase = cases.lock(reference);
        Proposal proposal = check(careCase, login, finding);
        proposals.add(proposal);
        boolean secondPersonNeeded = ReassessmentRules.needsSecondPerson(careCase.grade(), proposal);
        RiskGrade grade = proposal.grade();
        if (!secondPersonNeeded && grade != null) {
            cases.save(careCase.graded(grade, proposal.at()));
        }
        boolean raised = !secondPersonNeeded && grade != null && isAbove(grade, careCase.grade());
        return new Reassessed(secondPersonNeeded, reassessment.dueAt(careCase), raised);
    }

    private Proposal check(CareCase careCase, String login, Finding finding) {
        Violations violations = new Violations(FIELDS);
        violations.require("reassessOutcome", finding.reassessOutcome());
        violations.limit("reason", finding.reason(), 500);
        violations.limit("childWish", finding.childWish(), 500);
        boolean closes = violations
                .code(ReassessOutcome.class, "reassessOutcome", finding.reassessOutcome())
                .filter(outcome -> outcome == ReassessOutcome.CLOSE)
                .isPresent();
        Proposal proposal =
                closes ? closing(careCase, login, finding, violations) : grading(careCase, login, finding, violations);
        violations.refuseIfAny();
        return proposal;
    }

    private Proposal closing(CareCase careCase, String login, Finding finding, Violations violations) {
        violations.require("closeReason", finding.closeReason());
        Optional<CloseReason> reason = violations.code(CloseReason.class, "closeReason", finding.closeReason());
        ReassessmentRules.checkClosing(finding.childHeard(), finding.reason(), seen(careCase), violations);
        return proposal(careCase, ProposalKind.CLOSING, careCase.grade(), reason.orElse(null), login, finding);
    }

    private Proposal grading(CareCase careCase, String login, Finding finding, Violations violations) {
        violations.require("riskGrade", finding.riskGrade());
        RiskGrade current = careCase.grade();
        Optional<RiskGrade> grade = violations.code(RiskGrade.class, "riskGrade", finding.riskGrade());
        if (current != null && grade.isPresent()) {
            ReassessmentRules.checkGrade(current, grade.get(), finding.reason(), seen(careCase), violations);
        }
        return proposal(careCase, ProposalKind.REASSESSMENT, grade.orElse(null), null, login, finding);
    }

    private boolean seen(CareCase careCase) {
        OffsetDateTime gradedAt = careCase.gradedAt();
        return gradedAt != null && visits.seenInPersonSince(careCase.child(), gradedAt);
    }

    private Proposal proposal(
            CareCase careCase,
            ProposalKind kind,
            @Nullable RiskGrade grade,
            @Nullable CloseReason closeReason,
            String login,
            Finding finding) {
        return new Proposal(
                careCase.reference(),
                kind,
                List.of(),
                grade,
                false,
                finding.reason(),
                finding.childHeard(),
                finding.childWish(),
                closeReason,
                login,
                OffsetDateTime.now(clock));
    }

    /** What the person filled in. */
    public record Finding(
            @Nullable String reassessOutcome,
            @Nullable String riskGrade,
            @Nullable String reason,
            boolean childHeard,
            @Nullable String childWish,
            @Nullable String closeReason) {}

    private static boolean isAbove(RiskGrade grade, @Nullable RiskGrade before) {
        return before == null || grade.isAbove(before);
    }

    /**
     * What a reassessment leads to.
     *
     * @param secondPersonNeeded whether another person must agree
     * @param reassessmentDueAt when the case is to be graded anew otherwise
     * @param raised whether a graver grade is in force now: a planned visit cannot wait for its old day
     */
    public record Reassessed(boolean secondPersonNeeded, Instant reassessmentDueAt, boolean raised) {}
}
