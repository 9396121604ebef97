package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.Absences;
import org.tongxing.organization.Absences.Absence;
import org.tongxing.organization.Absences.Colleague;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;
import org.tongxing.shared.Violations;

/** Enters and ends absences (请假代理): one's own, and those of people below. Work moves at once when it begins today. */
@Component
public class EnterAbsence {

    /** Labels of the page. */
    public static final Map<String, String> FIELDS = fields();

    private final Absences absences;
    private final Organization organization;
    private final AbsenceRules rules;
    private final SettleDesks desks;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnterAbsence(
            Absences absences,
            Organization organization,
            AbsenceRules rules,
            SettleDesks desks,
            Notices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.absences = absences;
        this.organization = organization;
        this.rules = rules;
        this.desks = desks;
        this.notices = notices;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * An absence as it was filled in.
     *
     * @param who login of who will be absent; null is the person themselves
     * @param from first day
     * @param to last day
     * @param deputy login of who acts for them; null for nobody
     */
    public record Given(
            @Nullable String who, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String deputy) {}

    /** People for whom somebody may enter absences besides themselves. */
    public List<Colleague> people(String login) {
        return absences.below(rules.ledAreas(login), today());
    }

    /** People who may act for somebody or for those below them. */
    public List<Colleague> deputies(String login) {
        return absences.within(rules.counties(login, today()), today());
    }

    /** Absences that have not ended: one's own, and those of people below. */
    public List<Absence> running(String login) {
        List<String> logins =
                new ArrayList<>(people(login).stream().map(Colleague::login).toList());
        logins.add(login);
        return absences.of(logins, today());
    }

    /**
     * Enters an absence.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public void enter(String login, Given given) {
        String who = given.who() == null ? login : given.who();
        rules.check(login, who, given);
        Absence absence = new Absence(
                who, Objects.requireNonNull(given.from()), Objects.requireNonNull(given.to()), given.deputy());
        transaction.executeWithoutResult(status -> store(login, absence));
        settleIfBegun(absence);
    }

    /**
     * Ends an absence today, or takes one back that has not begun.
     *
     * @return false when the person has no such absence to end
     */
    public boolean end(String login, String who, LocalDate from) {
        if (!login.equals(who) && !rules.isBelow(login, who)) {
            return false;
        }
        List<Absence> ending = absences.of(List.of(who), today()).stream()
                .filter(one -> one.from().equals(from))
                .toList();
        boolean ended = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = absences.end(who, from, today());
            if (done) {
                audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                        .detail("absence ended")
                        .changed(who + " " + from, null));
            }
            return done;
        }));
        if (ended) {
            ending.forEach(this::settleIfBegun);
        }
        return ended;
    }

    private void store(String login, Absence absence) {
        Violations violations = new Violations(FIELDS);
        violations.addIf(!absences.enter(absence, login, OffsetDateTime.now(clock)), "absentFrom", "与已登记的请假时间重叠");
        violations.refuseIfAny();
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .detail("absence")
                .changed(null, "%s %s %s".formatted(absence.login(), absence.from(), absence.to())));
        if (absence.deputy() != null) {
            notices.tell(new Notice(
                    "deputy:%s:%s".formatted(absence.login(), absence.from()),
                    absence.deputy(),
                    NoticeKind.ABSENCE,
                    null,
                    null,
                    "%s至%s由您代理%s的岗位。"
                            .formatted(
                                    OrderTexts.day(absence.from()),
                                    OrderTexts.day(absence.to()),
                                    name(absence.login()))));
        }
    }

    private void settleIfBegun(Absence absence) {
        if (!absence.from().isAfter(today())) {
            desks.settle(absence.login(), absence.deputy() == null ? List.of() : List.of(absence.deputy()));
        }
    }

    private String name(String login) {
        return organization.account(login).map(Account::displayName).orElse(login);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("who", "请假人");
        fields.put("absentFrom", "请假首日");
        fields.put("absentTo", "请假末日");
        fields.put("deputy", "代理人");
        return fields;
    }
}
