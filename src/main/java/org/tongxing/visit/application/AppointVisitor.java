package org.tongxing.visit.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;
import org.tongxing.visit.domain.OverdueVisits;
import org.tongxing.visit.domain.OverdueVisits.Appointment;
import org.tongxing.visit.domain.PlannedVisit;
import org.tongxing.visit.domain.Visits;

/**
 * The township sends somebody else to a child whose visit is late (另派走访人): the 儿童主任 of a neighbouring community,
 * a 「双百」社工, the 未成年人救助保护机构, or it goes itself.
 */
@Component
@Transactional
public class AppointVisitor {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of("visitor", "走访人", "reason", "理由");

    private static final Set<Role> OF_THE_TOWNSHIP =
            Set.of(Role.CHILD_DIRECTOR, Role.SOCIAL_WORKER, Role.CHILD_SUPERVISOR);

    private final Visits visits;
    private final OverdueVisits overdue;
    private final VisitDesks desks;
    private final Organization organization;
    private final Areas areas;
    private final Notices notices;
    private final Clock clock;

    AppointVisitor(
            Visits visits,
            OverdueVisits overdue,
            VisitDesks desks,
            Organization organization,
            Areas areas,
            Notices notices,
            Clock clock) {
        this.visits = visits;
        this.overdue = overdue;
        this.desks = desks;
        this.organization = organization;
        this.areas = areas;
        this.notices = notices;
        this.clock = clock;
    }

    /** Who can go: desks, each with its place and role, but for the one that has not gone. */
    public Map<String, String> choices(long visitId) {
        PlannedVisit visit = visits.planned(visitId);
        List<Post> able = able(visit);
        Map<AreaCode, String> names =
                areas.names(able.stream().map(Post::area).collect(Collectors.toSet()), LocalDate.now(clock));
        Map<String, String> choices = new LinkedHashMap<>();
        able.forEach(post -> choices.put(
                post.group(), names.getOrDefault(post.area(), "") + post.role().label()));
        choices.remove(desks.visitor(visit));
        return choices;
    }

    /**
     * Checks and stores who goes, and tells them.
     *
     * @param task id of the visit's task, to which the notice leads
     * @return their desk
     * @throws org.tongxing.shared.RefusedException when nobody who can go is named, or no reason is given
     */
    public String appoint(
            long visitId, @Nullable String task, String login, @Nullable String desk, @Nullable String reason) {
        PlannedVisit visit = visits.lock(visitId);
        Violations violations = new Violations(FIELDS);
        violations.require("visitor", desk);
        violations.require("reason", reason);
        violations.limit("reason", reason, 500);
        violations.addIf(desk != null && !choices(visitId).containsKey(desk), "visitor", "只能选择列出的、能够前往的人员");
        violations.refuseIfAny();
        String appointed = Objects.requireNonNull(desk);
        overdue.appoint(
                new Appointment(visitId, appointed, Objects.requireNonNull(reason), login, OffsetDateTime.now(clock)));
        notices.tell(new Notice(
                "visit/" + visitId + "/appointed",
                appointed,
                NoticeKind.APPOINTMENT,
                visit.reference(),
                task,
                "走访 " + visit.reference() + " 逾期未完成，现派你岗位前往走访，请尽快办理。"));
        return appointed;
    }

    private List<Post> able(PlannedVisit visit) {
        LocalDate today = LocalDate.now(clock);
        Set<String> avoiding = desks.avoiding(visit);
        List<Post> able = new ArrayList<>(
                organization.desksToMeetChildren(OF_THE_TOWNSHIP, visit.area().township(), today, avoiding));
        able.sort((one, other) -> one.role().compareTo(other.role()));
        organization
                .organFor(Role.PROTECTION_CENTRE, visit.area(), today)
                .map(organ -> new Post(Role.PROTECTION_CENTRE, organ.area(), organ.id(), today, null))
                .filter(post -> organization.isHeld(post.group(), today, avoiding))
                .ifPresent(able::add);
        return able;
    }
}
