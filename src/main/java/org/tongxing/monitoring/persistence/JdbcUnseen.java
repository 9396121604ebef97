package org.tongxing.monitoring.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Children of whom nobody has caught sight for two updates (连续两轮未当面见到). */
@Repository
public class JdbcUnseen {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    JdbcUnseen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Such a child. */
    public record Unseen(ChildId child, AreaCode community, @Nullable LocalDate lastSeen) {}

    /**
     * Some of those who still live in a township, have been registered since before a day, and have been seen in person
     * neither by a visit after it nor at home in this or the last update.
     */
    public List<Unseen> sample(CaseReference round, AreaCode township, LocalDate since) {
        return jdbc.sql(
                        """
                        SELECT line.child_id, line.community,
                               (SELECT max(visited_on) FROM v_visit_last_seen seen
                                 WHERE seen.child_id = line.child_id AND seen.seen_in_person) AS last_seen
                          FROM monitoring_line line
                         WHERE line.round = :round
                           AND line.community >= :township AND line.community < :township || ':'
                           AND line.outcome IN ('UNCHANGED', 'CHANGED')
                           AND EXISTS (SELECT FROM monitoring_line before
                                         JOIN monitoring_round last ON last.reference = before.round
                                        WHERE before.child_id = line.child_id AND before.round <> line.round
                                          AND last.state = 'CLOSED' AND last.reference_day >= :since)
                           AND NOT EXISTS (SELECT FROM monitoring_line found
                                             JOIN monitoring_round made ON made.reference = found.round
                                            WHERE found.child_id = line.child_id AND found.method = 'HOME'
                                              AND made.reference_day >= :since)
                           AND NOT EXISTS (SELECT FROM v_visit_last_seen seen
                                            WHERE seen.child_id = line.child_id AND seen.seen_in_person
                                              AND seen.visited_on > :since)
                         ORDER BY line.community, line.child_id LIMIT :most
                        """)
                .param("round", round.value())
                .param("township", township.value())
                .param("since", since)
                .param("most", MOST)
                .query((row, n) -> new Unseen(
                        new ChildId(row.getString("child_id")),
                        new AreaCode(row.getString("community")),
                        row.getObject("last_seen", LocalDate.class)))
                .list();
    }
}
