package org.tongxing.register.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RaisedBecause;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.shared.CaseReference;

/** What the forms of a request show to who decides and who answers: whole values, for they are to be compared. */
@Component
public class DescribeChange {

    private static final List<RegistrationField> COMPARED = List.of(
            RegistrationField.CHILD_NAME,
            RegistrationField.SEX,
            RegistrationField.BIRTH_DATE,
            RegistrationField.ID_TYPE,
            RegistrationField.ID_NUMBER,
            RegistrationField.RESIDENCE_AREA,
            RegistrationField.GUARDIAN_NAME,
            RegistrationField.GUARDIAN_RELATION);

    private final RecordChanges changes;
    private final ChildRecords children;
    private final FindChild find;
    private final ReadableValues values;

    DescribeChange(RecordChanges changes, ChildRecords children, FindChild find, ReadableValues values) {
        this.changes = changes;
        this.children = children;
        this.find = find;
        this.values = values;
    }

    /** A row of the comparison: what stands there, and what is to stand there or stands in the other record. */
    public record Row(String item, String now, String then) {}

    /** A request by its number. */
    @Transactional(readOnly = true)
    public RecordChange change(CaseReference reference) {
        return changes.find(reference).orElseThrow();
    }

    /** What stands above every form of a request: whose child, and what is asked for; more may be added. */
    public Map<String, Object> head(RecordChange change) {
        Map<String, Object> head = new HashMap<>(find.lines(change.child()));
        head.put("requestLine", request(change));
        return head;
    }

    /** What is asked for, by whom and why, a line each. */
    private String request(RecordChange change) {
        List<String> lines = new ArrayList<>();
        lines.add("**%s** · %s · %s提出".formatted(change.title(), change.source().label(), change.proposedOn()));
        requester(change).ifPresent(lines::add);
        lines.add("理由：" + change.reason());
        Optional.ofNullable(change.proof()).ifPresent(proof -> lines.add("依据的材料：" + proof));
        return String.join("\n\n", lines);
    }

    /** Why the request is decided one level up; empty when it is not. */
    public String raised(RecordChange change) {
        return Optional.ofNullable(change.route().raised())
                .map(RaisedBecause::label)
                .orElse("");
    }

    /** What was decided, for who answers. */
    public String decision(RecordChange change) {
        return Optional.ofNullable(change.decision())
                .map(made -> "决定：" + made.outcome().label() + (made.reason() == null ? "" : "。理由：" + made.reason()))
                .orElse("");
    }

    /** What stands beside what. */
    @Transactional(readOnly = true)
    public List<Row> rows(RecordChange change) {
        RegistrationForm form = form(children.find(change.child()));
        return switch (change.kind()) {
            case VIEW -> List.of(new Row("登记台账中的信息", "在册", "制作查阅答复，提供申请人"));
            case WITHDRAW -> List.of(new Row("本登记", "在册", "撤销登记，移出台账；原件留存"));
            case CORRECT -> change.fields().stream().map(this::row).toList();
            case MERGE, UNMERGE -> compared(change, form, form(children.find(change.otherRecord())));
        };
    }

    private static Optional<String> requester(RecordChange change) {
        return Optional.ofNullable(change.requester()).map(who -> "申请人：%s（%s），%s%s，查验：%s；%s与儿童共同居住"
                .formatted(
                        who.name(),
                        who.relation().label(),
                        who.on(),
                        who.channel().label(),
                        who.identitySeen(),
                        who.livesWithChild() ? "已核实" : "未核实"));
    }

    private Row row(FieldChange change) {
        return new Row(
                change.field().label(),
                values.whole(change.field(), change.before()),
                values.whole(change.field(), change.after()));
    }

    private List<Row> compared(RecordChange change, RegistrationForm one, RegistrationForm other) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("儿童编号", change.child().value(), change.otherRecord().value()));
        COMPARED.forEach(field -> rows.add(new Row(field.label(), value(one, field), value(other, field))));
        return rows;
    }

    private String value(RegistrationForm form, RegistrationField field) {
        return values.whole(field, FieldChange.written(form, field).orElse(null));
    }

    private static RegistrationForm form(Optional<RegisteredChild> child) {
        return child.orElseThrow().form();
    }
}
