package org.tongxing.register.application;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.register.domain.PlaceComparison;
import org.tongxing.shared.AreaCode;

/** Compares places by who really administers them. */
@Component
class Places {

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /** The comparison as of a day. */
    PlaceComparison on(LocalDate day) {
        return new PlaceComparison() {
            @Override
            public boolean sameCounty(AreaCode one, AreaCode other) {
                return areas.managingCounty(one, day).equals(areas.managingCounty(other, day));
            }

            @Override
            public boolean withinOneCentralArea(AreaCode one, AreaCode other) {
                return areas.withinOneCentralUrbanArea(
                        areas.managingCounty(one, day), areas.managingCounty(other, day), day);
            }
        };
    }
}
