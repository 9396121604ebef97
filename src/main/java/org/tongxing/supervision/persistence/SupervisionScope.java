package org.tongxing.supervision.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/**
 * Whose late matters and orders a person supervises, as a condition of SQL.
 *
 * @param login the person: what they keep away from (回避) is not there for them
 * @param counties counties (and areas above) of a post of county level or above
 * @param townships townships of a 儿童督导员
 * @param by level of area by which figures are given
 */
public record SupervisionScope(String login, Set<String> counties, List<AreaCode> townships, AreaLevel by) {

    /** Whether there is nothing to supervise. */
    public boolean isEmpty() {
        return counties.isEmpty() && townships.isEmpty();
    }

    /** The condition on a column of counties and one of area codes, with parameters named {@code scope…}. */
    public String condition(String county, String area) {
        if (!counties.isEmpty()) {
            return county + " IN (:scopeCounties)";
        }
        return townships.isEmpty() ? "false" : "left(" + area + ", 9) IN (:scopeTownships)";
    }

    /** The parameters of {@link #condition}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (!counties.isEmpty()) {
            parameters.put("scopeCounties", counties);
        } else if (!townships.isEmpty()) {
            parameters.put(
                    "scopeTownships", townships.stream().map(AreaCode::value).toList());
        }
        return parameters;
    }
}
