package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.organization.Absences;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;

/** What an absence must be, who may enter it for whom, and who may act. */
@Component
class AbsenceRules {

    /** Posts with people below them. */
    private static final Set<Role> LEADING = EnumSet.of(Role.CHILD_SUPERVISOR, Role.CIVIL_AFFAIRS);

    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final Organization organization;
    private final Superiors superiors;
    private final Areas areas;
    private final Clock clock;

    AbsenceRules(Absences absences, Organization organization, Superiors superiors, Areas areas, Clock clock) {
        this.absences = absences;
        this.organization = organization;
        this.superiors = superiors;
        this.areas = areas;
        this.clock = clock;
    }

    /** Areas in which somebody has people below them. */
    Set<AreaCode> ledAreas(String login) {
        return leading(login).map(Post::area).collect(Collectors.toSet());
    }

    private Stream<Post> leading(String login) {
        return organization.postsOf(login, today()).stream().filter(post -> LEADING.contains(post.role()));
    }

    /**
     * Checks an absence as it was filled in.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    void check(String login, String who, EnterAbsence.Given given) {
        Violations violations = new Violations(EnterAbsence.FIELDS);
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
        Set<AreaCode> counties = counties(who, from);
        boolean near = counties(deputy, from).stream().anyMatch(counties::contains);
        boolean enabled = organization.account(deputy).filter(Account::enabled).isPresent();
        violations.addIf(!enabled || !near, "deputy", "应为同一县（市、区）内的在岗人员");
        boolean cleared = organization.isCleared(deputy, from) && organization.isCleared(deputy, to);
        violations.addIf(
                enabled && Organization.anyMeetsChildren(posts) && !cleared,
                "deputy",
                "该岗位接触儿童，代理人在请假期间应有有效的从业查询（未成年人保护法第六十二条）");
        violations.addIf(absences.isAbsent(deputy, from, to), "deputy", "代理人在此期间也请假");
    }

    /**
     * Counties of somebody's posts, of a post in a functional zone (功能区) the one that really administers it; of a post
     * above the county its own area.
     */
    Set<AreaCode> counties(String login, LocalDate on) {
        return organization.heldPosts(login, on).stream()
                .map(Post::area)
                .map(area -> area.reaches(AreaLevel.COUNTY) ? areas.managingCounty(area, on) : area)
                .collect(Collectors.toSet());
    }

    /** Whether one of somebody's desks stands above one of another's. */
    boolean isBelow(String login, String who) {
        Set<String> mine = leading(login).map(Post::group).collect(Collectors.toSet());
        return absences.desksOf(who, today()).stream()
                .flatMap(desk -> superiors.above(desk, today()).stream())
                .anyMatch(mine::contains);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
