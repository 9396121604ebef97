package org.tongxing.register.application;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;

/** Makes the change that two persons have agreed on, and puts it on the record. */
@Component
class ApplyChange {

    private final ChildRecords children;
    private final ChangeRules rules;
    private final CorrectRecord correct;
    private final MergeRecords merges;
    private final RecordExit exits;
    private final AuditTrail audit;

    ApplyChange(
            ChildRecords children,
            ChangeRules rules,
            CorrectRecord correct,
            MergeRecords merges,
            RecordExit exits,
            AuditTrail audit) {
        this.children = children;
        this.rules = rules;
        this.correct = correct;
        this.merges = merges;
        this.exits = exits;
        this.audit = audit;
    }

    /**
     * Makes a change.
     *
     * @param login who has decided
     * @throws org.tongxing.shared.RefusedException when the records no longer allow it
     */
    void apply(String login, RecordChange change) {
        lockBoth(change);
        RegisteredChild child = children.find(change.child()).orElseThrow();
        Violations violations = new Violations(ChangeRules.FIELDS);
        rules.checkRecords(change.kind(), child, change.other(), violations);
        violations.refuseIfAny();
        switch (change.kind()) {
            case VIEW -> {}
            case CORRECT -> correct.correct(login, child, change);
            case WITHDRAW -> exits.withdraw(login, child, change.reference());
            case MERGE -> merges.merge(change.child(), change.otherRecord());
            case UNMERGE -> merges.restore(change.otherRecord());
        }
        if (change.kind() != ChangeKind.VIEW) {
            audit.decided(event(login, change));
        }
    }

    /** Always in the same order, so that two persons never wait for each other. */
    private void lockBoth(RecordChange change) {
        Stream.of(change.child(), change.other())
                .flatMap(Stream::ofNullable)
                .sorted((one, another) -> one.value().compareTo(another.value()))
                .forEach(children::lock);
    }

    private static AuditEvent event(String login, RecordChange change) {
        return AuditEvent.of(login, AuditAction.RECORD_CHANGED)
                .about(change.child())
                .in(change.reference().value())
                .at(change.area())
                .detail(detail(change.kind(), change.other(), change.fields()))
                .because(change.reason())
                .changed(values(change, true), values(change, false));
    }

    /** Codes only: CORRECT sex birthDate; MERGE ET000000001. */
    private static String detail(ChangeKind kind, @Nullable ChildId other, List<FieldChange> fields) {
        return Stream.of(
                        Stream.of(kind.name()),
                        Stream.ofNullable(other).map(ChildId::value),
                        fields.stream().map(field -> field.field().key()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String values(RecordChange change, boolean before) {
        return change.fields().isEmpty()
                ? null
                : change.fields().stream()
                        .map(field -> field.field().key() + "=" + (before ? field.before() : field.after()))
                        .collect(Collectors.joining("\n"));
    }
}
