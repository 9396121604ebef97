package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.DeskCode;
import org.tongxing.organization.Organ;
import org.tongxing.organization.Organization;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;
import org.tongxing.supervision.persistence.JdbcFailures;

/** A person passes the repeated failures of a unit to the procuratorate as a clue (移送线索). */
@Component
public class PassClue {

    /** Labels of the page. */
    public static final Map<String, String> FIELDS = Map.of("desk", "单位", "text", "情况说明");

    private static final Set<Role> PASSING = EnumSet.of(Role.CIVIL_AFFAIRS, Role.CHILDREN_WOMEN_OFFICE);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final ShowSupervision supervision;
    private final JdbcFailures failures;
    private final Organization organization;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    PassClue(
            ShowSupervision supervision,
            JdbcFailures failures,
            Organization organization,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.supervision = supervision;
        this.failures = failures;
        this.organization = organization;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a person may pass clues: 民政 and 妇儿工委办. */
    public boolean mayPass(String login) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .anyMatch(post -> PASSING.contains(post.role()));
    }

    /**
     * Passes a clue.
     *
     * @param desk the unit
     * @param text what happened, as typed
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public void pass(String login, @Nullable String desk, @Nullable String text) {
        LocalDate today = LocalDate.now(clock);
        Violations violations = new Violations(FIELDS);
        String typed = OrderTexts.checked(violations, "text", text, SHORTEST, LONGEST);
        violations.addIf(!mayPass(login), "desk", "线索由民政部门或妇儿工委办移送");
        Optional<DeskCode> code = Optional.ofNullable(desk).flatMap(DeskCode::parse);
        Optional<Organ> procuratorate =
                code.flatMap(unit -> organization.organFor(Role.PROCURATORATE, unit.area(), today));
        boolean repeated =
                supervision.units(login).stream().anyMatch(unit -> unit.desk().equals(desk) && unit.repeated());
        violations.addIf(!repeated, "desk", "该单位不在本辖区多次逾期的单位之列");
        violations.addIf(repeated && procuratorate.isEmpty(), "desk", "没有对应的人民检察院");
        violations.refuseIfAny();
        DeskCode unit = code.orElseThrow();
        String to = procuratorate.orElseThrow().id();
        failures.passed(String.valueOf(desk), login, to, typed);
        notices.tell(new Notice(
                "clue:%s:%s".formatted(desk, today),
                Role.PROCURATORATE.code() + '@' + to,
                NoticeKind.SUPERVISION,
                null,
                null,
                "收到一条单位多次逾期未办结的线索，请与移送单位联系。"));
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .at(unit.area())
                .detail("clue " + desk)
                .because(typed));
    }
}
