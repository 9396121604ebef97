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
import org.tongxing.register.domain.MissingFields;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.register.persistence.StatusRecords;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;

/** 疑似重复核对: people decide whether two records are one child; the later record then gives way to the first. */
@Component
public class ResolveDuplicate {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("duplicateOutcome", "核对结果", "reason", "核对依据");

    private static final int LONGEST = 500;

    private final ChildRecords children;
    private final Lookalikes lookalikes;
    private final RegistrationRecords registrations;
    private final StatusRecords statuses;
    private final DetermineStatus status;
    private final Places places;
    private final Clock clock;

    ResolveDuplicate(
            ChildRecords children,
            Lookalikes lookalikes,
            RegistrationRecords registrations,
            StatusRecords statuses,
            DetermineStatus status,
            Places places,
            Clock clock) {
        this.children = children;
        this.lookalikes = lookalikes;
        this.registrations = registrations;
        this.statuses = statuses;
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

    /** Keeps the decision; one child keeps the record that stood first. */
    @Transactional
    public Answer resolve(
            String login, CaseReference reference, ChildId id, @Nullable String answer, @Nullable String reason) {
        Violations violations = new Violations(FIELDS);
        violations.require("duplicateOutcome", answer);
        violations.require("reason", reason);
        violations.limit("reason", reason, LONGEST);
        Optional<Answer> decided = violations.code(Answer.class, "duplicateOutcome", answer);
        Optional<ChildId> first = first(id);
        violations.addIf(
                decided.filter(Answer.SAME::equals).isPresent() && first.isEmpty(),
                "duplicateOutcome",
                "对应的原登记已移出台账或已并入，不能再并入，请选择“不是同一儿童”");
        violations.refuseIfAny();
        registrations.decideDuplicate(reference, decided.orElseThrow().name(), String.valueOf(reason), login);
        if (decided.get() == Answer.SAME) {
            merge(id, first.orElseThrow());
        } else {
            registrations.settle(reference, outcome(id), null);
        }
        return decided.get();
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

    private void merge(ChildId id, ChildId first) {
        children.deactivate(id, first);
        children.endEpisode(id, LocalDate.now(clock));
        statuses.stop(id);
    }
}
