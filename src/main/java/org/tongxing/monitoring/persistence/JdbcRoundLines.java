package org.tongxing.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.Scope;
import org.tongxing.monitoring.domain.CommunityRound;
import org.tongxing.monitoring.domain.ConfirmationMethod;
import org.tongxing.monitoring.domain.GridProgress;
import org.tongxing.monitoring.domain.LineFilter;
import org.tongxing.monitoring.domain.LineOutcome;
import org.tongxing.monitoring.domain.LinePosition;
import org.tongxing.monitoring.domain.RoundLine;
import org.tongxing.shared.ChildId;

/** The lines of a community's list, as a person may see them. */
@Repository
public class JdbcRoundLines {

    private static final String LINE =
            "SELECT line.child_id, line.grid, line.changed, line.outcome, line.method, line.settled_by, line.settled_at"
                    + " FROM monitoring_line line WHERE line.round = :round AND line.community = :community AND ";

    private static final String UNSEEN =
            """
             AND EXISTS (SELECT FROM monitoring_line earlier
                           JOIN monitoring_round whole ON whole.reference = earlier.round
                          WHERE earlier.child_id = line.child_id
                            AND whole.reference_day <= :twoRoundsAgo AND whole.state <> 'CANCELLED')
             AND NOT EXISTS (SELECT FROM monitoring_line at_home
                               JOIN monitoring_round whole ON whole.reference = at_home.round
                              WHERE at_home.child_id = line.child_id AND at_home.method = 'HOME'
                                AND whole.reference_day > :twoRoundsAgo)
             AND NOT EXISTS (SELECT FROM v_visit_last_seen visit
                              WHERE visit.child_id = line.child_id COLLATE "default"
                                AND visit.seen_in_person AND visit.visited_on > :twoRoundsAgo)
            """;

    private final JdbcClient jdbc;

    JdbcRoundLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lines in the order of the list.
     *
     * @param after place after which they begin; null for the first
     */
    public List<RoundLine> page(
            CommunityRound part, Scope scope, LineFilter filter, @Nullable LinePosition after, int size) {
        // Only what is asked is in the statement: a plan for "this or anything" would use no index.
        JdbcClient.StatementSpec asked = jdbc.sql(LINE + scope.condition("line.community", "line.child_id")
                        + condition(filter)
                        + (after == null
                                ? ""
                                : " AND ((NOT line.changed), line.child_id) > (:afterUnchanged, :afterChild)")
                        + " ORDER BY (NOT line.changed), line.child_id LIMIT :size")
                .params(scope.parameters())
                .param("round", part.round())
                .param("community", part.community().value())
                .param("twoRoundsAgo", part.twoRoundsAgo())
                .param("grid", filter.grid())
                .param("size", size);
        if (filter.named() != null) {
            asked = asked.param("named", values(filter.named()));
        }
        if (after != null) {
            asked = asked.param("afterUnchanged", after.unchanged())
                    .param("afterChild", after.child().value());
        }
        return asked.query(JdbcRoundLines::line).list();
    }

    /** The line of a child; empty when it is not in this list, or not for this person. */
    public Optional<RoundLine> find(CommunityRound part, Scope scope, ChildId child) {
        return jdbc.sql(LINE + scope.condition("line.community", "line.child_id") + " AND line.child_id = :child")
                .params(scope.parameters())
                .param("round", part.round())
                .param("community", part.community().value())
                .param("child", child.value())
                .query(JdbcRoundLines::line)
                .optional();
    }

    /** Those of some children who are in the list for this person. */
    public List<ChildId> inList(CommunityRound part, Scope scope, List<ChildId> children) {
        return jdbc.sql("SELECT line.child_id FROM monitoring_line line WHERE line.round = :round"
                        + " AND line.community = :community AND line.child_id IN (:children) AND "
                        + scope.condition("line.community", "line.child_id"))
                .params(scope.parameters())
                .param("round", part.round())
                .param("community", part.community().value())
                .param("children", values(children))
                .query((row, n) -> new ChildId(row.getString(1)))
                .list();
    }

