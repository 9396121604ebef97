package org.tongxing.monitoring.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.shared.ChildId;

/** When children were last visited and last seen in person, by the visits' view and by confirmations at their homes. */
@Repository
public class JdbcSeen {

    private final JdbcClient jdbc;

    JdbcSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a child was last looked after.
     *
     * @param visited day of the last visit, of whatever kind
     * @param inPerson day on which somebody last stood before the child
     */
    public record Seen(@Nullable LocalDate visited, @Nullable LocalDate inPerson) {

        /** Of a child whom nobody has seen yet. */
        public static final Seen NEVER = new Seen(null, null);
    }

    /** The last days of some children, one query; a child of whom there is nothing is left out. */
    public Map<ChildId, Seen> of(List<ChildId> children) {
        if (children.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        SELECT child_id, max(visited) AS visited, max(in_person) AS in_person
                          FROM (SELECT child_id COLLATE "C" AS child_id, visited_on AS visited,
                                       CASE WHEN seen_in_person THEN visited_on END AS in_person
                                  FROM v_visit_last_seen WHERE child_id IN (:children)
                                UNION ALL
                                SELECT child_id, NULL, (settled_at AT TIME ZONE 'Asia/Shanghai')::date
                                  FROM monitoring_line WHERE child_id IN (:children) AND method = 'HOME') AS days
                         GROUP BY child_id
                        """)
                .param("children", children.stream().map(ChildId::value).toList())
                .query((row, n) -> Map.entry(
                        new ChildId(row.getString("child_id")),
                        new Seen(
                                row.getObject("visited", LocalDate.class),
                                row.getObject("in_person", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
