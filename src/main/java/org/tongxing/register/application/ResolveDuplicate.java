package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.MissingFields;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;

/** 疑似重复核对: people decide whether two records are one child. That the later one gives way takes two persons. */
@Component
public class ResolveDuplicate {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("duplicateOutcome", "核对结果", "reason", "核对依据");

    private static final int LONGEST = 500;

    private final ChildRecords children;
    private final Lookalikes lookalikes;
    private final RegistrationRecords registrations;
    private final RecordChanges changes;
    private final ProposeChange propose;
    private final DetermineStatus status;
    private final Places places;
    private final Clock clock;

    ResolveDuplicate(
            ChildRecords children,
            Lookalikes lookalikes,
            RegistrationRecords registrations,
            RecordChanges changes,
            ProposeChange propose,
            DetermineStatus status,
            Places places,
            Clock clock) {
        this.children = children;
        this.lookalikes = lookalikes;
        this.registrations = registrations;
        this.changes = changes;
        this.propose = propose;
        this.status = status;
        this.places = places;
        this.clock = clock;
    }

    /** What people may answer. */
    public enum Answer {
        /** 是同一儿童. */
        SAME,
        /** 不是同一儿童. */
        DIFFERENT
    }

    /** This child first, then those that it may be. */
    @Transactional(readOnly = true)
    public List<RegisteredChild> candidates(ChildId id) {
        RegisteredChild child = children.find(id).orElseThrow();
        List<RegisteredChild> candidates = new ArrayList<>();
        candidates.add(child);
        candidates.addAll(lookalikes.withSameTraits(child.form(), id));
        return candidates;
    }

    /** Day on which a child was first registered, as text; empty when not known. */
    @Transactional(readOnly = true)
    public String registeredOn(ChildId child) {
        return registrations.of(child).stream()
                .findFirst()
                .map(registration -> registration.on().toString())
                .orElse("");
    }

    /**
     * What came of the comparison.
     *
     * @param answer what was answered
     * @param merge the merge that another person decides on now; null when they are not the same
     */
    public record Resolved(Answer answer, @Nullable RecordChange merge) {}

    /**
     * Keeps the answer. Whoever recognises a child proposes only that its record gives way to the first: until another person
     * has agreed the records stay apart.
     */
    @Transactional
    public Resolved resolve(
            String login, CaseReference reference, ChildId id, @Nullable String answer, @Nullable String reason) {
        Violations violations = new Violations(FIELDS);
        violations.require("duplicateOutcome", answer);
        violations.require("reason", reason);
        violations.limit("reason", reason, LONGEST);
        Optional<Answer> decided = violations.code(Answer.class, "duplicateOutcome", answer);
        boolean same = decided.filter(Answer.SAME::equals).isPresent();
        Optional<ChildId> first = first(id);
        violations.addIf(
                same && (first.isEmpty() || !children.find(id).orElseThrow().active()),
                "duplicateOutcome",
                "对应的登记已移出台账或已并入，不能再并入，请选择“不是同一儿童”");
        violations.addIf(same && isBeingMerged(id), "duplicateOutcome", "已有待决定的并入，请等候决定");
        violations.refuseIfAny();
        registrations.decideDuplicate(reference, decided.orElseThrow().name(), String.valueOf(reason), login);
        if (same) {
            return new Resolved(
                    Answer.SAME, propose.proposeMerge(login, id, first.orElseThrow(), String.valueOf(reason)));
        }
        registrations.settle(reference, outcome(id), null);
        return new Resolved(Answer.DIFFERENT, null);
    }

    /** The other person did not agree: the registration is what it would have been without the suspicion. */
    @Transactional
    public Optional<RegistrationOutcome> keepApart(ChildId id) {
        return registrations.recognised(id).map(reference -> {
            RegistrationOutcome outcome = outcome(id);
            registrations.settle(reference, outcome, null);
            return outcome;
        });
    }

    /** What came of a registration after the decision. */
    @Transactional(readOnly = true)
    public RegistrationOutcome settled(CaseReference reference) {
        return registrations.find(reference).orElseThrow().outcome();
    }

    private Optional<ChildId> first(ChildId id) {
        RegisteredChild child = children.find(id).orElseThrow();
        return lookalikes.withSameTraits(child.form(), id).stream().findFirst().map(RegisteredChild::id);
    }

    /** What the registration would have been without the suspicion. */
    private RegistrationOutcome outcome(ChildId id) {
        RegisteredChild child = children.find(id).orElseThrow();
        boolean incomplete =
                !MissingFields.of(child.form(), places.on(LocalDate.now(clock))).isEmpty();
        return RegistrationOutcome.of(false, false, incomplete, status.population(id));
    }

    private boolean isBeingMerged(ChildId id) {
        return changes.of(id).stream().anyMatch(change -> change.isOpen() && change.kind() == ChangeKind.MERGE);
    }
}
