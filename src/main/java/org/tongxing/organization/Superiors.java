package org.tongxing.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** Who stands above a desk (上级), and who sits at it today. */
@Component
public class Superiors {

    private static final AreaCode PROVINCE = new AreaCode("44");

    private final Organization organization;
    private final OrganRecords organs;
    private final ActingStaff acting;
    private final Areas areas;

    Superiors(Organization organization, OrganRecords organs, StaffRecords staff, Areas areas) {
        this.organization = organization;
        this.organs = organs;
        this.acting = staff.acting();
        this.areas = areas;
    }

    /**
     * The desks above one, nearest first, whether anybody sits there or not: 儿童督导员 above the posts of a community, then
     * 民政 of county, city and province, at the very top the province's auditors. Above an organ stands the 民政 of its area.
     */
    public List<String> above(String desk, LocalDate on) {
        DeskCode code = DeskCode.of(desk);
        Set<String> line = new LinkedHashSet<>();
        if (code.area().level() == AreaLevel.VILLAGE) {
            line.add(Role.CHILD_SUPERVISOR.code() + '@' + code.area().township());
        }
        line.addAll(organization.civilAffairsLine(code.area(), on));
        line.remove(desk);
        line.add(Role.AUDITOR.code() + '@' + PROVINCE);
        return List.copyOf(line);
    }

    /**
     * For each of some desks those that may order (督办) it to do something, nearest first, by one query: inside the
     * civil-affairs line the 民政 above it, to a community the 儿童督导员 too; to another organ the 妇儿工委办 of its area, then
     * of the areas above.
     */
    public Map<String, List<String>> ordering(Collection<String> desks, LocalDate on) {
        Map<AreaCode, String> offices = organs.byArea(Role.CHILDREN_WOMEN_OFFICE, on);
        Map<String, List<String>> ordering = new HashMap<>();
        desks.forEach(desk -> ordering.put(desk, ordering(desk, offices, on)));
        return ordering;
    }

    private List<String> ordering(String desk, Map<AreaCode, String> offices, LocalDate on) {
        DeskCode code = DeskCode.of(desk);
        if (code.organ() == null) {
            return above(desk, on).stream()
                    .filter(one -> !one.startsWith(Role.AUDITOR.code()))
                    .toList();
        }
        return areas.lineage(code.area(), on).stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(area -> Stream.ofNullable(offices.get(area)))
                .map(organ -> Role.CHILDREN_WOMEN_OFFICE.code() + '@' + organ)
                .filter(one -> !one.equals(desk))
                .distinct()
                .toList();
    }

    /** Who sits at each of some desks, by one query; a desk without anybody is left out. */
    public Map<String, Set<String>> sitting(Collection<String> desks, LocalDate on) {
        return desks.isEmpty() ? Map.of() : acting.atEach(desks, on);
    }

    /** The desk itself, or without anybody there who does not keep away (回避) the nearest one above it. */
    public String deskOrAbove(String desk, LocalDate on, Set<String> avoiding) {
        if (acting.isHeld(desk, on, avoiding)) {
            return desk;
        }
        List<String> line = above(desk, on);
        return line.stream()
                .filter(one -> acting.isHeld(one, on, avoiding))
                .findFirst()
                .orElseGet(() -> line.get(line.size() - 1));
    }
}
