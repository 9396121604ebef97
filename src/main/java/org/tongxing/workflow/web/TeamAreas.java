package org.tongxing.workflow.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** Whose work somebody looks after: 儿童督导员 that of their township, 县级民政 that of their county. */
@Component
class TeamAreas {

    private static final Set<Role> LEADING = EnumSet.of(Role.CHILD_SUPERVISOR, Role.CIVIL_AFFAIRS);

    /** Desks of organs answer to their own superiors; oversight (督查, 审计, 数据) has no tasks. */
    private static final List<Role> LED = Stream.of(Role.values())
            .filter(role -> !role.byOrgan())
            .filter(role -> !EnumSet.of(Role.SUPERVISOR, Role.DATA_STEWARD, Role.AUDITOR)
                    .contains(role))
            .toList();

    private final Organization organization;
    private final Areas areas;
    private final Clock clock;

    TeamAreas(Organization organization, Areas areas, Clock clock) {
        this.organization = organization;
        this.areas = areas;
        this.clock = clock;
    }

    /** Codes of the roles whose desks belong to a team. */
    static List<String> roles() {
        return LED.stream().map(Role::code).toList();
    }

    /** Townships and counties that a person leads today; nobody does without a valid 从业查询. */
    List<AreaCode> of(String login) {
        return led(login).filter(area -> area.reaches(AreaLevel.COUNTY)).toList();
    }

    /** Cities, or the province, that a person leads today: they look at the counties, not at their desks. */
    List<AreaCode> above(String login) {
        return led(login).filter(area -> !area.reaches(AreaLevel.COUNTY)).toList();
    }

    private Stream<AreaCode> led(String login) {
        LocalDate today = LocalDate.now(clock);
        if (!organization.isCleared(login, today)) {
            return Stream.of();
        }
        return organization.postsOf(login, today).stream()
                .filter(post -> post.organ() == null && LEADING.contains(post.role()))
                .map(Post::area)
                .distinct();
    }

    /** Whether a desk ({@code role@area}) lies in an area that a person leads, as it is really administered. */
    boolean holds(String login, String desk) {
        List<AreaCode> mine = of(login);
        return !mine.isEmpty()
                && desk.matches("[A-Za-z]+@([0-9]{6}|[0-9]{9}|[0-9]{12})")
                && roles().contains(role(desk))
                && areas.lineage(area(desk), LocalDate.now(clock)).stream().anyMatch(mine::contains);
    }

    static String role(String desk) {
        return desk.substring(0, desk.indexOf('@'));
    }

    static AreaCode area(String desk) {
        return new AreaCode(desk.substring(desk.indexOf('@') + 1));
    }
}
