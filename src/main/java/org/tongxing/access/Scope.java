package org.tongxing.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/**
 * Which children a person may see by name, as a condition of SQL. Every query for people carries it: what lies outside
 * is as if it were not there (architecture D4).
 *
 * @param within areas whose children are the person's, by legal code
 * @param without parts of those that another county really administers (功能区)
 * @param organs organs in which the person works, and desks that were asked to see a child of another place: they see
 *     the children that are referred to them
 * @param opened children that the person has opened for a reason (应急调阅)
 * @param avoided children from whom the person keeps away (回避)
 */
public record Scope(
        List<AreaCode> within,
        List<AreaCode> without,
        List<String> organs,
        List<ChildId> opened,
        List<ChildId> avoided) {

    /** Sees nobody. */
    public static final Scope NOTHING = new Scope(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Whether there is nobody to see. */
    public boolean isEmpty() {
        return within.isEmpty() && organs.isEmpty() && opened.isEmpty();
    }

    /**
     * The condition on a column of area codes and one of children's numbers (both of collation "C"), with parameters
     * named {@code scope…}.
     */
    public String condition(String area, String child) {
        List<String> either = new ArrayList<>();
        if (!within.isEmpty()) {
            either.add(areas(area));
        }
        if (!organs.isEmpty()) {
            either.add(
                    child + " IN (SELECT child_id FROM referral WHERE organ IN (:scopeOrgans) AND ended_at IS NULL)");
        }
        if (!opened.isEmpty()) {
            either.add(child + " IN (:scopeOpened)");
        }
        if (either.isEmpty()) {
            return "false";
        }
        String condition = "(" + String.join(" OR ", either) + ")";
        return avoided.isEmpty() ? condition : condition + " AND " + child + " NOT IN (:scopeAvoided)";
    }

    /** The parameters of {@link #condition}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (!within.isEmpty()) {
            put(parameters, "scopeIn", within);
            put(parameters, "scopeOut", without);
        }
        putIfAny(parameters, "scopeOrgans", organs);
        putIfAny(parameters, "scopeOpened", opened.stream().map(ChildId::value).toList());
        if (!isEmpty()) {
            putIfAny(
                    parameters,
                    "scopeAvoided",
                    avoided.stream().map(ChildId::value).toList());
        }
        return parameters;
    }

    private String areas(String column) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < within.size(); i++) {
            ranges.add(range(column, "scopeIn" + i));
        }
        StringBuilder areas = new StringBuilder("((" + String.join(" OR ", ranges) + ")");
        for (int i = 0; i < without.size(); i++) {
            areas.append(" AND NOT ").append(range(column, "scopeOut" + i));
        }
        return areas.append(")").toString();
    }

    /** ':' is the character after '9': the range holds exactly the codes that begin with the area's, by an index. */
    private static String range(String column, String name) {
        return "(%1$s >= :%2$s AND %1$s < :%2$s || ':')".formatted(column, name);
    }

    private static void put(Map<String, Object> parameters, String name, List<AreaCode> areas) {
        for (int i = 0; i < areas.size(); i++) {
            parameters.put(name + i, areas.get(i).value());
        }
    }

    private static void putIfAny(Map<String, Object> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }
}
