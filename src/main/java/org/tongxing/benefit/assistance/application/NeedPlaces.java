package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/** Where a need may arise for a person to act on: the communities of their areas, and the townships themselves. */
@Component
public class NeedPlaces {

    private final Areas areas;
    private final Organization organization;
    private final Clock clock;

    NeedPlaces(Areas areas, Organization organization, Clock clock) {
        this.areas = areas;
        this.organization = organization;
        this.clock = clock;
    }

    /** Names of the places by code, in the order to choose from. */
    public Map<String, String> of(String login) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> places = new LinkedHashMap<>();
        for (AreaCode area : organization.areasOf(login, today)) {
            areas.allWithin(area, AreaLevel.VILLAGE, today)
                    .forEach(village -> places.put(village.code().value(), village.name()));
            townships(area, today)
                    .forEach(township -> places.put(township.code().value(), township.name() + "（社区不详）"));
        }
        return places;
    }

    boolean isOpenTo(String login, String place) {
        return of(login).containsKey(place);
    }

    private Stream<Area> townships(AreaCode area, LocalDate today) {
        return area.reaches(AreaLevel.TOWNSHIP)
                ? areas.find(area.township(), today).stream()
                : areas.allWithin(area, AreaLevel.TOWNSHIP, today).stream();
    }
}
