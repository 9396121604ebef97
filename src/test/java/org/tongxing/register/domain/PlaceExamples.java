package org.tongxing.register.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongxing.shared.AreaCode;

/** How some places of Guangdong lie to each other; zones are managed by bodies whose codes are invented here. */
public final class PlaceExamples implements PlaceComparison {

    private static final Map<String, String> MANAGED_ELSEWHERE = Map.of(
            "441521100", "440399",
            "441521101", "440399",
            "441303004", "441399",
            "440402104", "440499");

    private static final List<Set<String>> CENTRAL_AREAS = List.of(
            Set.of("440106", "440117"),
            Set.of("440305", "440306", "440399"),
            Set.of("440402", "440499"),
            Set.of("441302", "441303", "441399"),
            Set.of("441802", "441803"));

    @Override
    public boolean sameCounty(AreaCode a, AreaCode b) {
        return managingCounty(a).equals(managingCounty(b));
    }

    @Override
    public boolean withinOneCentralArea(AreaCode a, AreaCode b) {
        return CENTRAL_AREAS.stream()
                .anyMatch(area -> area.contains(managingCounty(a)) && area.contains(managingCounty(b)));
    }

    private static String managingCounty(AreaCode area) {
        String county = area.county().value();
        return area.value().length() < 9
                ? county
                : MANAGED_ELSEWHERE.getOrDefault(area.township().value(), county);
    }
}
