package org.tongxing.monitoring.persistence;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.CommunityRound;
import org.tongxing.shared.ChildId;

/** Lets the lists of open updates follow the register, by its view {@code v_register_standing}; set-based. */
@Repository
public class JdbcArrivals {

    private static final String LEAVE =
            """
            UPDATE monitoring_line settled
               SET outcome = 'LEFT', method = NULL, settled_by = gone.left_by, settled_at = :at
              FROM (SELECT line.round, line.community, line.child_id, coalesce(standing.left_by, 'system') AS left_by
                      FROM monitoring_line line
                      JOIN v_register_standing standing ON standing.child_id = line.child_id
                      JOIN monitoring_community part ON part.round = line.round AND part.community = line.community
                      JOIN monitoring_round whole ON whole.reference = line.round
                     WHERE line.outcome IS DISTINCT FROM 'LEFT' AND part.state = 'OPEN' AND whole.state = 'OPEN' AND %s
                     ORDER BY line.child_id
                       FOR UPDATE OF line) AS gone
             WHERE settled.round = gone.round AND settled.community = gone.community
               AND settled.child_id = gone.child_id
            """;

    private final JdbcClient jdbc;

    JdbcArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds children who have come to a community since its update was opened: registered since, or moved here from another
     * list of the same update.
     */
    public void add(CommunityRound part, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_line
                               (round, community, child_id, grid, changed, outcome, settled_by, settled_at)
                        SELECT :round, :community, standing.child_id, coalesce(place.grid, ''), true, 'ADDED',
                               coalesce(standing.registered_by, 'system'), :at
                          FROM v_register_standing standing
                          LEFT JOIN child_grid place
                            ON place.child_id = standing.child_id AND place.community = standing.community
                         WHERE standing.community = :community AND standing.active
                           AND standing.population IN ('MONITORED', 'STATISTICAL', 'PENDING')
                           AND NOT EXISTS (SELECT FROM monitoring_line here
                                            WHERE here.round = :round AND here.community = :community
                                              AND here.child_id = standing.child_id)
                           AND (standing.registered_on >= :openedOn
                                OR EXISTS (SELECT FROM monitoring_line there
                                            WHERE there.round = :round AND there.child_id = standing.child_id))
                         ORDER BY standing.child_id
                            ON CONFLICT DO NOTHING
                        """)
                .param("round", part.round())
                .param("community", part.community().value())
                .param("openedOn", part.openedOn())
                .param("at", at)
                .update();
    }

    /** Marks the lines of children who have left the ledger, or the community for another one that was not merged into it. */
    public void leave(CommunityRound part, OffsetDateTime at) {
        jdbc.sql(
                        LEAVE.formatted(
                                """
                                line.round = :round AND line.community = :community
                                AND (NOT standing.active
                                     OR standing.community <> line.community
                                    AND NOT EXISTS (SELECT FROM monitoring_community merged
                                                     WHERE merged.round = line.round
                                                       AND merged.community = standing.community
                                                       AND merged.merged_into IN (part.community, part.reference)))
                                """))
                .param("round", part.round())
                .param("community", part.community().value())
                .param("at", at)
                .update();
    }

    /** Marks the open lines of a child who has left the ledger. */
    public void leave(ChildId child, OffsetDateTime at) {
        jdbc.sql(LEAVE.formatted("line.child_id = :child AND NOT standing.active"))
                .param("child", child.value())
                .param("at", at)
                .update();
    }
}
