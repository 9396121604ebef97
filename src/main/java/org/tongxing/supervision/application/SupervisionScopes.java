package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;
import org.tongxing.supervision.persistence.SupervisionScope;

/** Who supervises (督办) what: by their posts of today, in their own areas. */
@Component
public class SupervisionScopes {

    private static final Set<Role> SUPERVISING =
            EnumSet.of(Role.CHILD_SUPERVISOR, Role.CIVIL_AFFAIRS, Role.CHILDREN_WOMEN_OFFICE, Role.SUPERVISOR);

    private final Organization organization;
    private final Clock clock;

    SupervisionScopes(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** What a person supervises; empty for everybody else. */
    public SupervisionScope of(String login) {
        LocalDate today = LocalDate.now(clock);
        List<AreaCode> areas = organization.postsOf(login, today).stream()
                .filter(post -> SUPERVISING.contains(post.role()))
                .map(Post::area)
                .distinct()
                .toList();
        boolean above = areas.stream().anyMatch(area -> !area.reaches(AreaLevel.TOWNSHIP));
        return new SupervisionScope(
                login,
                above ? organization.tenantsOf(login, today) : Set.of(),
                areas.stream().filter(area -> area.reaches(AreaLevel.TOWNSHIP)).toList(),
                areas.stream()
                        .map(SupervisionScopes::below)
                        .min(AreaLevel::compareTo)
                        .orElse(AreaLevel.VILLAGE));
    }

    /** Figures are given by the level below one's own. */
    private static AreaLevel below(AreaCode area) {
        AreaLevel level = area.level();
        return level == AreaLevel.VILLAGE ? level : AreaLevel.values()[level.ordinal() + 1];
    }
}
