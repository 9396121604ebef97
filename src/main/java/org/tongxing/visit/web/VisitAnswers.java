package org.tongxing.visit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tongxing.visit.domain.Observation;
import org.tongxing.visit.domain.VisitReport;

/** What the page sends, as the form {@code recordVisit} takes it: texts, ticks and lists of codes. */
final class VisitAnswers {

    private static final List<String> TEXTS = List.of(
            "visitedAt",
            "mode",
            "place",
            "companions",
            "childWish",
            "changes",
            "actionsTaken",
            "findings",
            "proposedGrade",
            "note");
    private static final List<String> TICKS =
            List.of("childSeen", "spokeAlone", "guardianPresent", "danger", "neglect");
    private static final List<String> LISTS = List.of("needs", "alsoSeen");

    /** Nobody was met: what these ask is hidden, as in the form, and what stood in them does not count. */
    private static final Set<String> NOBODY_MET = Set.of("NOT_AT_HOME", "REFUSED");

    private static final List<String> ONLY_WHEN_MET =
            List.of("place", "childSeen", "spokeAlone", "guardianPresent", "childWish", "alsoSeen", "changes");

    private VisitAnswers() {}

    /**
     * The values by field.
     *
     * @param last what was found last time: one tick (未变化) says that it is so still, wherever nothing else is said
     */
    static Map<String, Object> of(MultiValueMap<String, String> sent, Map<String, Observation> last) {
        Map<String, Object> values = new LinkedHashMap<>();
        TEXTS.forEach(key -> put(values, key, sent.getFirst(key)));
        TICKS.forEach(key -> values.put(key, "true".equals(sent.getFirst(key))));
        LISTS.forEach(key -> values.put(key, sent.getOrDefault(key, List.of())));
        boolean unchanged = "true".equals(sent.getFirst("unchanged"));
        for (String side : VisitReport.OBSERVATIONS) {
            String found = sent.getFirst(side);
            Observation before = last.get(side);
            put(values, side, found == null && unchanged && before != null ? before.name() : found);
        }
        if (NOBODY_MET.contains(String.valueOf(values.get("mode")))) {
            ONLY_WHEN_MET.forEach(values::remove);
            VisitReport.OBSERVATIONS.forEach(values::remove);
        }
        return values;
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            values.put(key, text);
        }
    }
}
