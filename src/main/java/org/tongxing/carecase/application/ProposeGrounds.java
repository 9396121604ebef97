package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.carecase.domain.Proposal;
import org.tongxing.carecase.domain.ProposalKind;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.Violations;

/**
 * The child director proposes grounds and a grade (提出情形与风险等级). The grade counts for the visits from now on; red,
 * or danger, opens the first visit at once, beside review and confirmation.
 */
@Component
@Transactional
public class ProposeGrounds {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of(
            "proposalOutcome", "意见",
            "grounds", "重点关爱情形",
            "riskGrade", "风险等级",
            "danger", "儿童目前有危险",
            "reason", "理由");

    private final CareCases cases;
    private final Proposals proposals;
    private final Clock clock;

    ProposeGrounds(CareCases cases, Proposals proposals, Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Checks and stores an opinion.
     *
     * @return which way the case goes
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public Proposed propose(CaseReference reference, String login, Opinion opinion) {
        CareCase careCase = cases.lock(reference);
        Proposal proposal = check(reference, login, opinion);
        proposals.add(proposal);
        CareCase next = proposal.kind() == ProposalKind.WITHDRAWN
                ? careCase.notListed(LocalDate.now(clock))
                : careCase.proposed(proposal);
        cases.save(next);
        return new Proposed(way(careCase, proposal), next.visitsStarted());
    }

    private static ProposalWay way(CareCase before, Proposal proposal) {
        if (proposal.kind() == ProposalKind.WITHDRAWN) {
            return ProposalWay.WITHDRAWN;
        }
        // A proposal that was sent back must not begin the visits a second time.
        return proposal.isUrgent() && !before.visitsStarted() ? ProposalWay.URGENT : ProposalWay.ORDINARY;
    }

    private Proposal check(CaseReference reference, String login, Opinion opinion) {
        Violations violations = new Violations(FIELDS);
        boolean withdraws = violations
                .code(Choice.class, "proposalOutcome", opinion.proposalOutcome())
                .filter(choice -> choice == Choice.WITHDRAW)
                .isPresent();
        violations.require("reason", opinion.reason());
        violations.limit("reason", opinion.reason(), 500);
        Proposal proposal = withdraws
                ? withdrawal(reference, login, opinion, violations)
                : entry(reference, login, opinion, violations);
        violations.refuseIfAny();
        return proposal;
    }

    private Proposal withdrawal(CaseReference reference, String login, Opinion opinion, Violations violations) {
        violations.addIf(opinion.danger(), "danger", "儿童有危险的，不能不建议列入");
        return proposal(reference, ProposalKind.WITHDRAWN, List.of(), null, login, opinion);
    }

    private Proposal entry(CaseReference reference, String login, Opinion opinion, Violations violations) {
        List<CareGround> grounds = violations.codes(CareGround.class, "grounds", opinion.grounds());
        Optional<RiskGrade> grade = violations.code(RiskGrade.class, "riskGrade", opinion.riskGrade());
        violations.require("grounds", opinion.grounds());
        violations.require("riskGrade", opinion.riskGrade());
        return proposal(reference, ProposalKind.FIRST, grounds, grade.orElse(null), login, opinion);
    }

    private Proposal proposal(
            CaseReference reference,
            ProposalKind kind,
            List<CareGround> grounds,
            @Nullable RiskGrade grade,
            String login,
            Opinion opinion) {
        return new Proposal(
                reference,
                kind,
                grounds,
                grade,
                opinion.danger(),
                opinion.reason(),
                null,
                null,
                null,
                login,
                OffsetDateTime.now(clock));
    }

    /** What the form asks first. */
    public enum Choice {
        /** 建议列入. */
        PROPOSE,
        /** 不建议列入. */
        WITHDRAW
    }

    /** Which way the process goes after a proposal. */
    public enum ProposalWay {
        /** 红色或有危险: the first visit is begun at once. */
        URGENT,
        /** 一般. */
        ORDINARY,
        /** 不建议列入. */
        WITHDRAWN
    }

    /**
     * What the person filled in.
     *
     * @param proposalOutcome PROPOSE or WITHDRAW; not given means PROPOSE
     */
    public record Opinion(
            @Nullable String proposalOutcome,
            Collection<String> grounds,
            @Nullable String riskGrade,
            boolean danger,
            @Nullable String reason) {}

    /**
     * The way the case goes, and whether its visits have begun.
     */
    public record Proposed(ProposalWay way, boolean visitsStarted) {}
}
