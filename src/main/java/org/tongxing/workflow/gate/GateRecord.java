package org.tongxing.workflow.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.StartForm;

/** Puts on the record what happens at the forms: one event for each opening, each submission and each refusal. */
@Component
class GateRecord {

    private static final Set<String> IN_COLUMNS = Set.of(
            MatterVariables.CHILD_ID.name(), MatterVariables.AREA_CODE.name(), MatterVariables.CASE_REFERENCE.name());

    private final AuditTrail trail;

    GateRecord(AuditTrail trail) {
        this.trail = trail;
    }

    /** Somebody sees a form; one without a child shows nobody. */
    void opened(TaskContext task) {
        if (task.find(MatterVariables.CHILD_ID).isPresent()) {
            trail.noted(event(task, AuditAction.FORM_READ).detail(task.step()));
        }
    }

    /**
     * Takes a step; it is on the record when it is taken, and so is its refusal.
     *
     * @param fields keys of the form's fields
     */
    Map<String, Object> decided(TaskContext task, Set<String> fields, Supplier<Map<String, Object>> step) {
        Map<String, Object> outcome = refusing(event(task, AuditAction.REFUSED), task.step(), fields, step);
        trail.decided(event(task, AuditAction.DECIDED).detail(codes(task.step(), outcome)));
        return outcome;
    }

    /**
     * Takes a start form; a start is on the record, and so is its refusal.
     *
     * @param process key of the process
     * @param fields keys of the form's fields
     */
    StartForm.Started started(String login, String process, Set<String> fields, Supplier<StartForm.Started> step) {
        StartForm.Started started = refusing(AuditEvent.of(login, AuditAction.REFUSED), process, fields, step);
        Map<String, Object> outcome = started.outcome().values();
        Object child = outcome.get(MatterVariables.CHILD_ID.name());
        trail.decided(AuditEvent.of(login, AuditAction.STARTED)
                .about(child == null ? null : new ChildId(child.toString()))
                .in(started.reference().value())
                .at(started.area())
                .detail(codes(process, outcome)));
        return started;
    }

    private <T> T refusing(AuditEvent refusal, String step, Set<String> fields, Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException e) {
            trail.noted(refusal.detail(step + ' ' + keys(e, fields)));
            throw e;
        }
    }

    private static AuditEvent event(TaskContext task, AuditAction action) {
        return AuditEvent.of(task.login(), action)
                .about(task.find(MatterVariables.CHILD_ID).map(ChildId::new).orElse(null))
                .in(task.reference().value())
                .at(task.area());
    }

    /** A key that no form knows was made up by the client: it may hold anything and is not repeated. */
    private static String keys(RefusedException refusal, Set<String> fields) {
        return refusal.violations().stream()
                .map(violation -> fields.contains(violation.field()) ? violation.field() : "?")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
    }

    /** The step and its outcomes, which are codes and answers to questions; numbers and dates are left out. */
    private static String codes(String step, Map<String, Object> outcome) {
        Stream<String> codes = outcome.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof String || entry.getValue() instanceof Boolean)
                .filter(entry -> !IN_COLUMNS.contains(entry.getKey()))
                .map(entry -> entry.getKey() + '=' + entry.getValue())
                .sorted();
        return Stream.concat(Stream.of(step), codes).collect(Collectors.joining(" "));
    }
}
