package org.tongxing.deadline.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** Who may set which limits: 民政 of county, city and province for their own area, the province's data desk for all. */
@Component
public class LimitDesk {

    private final Organization organization;
    private final Areas areas;
    private final Clock clock;

    LimitDesk(Organization organization, Areas areas, Clock clock) {
        this.organization = organization;
        this.areas = areas;
        this.clock = clock;
    }

    /** Whether a person may set the limits of an area of county level or above. */
    public boolean maySet(String login, AreaCode area) {
        List<AreaCode> lineage = areas.lineage(area, today());
        return posts(login).anyMatch(post -> lineage.contains(post.area()));
    }

    /** Whether a person may import the calendar, which holds for the whole province. */
    public boolean mayImport(String login) {
        return posts(login).anyMatch(post -> post.area().level() == AreaLevel.PROVINCE);
    }

    /** The areas whose limits a person may set, from the province down to counties, with their names. */
    public List<Area> areasOf(String login) {
        LocalDate today = today();
        List<AreaCode> own = posts(login).map(Post::area).distinct().toList();
        return Stream.of(AreaLevel.PROVINCE, AreaLevel.CITY, AreaLevel.COUNTY)
                .flatMap(level -> own.stream()
                        .filter(area -> area.level().compareTo(level) <= 0)
                        .flatMap(area -> areas.allWithin(area, level, today).stream()))
                .filter(area -> !Areas.isNameless(area.name()))
                .distinct()
                .toList();
    }

    private Stream<Post> posts(String login) {
        return organization.postsOf(login, today()).stream()
                .filter(post -> post.organ() == null && post.area().value().length() <= AreaLevel.COUNTY.digits())
                .filter(LimitDesk::sets);
    }

    private static boolean sets(Post post) {
        boolean steward = post.role() == Role.DATA_STEWARD && post.area().level() == AreaLevel.PROVINCE;
        return steward || post.role() == Role.CIVIL_AFFAIRS;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
