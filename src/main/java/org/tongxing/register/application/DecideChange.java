package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.ChangeDecision;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.ChangeOutcome;
import org.tongxing.register.domain.ChangeResult;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** 决定查阅更正申请: another person than the proposer agrees, and the change is made in the same moment, or does not. */
@Component
public class DecideChange {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("decisionOutcome", "决定", "reason", "理由");

    private static final int LONGEST = 500;

    private final RecordChanges changes;
    private final ApplyChange apply;
    private final ResolveDuplicate duplicates;
    private final Clock clock;

    DecideChange(RecordChanges changes, ApplyChange apply, ResolveDuplicate duplicates, Clock clock) {
        this.changes = changes;
        this.apply = apply;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /**
     * What a decision leads to.
     *
     * @param result how the request was settled
     * @param registration what a registration is whose merge was not agreed to; null for all else
     */
    public record Decided(ChangeResult result, @Nullable RegistrationOutcome registration) {}

    /**
     * Decides.
     *
     * @throws org.tongxing.shared.RefusedException when the proposer decides, or another rule is broken; nothing is changed
     *     then
     */
    @Transactional
    public Decided decide(String login, CaseReference reference, @Nullable String outcome, @Nullable String reason) {
        RecordChange change = changes.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("decisionOutcome", outcome);
        violations.limit("reason", reason, LONGEST);
        violations.addIf(!change.isOpen(), "decisionOutcome", "该申请已经作出决定");
        violations.addIf(change.proposedBy().equals(login), "decisionOutcome", "决定人不能是提出人，须由另一人决定");
        Optional<ChangeOutcome> chosen = violations.code(ChangeOutcome.class, "decisionOutcome", outcome);
        violations.addIf(
                chosen.filter(ChangeOutcome.REFUSE::equals).isPresent() && reason == null, "reason", "不予同意的，须说明理由");
        violations.refuseIfAny();
        ChangeDecision decision = new ChangeDecision(chosen.orElseThrow(), reason, login, LocalDate.now(clock));
        changes.decide(reference, decision);
        return decision.agrees() ? agreed(login, change) : new Decided(ChangeResult.REFUSED, keptApart(change));
    }

    private Decided agreed(String login, RecordChange change) {
        apply.apply(login, change);
        return new Decided(change.kind().whenAgreed(), null);
    }

    private @Nullable RegistrationOutcome keptApart(RecordChange change) {
        return change.kind() == ChangeKind.MERGE
                ? duplicates.keepApart(change.child()).orElse(null)
                : null;
    }
}
