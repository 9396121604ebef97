package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.register.persistence.StatusRecords;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;

/** 移出登记: a child leaves the ledger; every timer and task that concerns the child hears of it in the same moment. */
@Component
public class RecordExit {

    /** Labels of the page. */
    public static final Map<String, String> FIELDS =
            Map.of("reason", "移出原因", "leftOn", "日期", "place", "去向", "note", "说明");

    private static final int LONGEST = 500;

    private final ChildRecords children;
    private final RegistrationRecords registrations;
    private final StatusRecords statuses;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    RecordExit(
            ChildRecords children,
            RegistrationRecords registrations,
            StatusRecords statuses,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.children = children;
        this.registrations = registrations;
        this.statuses = statuses;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An exit.
     *
     * @param reason why
     * @param on day on which it happened
     * @param place where to, as far as known
     * @param note what else is to be kept
     */
    public record Exit(
            @Nullable ExitReason reason, @Nullable LocalDate on, @Nullable String place, @Nullable String note) {}

    /**
     * Takes a child out of the ledger.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public void leave(String login, ChildId id, Exit exit) {
        RegisteredChild child = children.lock(id);
        LocalDate today = LocalDate.now(clock);
        Violations violations = new Violations(FIELDS);
        violations.require("reason", exit.reason());
        violations.require("leftOn", exit.on());
        violations.addIf(!child.active(), "reason", "该儿童已移出台账");
        violations.addIf(exit.reason() == ExitReason.WRONG_REGISTRATION, "reason", "误录的登记须在“查阅、更正与撤销”中提出，由另一人决定");
        violations.addIf(exit.on() != null && exit.on().isAfter(today), "leftOn", "不能晚于今天");
        violations.addIf(exit.on() != null && exit.on().isBefore(birth(child)), "leftOn", "不能早于出生日期");
        violations.limit("place", exit.place(), LONGEST);
        violations.limit("note", exit.note(), LONGEST);
        violations.refuseIfAny();
        store(login, id, exit, today);
    }

    /** 撤销登记: a record that should not have been made leaves the ledger; two persons have decided that (登记更正). */
    void withdraw(String login, RegisteredChild child, CaseReference change) {
        LocalDate today = LocalDate.now(clock);
        store(login, child.id(), new Exit(ExitReason.WRONG_REGISTRATION, today, null, change.value()), today);
    }

    private void store(String login, ChildId id, Exit exit, LocalDate today) {
        if (exit.reason() == null || exit.on() == null) {
            throw new IllegalStateException("an exit has a reason and a day");
        }
        registrations.exit(id, exit.reason().code(), exit.on(), exit.place(), exit.note(), login, today);
        children.endEpisode(id, exit.on());
        children.deactivate(id, null);
        statuses.stop(id);
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .about(id)
                .detail("exit " + exit.reason().code()));
        publish(id, exit.reason(), exit.on());
    }

    /** A record that was merged into this one may have been the one that a case was opened under. */
    private void publish(ChildId id, ExitReason reason, LocalDate on) {
        events.publishEvent(new ChildLeft(id, reason.code(), on));
        children.mergedInto(id).forEach(merged -> events.publishEvent(new ChildLeft(merged, reason.code(), on)));
    }

    private static LocalDate birth(RegisteredChild child) {
        return child.form().date(RegistrationField.BIRTH_DATE).orElseThrow();
    }
}
