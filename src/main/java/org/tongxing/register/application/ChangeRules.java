package org.tongxing.register.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.RegistrationRules;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.MergedRecords;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violation;
import org.tongxing.shared.Violations;

/** What stands in the way of a change: looked at when it is proposed, and once more when it is made. */
@Component
class ChangeRules {

    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("kind", "申请事项"),
            Map.entry("source", "提出来源"),
            Map.entry("requesterName", "申请人姓名"),
            Map.entry("requesterRelation", "申请人身份"),
            Map.entry("identitySeen", "查验的证明"),
            Map.entry("requestedOn", "申请日期"),
            Map.entry("requestChannel", "提出方式"),
            Map.entry("reason", "理由"),
            Map.entry("proof", "依据的材料"),
            Map.entry("other", "对应的登记"),
            Map.entry("fields", "更正项目"));

    private final ChildRecords children;
    private final MergedRecords merged;
    private final RecordChanges changes;
    private final RegistrationScope scope;

    ChangeRules(ChildRecords children, MergedRecords merged, RecordChanges changes, RegistrationScope scope) {
        this.children = children;
        this.merged = merged;
        this.changes = changes;
        this.scope = scope;
    }

    /** What a form says after a correction. */
    static RegistrationForm corrected(RegistrationForm form, List<FieldChange> fields) {
        RegistrationForm corrected = form;
        for (FieldChange field : fields) {
            corrected = field.applied(corrected);
        }
        return corrected;
    }

    /**
     * Rules of registration that a corrected form breaks and the registered one does not: what was wrong before keeps nobody
     * from putting something else right.
     */
    List<Violation> broken(String login, RegisteredChild child, RegistrationForm corrected) {
        List<Violation> broken = new ArrayList<>(RegistrationRules.violations(corrected, scope.of(login, child.id())));
        broken.removeAll(RegistrationRules.violations(child.form(), scope.of(login, child.id())));
        return broken;
    }

    /** Looks at the state of the records that a change concerns. */
    void checkRecords(ChangeKind kind, RegisteredChild child, @Nullable ChildId other, Violations violations) {
        switch (kind) {
            case CORRECT, WITHDRAW -> violations.addIf(!child.active(), "kind", "该儿童已移出台账");
            case MERGE -> checkMerge(child, other, violations);
            case UNMERGE -> checkUnmerge(child, other, violations);
            default -> {}
        }
    }

    /** One matter at a time: two open corrections of a field, or two open merges, would contradict each other. */
    void checkNoneOpen(ChangeKind kind, ChildId child, List<FieldChange> fields, Violations violations) {
        List<RecordChange> open = changes.of(child).stream()
                .filter(RecordChange::isOpen)
                .filter(change -> change.kind() == kind)
                .toList();
        switch (kind) {
            case WITHDRAW, MERGE, UNMERGE -> violations.addIf(!open.isEmpty(), "kind", "该登记已有待决定的同类申请");
            case CORRECT ->
                fields.stream()
                        .filter(field -> open.stream().anyMatch(change -> corrects(change, field)))
                        .forEach(field ->
                                violations.add("fields", "“" + field.field().label() + "”已有待决定的更正"));
            default -> {}
        }
    }

    private static boolean corrects(RecordChange change, FieldChange field) {
        return change.fields().stream().anyMatch(one -> one.field() == field.field());
    }

    private void checkMerge(RegisteredChild child, @Nullable ChildId other, Violations violations) {
        violations.addIf(!child.active(), "kind", "该儿童已移出台账");
        if (child.id().equals(other)) {
            violations.add("other", "不能并入自身");
            return;
        }
        boolean there = Optional.ofNullable(other)
                .flatMap(children::find)
                .filter(RegisteredChild::active)
                .isPresent();
        violations.addIf(!there, "other", "对应的登记已移出台账或已并入，不能再并入");
    }

    private void checkUnmerge(RegisteredChild child, @Nullable ChildId other, Violations violations) {
        boolean mergedHere = Optional.ofNullable(other)
                .flatMap(merged::survivorOf)
                .filter(child.id()::equals)
                .isPresent();
        violations.addIf(!mergedHere, "other", "该登记没有并入本登记，不能撤销并入");
    }
}
