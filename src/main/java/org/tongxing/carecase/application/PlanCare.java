package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CarePlan;
import org.tongxing.carecase.domain.CaseRecords;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ServiceItem;
import org.tongxing.shared.Violations;

/** The child director plans the care of a listed child (制定关爱方案), with services of the plan's annex named by hand. */
@Component
@Transactional
public class PlanCare {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of(
            "goals", "关爱目标",
            "services", "关爱服务项目",
            "responsible", "责任人",
            "familyAgreed", "家庭同意",
            "childHeard", "已听取儿童意见",
            "childWish", "儿童的意见",
            "planNote", "备注");

    private final CareCases cases;
    private final CaseRecords records;
    private final NextReassessment reassessment;
    private final Clock clock;

    PlanCare(CareCases cases, CaseRecords records, NextReassessment reassessment, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    /**
     * Checks and stores a plan.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public Planned plan(CaseReference reference, String login, Draft draft) {
        CareCase careCase = cases.lock(reference);
        records.planned(check(reference, login, draft));
        // Whether visits go on already is asked before they are begun by what follows in the process.
        cases.save(careCase.visited());
        return new Planned(careCase.visitsStarted(), reassessment.dueAt(careCase));
    }

    private CarePlan check(CaseReference reference, String login, Draft draft) {
        Violations violations = new Violations(FIELDS);
        violations.require("goals", draft.goals());
        violations.require("responsible", draft.responsible());
        violations.limit("goals", draft.goals(), 500);
        violations.limit("responsible", draft.responsible(), 100);
        violations.limit("childWish", draft.childWish(), 500);
        violations.limit("planNote", draft.planNote(), 500);
        List<ServiceItem> services = violations.codes(ServiceItem.class, "services", draft.services());
        violations.refuseIfAny();
        return new CarePlan(
                reference,
                Objects.requireNonNull(draft.goals()),
                services,
                Objects.requireNonNull(draft.responsible()),
                draft.familyAgreed(),
                draft.childHeard(),
                draft.childWish(),
                draft.planNote(),
                login,
                OffsetDateTime.now(clock));
    }

    /** What the person filled in. */
    public record Draft(
            @Nullable String goals,
            Collection<String> services,
            @Nullable String responsible,
            boolean familyAgreed,
            boolean childHeard,
            @Nullable String childWish,
            @Nullable String planNote) {}

    /**
     * What the process goes on with.
     *
     * @param visitsStarted whether visits had begun before
     * @param reassessmentDueAt when the case is to be graded anew
     */
    public record Planned(boolean visitsStarted, Instant reassessmentDueAt) {}
}
