package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.register.persistence.RegistrationRecords.Registration;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 更正: puts the fields right, and with them where the child has lived and which population it is in. */
@Component
class CorrectRecord {

    private static final Set<RegistrationField> OF_RESIDENCE = Set.of(
            RegistrationField.RESIDENCE_AREA, RegistrationField.RESIDENT_SINCE, RegistrationField.ACCOMPANIED_BY);

    private final ChildRecords children;
    private final RegistrationRecords registrations;
    private final ChangeRules rules;
    private final DetermineStatus status;
    private final OpenCareCase care;
    private final Clock clock;

    CorrectRecord(
            ChildRecords children,
            RegistrationRecords registrations,
            ChangeRules rules,
            DetermineStatus status,
            OpenCareCase care,
            Clock clock) {
        this.children = children;
        this.registrations = registrations;
        this.rules = rules;
        this.status = status;
        this.care = care;
        this.clock = clock;
    }

    /**
     * Corrects a record.
     *
     * @throws RefusedException when the record has changed since, or a rule of registration would be broken now
     */
    void correct(String login, RegisteredChild before, RecordChange change) {
        RegistrationForm form = ChangeRules.corrected(before.form(), change.fields());
        form.idNumber().ifPresent(children::lockNumber);
        refuseIfChanged(before, change);
        List<Violation> broken = rules.broken(login, before, form);
        if (!broken.isEmpty()) {
            throw new RefusedException(broken);
        }
        RegisteredChild child = before.with(form);
        store(child, change);
        status.determine(child, LocalDate.now(clock));
        if (RegisterChild.needsCare(form) && !RegisterChild.needsCare(before.form())) {
            care.openFor(child);
        }
    }

    private void store(RegisteredChild child, RecordChange change) {
        try {
            children.update(child);
        } catch (DuplicateKeyException e) {
            throw RegisterChild.numberTaken();
        }
        if (change.fields().stream().map(FieldChange::field).anyMatch(OF_RESIDENCE::contains)) {
            children.correctEpisode(child.id(), RegisterChild.episode(child.form(), registeredOn(child)));
        }
    }

    private static void refuseIfChanged(RegisteredChild child, RecordChange change) {
        List<Violation> changed = change.fields().stream()
                .filter(field -> !field.appliesTo(child.form()))
                .map(field -> new Violation(field.field().key(), field.field().label(), "提出之后登记内容已变化，请不予同意后重新提出"))
                .toList();
        if (!changed.isEmpty()) {
            throw new RefusedException(changed);
        }
    }

    private LocalDate registeredOn(RegisteredChild child) {
        return registrations.of(child.id()).stream()
                .findFirst()
                .map(Registration::on)
                .orElseGet(() -> LocalDate.now(clock));
    }
}
