package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.tongxing.organization.Post;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;

/** Enters and ends absences (请假代理): one's own, and those of people below. Work moves at once when it begins today. */
@Component
public class EnterAbsence {

    /** Labels of the page. */
    public static final Map<String, String> FIELDS = fields();

    /** Posts with people below them. */
    private static final Set<Role> LEADING = EnumSet.of(Role.CHILD_SUPERVISOR, Role.CIVIL_AFFAIRS);

    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final Organization organization;
    private final Superiors superiors;
    private final SettleDesks desks;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnterAbsence(
            Absences absences,
            Organization organization,
            Superiors superiors,
            SettleDesks desks,
            Notices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.absences = absences;
        this.organization = organization;
        this.superiors = superiors;
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
        List<AreaCode> areas = organization.postsOf(login, today()).stream()
                .filter(post -> LEADING.contains(post.role()))
                .map(Post::area)
                .distinct()
                .toList();
        return absences.below(areas, today());
    }

    /** People who may act for somebody or for those below them. */
    public List<Colleague> deputies(String login) {
        return absences.within(counties(organization.heldPosts(login, today())), today());
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
        check(login, who, given);
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
        if (!login.equals(who) && !isBelow(login, who)) {
            return false;
        }
        List<Absence> ending = absences.of(List.of(who), today()).stream()
                .filter(one -> one.from().equals(from))
                .toList();
        boolean ended = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = absences.end(who, from, today());
            if (done) {
                audit.decided(
                        AuditEvent.of(login, AuditAction.DECIDED).detail("absence ended %s %s".formatted(who, from)));
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
                .detail("absence %s %s %s".formatted(absence.login(), absence.from(), absence.to())));
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

    private void check(String login, String who, Given given) {
        Violations violations = new Violations(FIELDS);
        violations.addIf(!who.equals(login) && !isBelow(login, who), "who", "只能为本人或下级人员登记");
        violations.require("absentFrom", given.from());
        violations.require("absentTo", given.to());
        violations.refuseIfAny();
        LocalDate from = Objects.requireNonNull(given.from());
        LocalDate to = Objects.requireNonNull(given.to());
        violations.addIf(from.isBefore(today()), "absentFrom", "不能早于今日");
        violations.addIf(to.isBefore(from), "absentTo", "不能早于请假首日");
        violations.addIf(
                ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS, "absentTo", "一次请假不能超过" + LONGEST_DAYS + "天");
        violations.addIf(absences.isAbsent(who, from, to), "absentFrom", "与已登记的请假时间重叠");
        if (given.deputy() != null) {
            checkDeputy(violations, who, given.deputy(), from, to);
        }
        violations.refuseIfAny();
    }

    private void checkDeputy(Violations violations, String who, String deputy, LocalDate from, LocalDate to) {
        if (deputy.equals(who)) {
            violations.add("deputy", "不能代理自己");
            return;
        }
        List<Post> posts = organization.heldPosts(who, from);
        Set<AreaCode> counties = counties(posts);
        boolean near = counties(organization.heldPosts(deputy, from)).stream().anyMatch(counties::contains);
        boolean enabled = organization.account(deputy).filter(Account::enabled).isPresent();
        violations.addIf(!enabled || !near, "deputy", "应为同一县（市、区）内的在岗人员");
        boolean cleared = organization.isCleared(deputy, from) && organization.isCleared(deputy, to);
        violations.addIf(
                enabled && Organization.anyMeetsChildren(posts) && !cleared,
                "deputy",
                "该岗位接触儿童，代理人在请假期间应有有效的从业查询（未成年人保护法第六十二条）");
        violations.addIf(absences.isAbsent(deputy, from, to), "deputy", "代理人在此期间也请假");
    }

    private static Set<AreaCode> counties(List<Post> posts) {
        return posts.stream()
                .map(Post::area)
                .map(area -> area.reaches(AreaLevel.COUNTY) ? area.county() : area)
                .collect(Collectors.toSet());
    }

    /** Whether one of somebody's desks stands above one of another's. */
    private boolean isBelow(String login, String who) {
        Set<String> mine = organization.postsOf(login, today()).stream()
                .filter(post -> LEADING.contains(post.role()))
                .map(Post::group)
                .collect(Collectors.toSet());
        return absences.desksOf(who, today()).stream()
                .flatMap(desk -> superiors.above(desk, today()).stream())
                .anyMatch(mine::contains);
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
