package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.MergedRecords;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** The page 查阅、更正与撤销: what was asked for about a child, and what may be asked for now. Numbers are shown in part. */
@Component
public class ShowChanges {

    private final RecordChanges changes;
    private final ChildRecords children;
    private final MergedRecords merged;
    private final ShowChildren show;
    private final ReadableValues values;
    private final Organization organization;
    private final AuditTrail audit;
    private final Clock clock;

    ShowChanges(
            RecordChanges changes,
            ChildRecords children,
            MergedRecords merged,
            ShowChildren show,
            ReadableValues values,
            Organization organization,
            AuditTrail audit,
            Clock clock) {
        this.changes = changes;
        this.children = children;
        this.merged = merged;
        this.show = show;
        this.values = values;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** One field of a correction in the history. */
    public record Corrected(String label, String before, String after) {}

    /**
     * One request in the history.
     *
     * @param other number of the other record, of a merge or its undo
     * @param proposed who proposed it and when
     * @param decided who decided it and when
     * @param answered when and how the family was answered
     * @param extract whether there is an extract to be printed
     */
    public record Entry(
            String reference,
            String title,
            String source,
            String state,
            @Nullable String other,
            List<Corrected> fields,
            String reason,
            String proposed,
            @Nullable String decided,
            @Nullable String decisionReason,
            @Nullable String answered,
            boolean extract) {}

    /** Another record that a person may choose. */
    public record OtherRecord(String childId, String line) {}

    /** The history of a child's record, the latest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(ChildId child) {
        return changes.of(child).stream().map(change -> entry(child, change)).toList();
    }

    /** What is registered now, by field key, for the form of a correction; who looks is on the record. */
    @Transactional(readOnly = true)
    public Map<String, String> registered(String login, ChildId child) {
        audit.noted(AuditEvent.of(login, AuditAction.DOSSIER_READ).about(child).detail(ChangeKind.CORRECT.name()));
        RegistrationForm form = children.find(child).orElseThrow().form();
        Map<String, String> registered = new LinkedHashMap<>();
        ProposeChange.CORRECTABLE.forEach(field -> registered.put(
                field.key(),
                values.masked(field, FieldChange.written(form, field).orElse(null))));
        return registered;
    }

    /** The records that may be chosen: for a merge those that resemble the child's, for its undo those merged into it. */
    @Transactional(readOnly = true)
    public List<OtherRecord> others(String login, ChildId id, ChangeKind kind) {
        RegisteredChild child = children.find(id).orElseThrow();
        Stream<RegisteredChild> found =
                switch (kind) {
                    case MERGE -> resembling(child);
                    case UNMERGE ->
                        merged.directlyInto(id).stream()
                                .map(other -> children.find(other).orElseThrow());
                    default -> Stream.empty();
                };
        return found.filter(other -> !other.id().equals(id))
                .filter(other -> organization.covers(login, residence(other), LocalDate.now(clock)))
                .map(this::line)
                .distinct()
                .toList();
    }

    private Stream<RegisteredChild> resembling(RegisteredChild child) {
        RegistrationForm form = child.form();
        List<RegisteredChild> found = new ArrayList<>(children.withNameAndBirth(
                form.text(RegistrationField.CHILD_NAME).orElseThrow(),
                form.date(RegistrationField.BIRTH_DATE).orElseThrow()));
        form.idNumber().ifPresent(number -> found.addAll(children.withNumber(number)));
        found.addAll(children.ofHousehold(child.household()));
        return found.stream();
    }

    private OtherRecord line(RegisteredChild child) {
        return new OtherRecord(
                child.id().value(), child.id() + " · " + show.face(child).childLine());
    }

    private Entry entry(ChildId child, RecordChange change) {
        return new Entry(
                change.reference().value(),
                change.title(),
                change.source().label(),
                change.state(),
                other(child, change),
                change.fields().stream().map(this::corrected).toList(),
                change.reason(),
                who(change.proposedBy(), change.proposedOn()),
                Optional.ofNullable(change.decision())
                        .map(made -> who(made.by(), made.on()))
                        .orElse(null),
                Optional.ofNullable(change.decision())
                        .flatMap(made -> Optional.ofNullable(made.reason()))
                        .orElse(null),
                Optional.ofNullable(change.answer())
                        .map(made -> made.on() + " " + made.method().label())
                        .orElse(null),
                change.kind() == ChangeKind.VIEW && change.isAgreed());
    }

    private static @Nullable String other(ChildId child, RecordChange change) {
        return Stream.of(change.child(), change.other())
                .flatMap(Stream::ofNullable)
                .filter(one -> !one.equals(child))
                .map(ChildId::value)
                .findFirst()
                .orElse(null);
    }

    private Corrected corrected(FieldChange change) {
        return new Corrected(
                change.field().label(),
                values.masked(change.field(), change.before()),
                values.masked(change.field(), change.after()));
    }

    private String who(String login, LocalDate on) {
        return on + " " + organization.account(login).map(Account::displayName).orElse(login);
    }

    private static AreaCode residence(RegisteredChild child) {
        return child.form().area(RegistrationField.RESIDENCE_AREA).orElseThrow();
    }
}
