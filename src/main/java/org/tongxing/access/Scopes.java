package org.tongxing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.area.ManagingUnit;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/** Finds the scope of a person from their posts of today: the one place where it is decided. */
@Component
public class Scopes {

    private final Organization organization;
    private final Areas areas;
    private final Clock clock;

    Scopes(Organization organization, Areas areas, Clock clock) {
        this.organization = organization;
        this.areas = areas;
        this.clock = clock;
    }

    /** Whose children a person works for; nobody's without a valid 从业查询 (未成年人保护法第六十二条). */
    public Scope of(String login) {
        LocalDate today = LocalDate.now(clock);
        if (!organization.isCleared(login, today)) {
            return Scope.NOTHING;
        }
        return over(organization.areasOf(login, today), today);
    }

    /** What lies in given areas as they are really administered; whether somebody may see it is for the caller to say. */
    public Scope over(List<AreaCode> mine, LocalDate today) {
        List<ManagingUnit> zones = areas.managingUnits(today);
        return new Scope(
                within(mine, zones),
                without(mine, zones),
                within(
                        mine.stream()
                                .filter(area -> area.reaches(AreaLevel.COUNTY))
                                .toList(),
                        zones));
    }

    /** By legal code, and the towns under other codes that really belong to an area. */
    private static List<AreaCode> within(List<AreaCode> mine, List<ManagingUnit> zones) {
        List<AreaCode> within = new ArrayList<>(mine);
        zones.stream()
                .filter(zone -> mine.stream().anyMatch(area -> zone.county().isWithin(area)))
                .map(ManagingUnit::area)
                .filter(zone -> mine.stream().noneMatch(zone::isWithin))
                .forEach(within::add);
        return List.copyOf(within);
    }

    /** Towns under an area's code that another county administers. */
    private static List<AreaCode> without(List<AreaCode> mine, List<ManagingUnit> zones) {
        return zones.stream()
                .filter(zone ->
                        mine.stream().anyMatch(area -> zone.area().isWithin(area) && !area.isWithin(zone.area())))
                .filter(zone -> mine.stream().noneMatch(area -> zone.county().isWithin(area)))
                .map(ManagingUnit::area)
                .toList();
    }
}
