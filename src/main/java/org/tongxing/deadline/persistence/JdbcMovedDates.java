package org.tongxing.deadline.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many dates a change has moved so far, by desk; kept with each page, so that none is lost when it is cut off. */
@Repository
public class JdbcMovedDates {

    private final JdbcClient jdbc;

    JdbcMovedDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds to what a change has moved.
     *
     * @param subject what changed
     * @param byDesk how many more, by desk
     */
    public void add(String subject, Map<String, Integer> byDesk) {
        if (byDesk.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Integer>> counts = List.copyOf(byDesk.entrySet());
        jdbc.sql(
                        """
                        INSERT INTO moved_dates AS m (subject, desk, moved)
                        SELECT :subject, desk, moved::int FROM unnest(:desks, :moved) AS given (desk, moved) ORDER BY desk
                        ON CONFLICT (subject, desk) DO UPDATE SET moved = m.moved + excluded.moved
                        """)
                .param("subject", subject)
                .param("desks", counts.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "moved",
                        counts.stream()
                                .map(count -> String.valueOf(count.getValue()))
                                .toArray(String[]::new))
                .update();
    }

    /** What a change has moved, by desk; it is forgotten here. */
    public Map<String, Integer> take(String subject) {
        return jdbc
                .sql("DELETE FROM moved_dates WHERE subject = ? RETURNING desk, moved")
                .param(subject)
                .query((row, n) -> Map.entry(row.getString("desk"), row.getInt("moved")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