    /** Whether a line of some children is open and the registration has changed: it needs a look of its own. */
    public boolean anyChanged(CommunityRound part, List<ChildId> children) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM monitoring_line
                                        WHERE round = :round AND community = :community AND child_id IN (:children)
                                          AND changed AND outcome IS NULL)
                        """)
                .param("round", part.round())
                .param("community", part.community().value())
                .param("children", values(children))
                .query(Boolean.class)
                .single();
    }

    /** How far each grid has come, by name; children in no grid come first. */
    public List<GridProgress> progress(CommunityRound part, Scope scope) {
        return jdbc.sql(
                        """
                        SELECT grid, count(*) FILTER (WHERE mine AND outcome IS NOT NULL) AS settled,
                               count(*) FILTER (WHERE mine) AS total,
                               count(*) FILTER (WHERE mine AND outcome IS NULL AND NOT changed) AS rest,
                               count(*) FILTER (WHERE NOT mine) AS elsewhere
                          FROM (SELECT line.grid, line.outcome, line.changed, %s AS mine
                                  FROM monitoring_line line
                                 WHERE line.round = :round AND line.community = :community) AS lines
                         GROUP BY grid
                         ORDER BY grid
                        """
                                .formatted(scope.condition("line.community", "line.child_id")))
                .params(scope.parameters())
                .param("round", part.round())
                .param("community", part.community().value())
                .query((row, n) -> new GridProgress(
                        row.getString("grid"),
                        row.getInt("settled"),
                        row.getInt("total"),
                        row.getInt("rest"),
                        row.getInt("elsewhere")))
                .list();
    }

    /**
     * Settles a line, unless somebody else has done so meanwhile.
     *
     * @param seen the line as the person saw it
     * @return whether it was settled by this call
     */
    public boolean settle(
            CommunityRound part,
            RoundLine seen,
            LineOutcome outcome,
            ConfirmationMethod method,
            String by,
            OffsetDateTime at) {
        return jdbc.sql(
                                """
                                UPDATE monitoring_line
                                   SET outcome = :outcome, method = :method, settled_by = :by, settled_at = :at
                                 WHERE round = :round AND community = :community AND child_id = :child
                                   AND outcome IS NOT DISTINCT FROM :seenOutcome
                                   AND settled_by IS NOT DISTINCT FROM :seenBy
                                """)
                        .param("round", part.round())
                        .param("community", part.community().value())
                        .param("child", seen.child().value())
                        .param("outcome", outcome.name())
                        .param("method", method.name())
                        .param("by", by)
                        .param("at", at)
                        .param(
                                "seenOutcome",
                                seen.outcome() == null ? null : seen.outcome().name())
                        .param("seenBy", seen.settledBy())
                        .update()
                > 0;
    }

    /** How many lines one click would confirm: open ones without a change. */
    public int countRest(CommunityRound part, Scope scope, LineFilter filter) {
        return rest("SELECT count(*) FROM monitoring_line line WHERE ", part, scope, filter)
                .query(Integer.class)
                .single();
    }

    /**
     * Confirms the open lines without a change as 无变化, in the order of their numbers, so that two persons who do so at
     * the same moment wait for each other and never block each other.
     *
     * @return how many were confirmed
     */
    public int confirmRest(
            CommunityRound part,
            Scope scope,
            LineFilter filter,
            ConfirmationMethod method,
            String by,
            OffsetDateTime at) {
        return rest(
                        """
                        UPDATE monitoring_line settled
                           SET outcome = 'UNCHANGED', method = :method, settled_by = :by, settled_at = :at
                          FROM (%s) AS rest
                         WHERE settled.round = :round AND settled.community = :community
                           AND settled.child_id = rest.child_id
                        """,
                        part, scope, filter)
                .param("method", method.name())
                .param("by", by)
                .param("at", at)
                .update();
    }

    private JdbcClient.StatementSpec rest(String statement, CommunityRound part, Scope scope, LineFilter filter) {
        String condition = "line.round = :round AND line.community = :community AND NOT line.changed AND "
                + scope.condition("line.community", "line.child_id") + condition(filter);
        String sql = statement.contains("%s")
                ? statement.formatted("SELECT line.child_id FROM monitoring_line line WHERE " + condition
                        + " ORDER BY line.child_id FOR UPDATE")
                : statement + condition;
        JdbcClient.StatementSpec asked = jdbc.sql(sql)
                .params(scope.parameters())
                .param("round", part.round())
                .param("community", part.community().value())
                .param("grid", filter.grid());
        return filter.named() == null ? asked : asked.param("named", values(filter.named()));
    }

    private static String condition(LineFilter filter) {
        String standing =
                switch (filter.standing()) {
                    case OPEN -> " AND line.outcome IS NULL";
                    case SETTLED -> " AND line.outcome IS NOT NULL";
                    case ALL -> "";
                    case UNSEEN -> UNSEEN;
                };
        return standing
                + (filter.grid() == null ? "" : " AND line.grid = :grid")
                + (filter.named() == null ? "" : " AND line.child_id IN (:named)");
    }

    /** SQL has no empty list. */
    private static List<String> values(List<ChildId> children) {
        return children.isEmpty()
                ? List.of("")
                : children.stream().map(ChildId::value).toList();
    }

    private static RoundLine line(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String method = row.getString("method");
        OffsetDateTime at = row.getObject("settled_at", OffsetDateTime.class);
        return new RoundLine(
                new ChildId(row.getString("child_id")),
                row.getString("grid"),
                row.getBoolean("changed"),
                outcome == null ? null : LineOutcome.valueOf(outcome),
                method == null ? null : ConfirmationMethod.valueOf(method),
                row.getString("settled_by"),
                at == null ? null : at.toInstant());
    }
}
