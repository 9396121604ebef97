package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.Requester;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * 个人信息查阅答复: what the register holds about a child and the member of the family who asked, in plain Chinese
 * (个人信息保护法第四十五条). {@link ExtractRules} says what stays out.
 */
@Component
public class ExtractRecord {

    private final RecordChanges changes;
    private final ChildRecords children;
    private final RegistrationRecords registrations;
    private final DetermineStatus status;
    private final ReadableValues values;
    private final AuditTrail audit;
    private final Clock clock;

    ExtractRecord(
            RecordChanges changes,
            ChildRecords children,
            RegistrationRecords registrations,
            DetermineStatus status,
            ReadableValues values,
            AuditTrail audit,
            Clock clock) {
        this.changes = changes;
        this.children = children;
        this.registrations = registrations;
        this.status = status;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /** A label and what stands beside it. */
    public record Fact(String label, String value) {}

    /** A part of the extract. */
    public record Section(String title, List<Fact> facts) {}

    /**
     * An extract.
     *
     * @param name the child's
     * @param requester name of who asked
     * @param relation in what right they asked
     * @param on day on which it was made
     */
    public record Extract(
            String reference, String name, String requester, String relation, LocalDate on, List<Section> sections) {}

    /** The extract of an agreed request to see; empty for any other. Each one that is made is on the record. */
    @Transactional(readOnly = true)
    public Optional<Extract> extract(String login, ChildId child, CaseReference reference) {
        return changes.find(reference)
                .filter(change -> change.child().equals(child))
                .filter(change -> change.kind() == ChangeKind.VIEW && change.isAgreed())
                .map(change -> noted(login, change));
    }

    private Extract noted(String login, RecordChange change) {
        audit.noted(AuditEvent.of(login, AuditAction.EXTRACTED)
                .about(change.child())
                .in(change.reference().value())
                .at(change.area()));
        RegisteredChild child = children.find(change.child()).orElseThrow();
        Requester requester = Objects.requireNonNull(change.requester());
        return new Extract(
                change.reference().value(),
                child.form().text(RegistrationField.CHILD_NAME).orElseThrow(),
                requester.name(),
                requester.relation().label(),
                LocalDate.now(clock),
                List.of(
                        section("儿童基本信息", child.form(), ExtractRules.OF_CHILD),
                        section("居住信息", child.form(), ExtractRules.ofResidence(requester)),
                        section("监护信息", child.form(), ExtractRules.ofGuardian(child.form(), requester)),
                        section("需求信息", child.form(), ExtractRules.ofRequest(child.form(), requester)),
                        keeping(child)));
    }

    private Section section(String title, RegistrationForm form, List<RegistrationField> fields) {
        List<Fact> facts = new ArrayList<>();
        fields.forEach(field -> facts.add(new Fact(
                field.label(),
                values.whole(field, FieldChange.written(form, field).orElse(null)))));
        return new Section(title, facts);
    }

    private Section keeping(RegisteredChild child) {
        List<Fact> facts = new ArrayList<>();
        registrations
                .of(child.id())
                .forEach(registration ->
                        facts.add(new Fact("登记日期", registration.on().toString())));
        facts.add(new Fact("所属人群", status.population(child.id()).label()));
        facts.add(new Fact("台账状态", child.active() ? "在册" : "已移出台账"));
        return new Section("登记情况", facts);
    }
}
