package org.tongxing.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongxing.shared.AreaCode;

/**
 * Whose children a person may see, as a condition of SQL. Every query for people carries it: what lies outside is as if
 * it were not there (architecture D4).
 *
 * @param within areas whose children are the person's, by legal code
 * @param without areas inside those that another county really administers (功能区)
 * @param named areas of {@code within} whose children may be seen by name; above the county that needs a reason
 */
public record Scope(List<AreaCode> within, List<AreaCode> without, List<AreaCode> named) {

    /** Sees nobody. */
    public static final Scope NOTHING = new Scope(List.of(), List.of(), List.of());

    /** Whether there is nobody to see. */
    public boolean isEmpty() {
        return within.isEmpty();
    }

    /** The part in which children may be seen by name. */
    public Scope byName() {
        return new Scope(named, without, named);
    }

    /** Whether a place lies in the scope. */
    public boolean covers(AreaCode place) {
        return within.stream().anyMatch(place::isWithin) && without.stream().noneMatch(place::isWithin);
    }

    /** What of the scope lies in an area, given by its legal code. */
    public Scope inside(AreaCode area) {
        return new Scope(cut(within, area), without, cut(named, area));
    }

    /** The condition on a column of area codes (collation "C"), with parameters named {@code scope…}. */
    public String condition(String column) {
        if (within.isEmpty()) {
            return "false";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < within.size(); i++) {
            parts.add(range(column, "scopeIn" + i));
        }
        StringBuilder condition = new StringBuilder("(" + String.join(" OR ", parts) + ")");
        for (int i = 0; i < without.size(); i++) {
            condition.append(" AND NOT ").append(range(column, "scopeOut" + i));
        }
        return condition.toString();
    }

    /** The parameters of {@link #condition}. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!within.isEmpty()) {
            put(parameters, "scopeIn", within);
            put(parameters, "scopeOut", without);
        }
        return parameters;
    }

    /** ':' is the character after '9': the range holds exactly the codes that begin with the area's, by an index. */
    private static String range(String column, String name) {
        return "(%1$s >= :%2$s AND %1$s < :%2$s || ':')".formatted(column, name);
    }

    private static void put(Map<String, String> parameters, String name, List<AreaCode> areas) {
        for (int i = 0; i < areas.size(); i++) {
            parameters.put(name + i, areas.get(i).value());
        }
    }

    private static List<AreaCode> cut(List<AreaCode> areas, AreaCode area) {
        List<AreaCode> cut = new ArrayList<>();
        for (AreaCode own : areas) {
            if (area.isWithin(own)) {
                cut.add(area);
            } else if (own.isWithin(area)) {
                cut.add(own);
            }
        }
        return cut.stream().distinct().toList();
    }
}
