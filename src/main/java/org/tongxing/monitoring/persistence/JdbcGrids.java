package org.tongxing.monitoring.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.CommunityRound;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** The grids (网格) of communities, and who is in which. */
@Repository
public class JdbcGrids {

    private final JdbcClient jdbc;

    JdbcGrids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grids of a community by name. */
    public List<String> of(AreaCode community) {
        return jdbc.sql("SELECT grid FROM community_grid WHERE community = ? ORDER BY grid")
                .param(community.value())
                .query(String.class)
                .list();
    }

    /** Whether a community has a grid; it keeps it until this transaction has ended. */
    public boolean keep(AreaCode community, String grid) {
        return jdbc.sql("SELECT grid FROM community_grid WHERE community = ? AND grid = ? FOR KEY SHARE")
                .params(community.value(), grid)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Whether a community has a grid; nobody else puts children into it or changes it until this transaction has ended. */
    public boolean lock(AreaCode community, String grid) {
        return jdbc.sql("SELECT grid FROM community_grid WHERE community = ? AND grid = ? FOR UPDATE")
                .params(community.value(), grid)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /**
     * Makes a grid.
     *
     * @return false when it is there already
     */
    public boolean add(AreaCode community, String grid) {
        return jdbc.sql("INSERT INTO community_grid (community, grid) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(community.value(), grid)
                        .update()
                == 1;
    }

    /** How many children of a list, whoever may see them, are in a grid and have not left the community. */
    public int inside(CommunityRound part, String grid) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM monitoring_line
                         WHERE round = ? AND community = ? AND grid = ? AND outcome IS DISTINCT FROM 'LEFT'
                        """)
                .params(part.round(), part.community().value(), grid)
                .query(Integer.class)
                .single();
    }

    /** All who are in a grid go into another one of the community; the empty one takes them out. */
    public void moveAll(CommunityRound part, String from, String to) {
        update(
                """
                WITH inside AS (SELECT child_id FROM child_grid WHERE community = :community AND grid = :from
                                 ORDER BY child_id FOR UPDATE)
                """
                        + (to.isEmpty()
                                ? "DELETE FROM child_grid WHERE child_id IN (SELECT child_id FROM inside)"
                                : "UPDATE child_grid SET grid = :to WHERE child_id IN (SELECT child_id FROM inside)"),
                part,
                from,
                to);
        update(
                """
                UPDATE monitoring_line placed SET grid = :to
                  FROM (SELECT round, child_id FROM monitoring_line
                         WHERE community = :community AND grid = :from
                           AND round IN (SELECT other.reference FROM monitoring_round this
                                           JOIN monitoring_round other
                                             ON other.county = this.county AND other.state = 'OPEN'
                                          WHERE this.reference = :round)
                         ORDER BY child_id
                           FOR UPDATE) AS inside
                 WHERE placed.round = inside.round AND placed.community = :community
                   AND placed.child_id = inside.child_id
                """,
                part,
                from,
                to);
    }

    private void update(String sql, CommunityRound part, String from, String to) {
        jdbc.sql(sql)
                .param("round", part.round())
                .param("community", part.community().value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Takes a grid away that nobody is in. */
    public void remove(AreaCode community, String grid) {
        jdbc.sql("DELETE FROM community_grid WHERE community = ? AND grid = ?")
                .params(community.value(), grid)
                .update();
    }

    /** Puts children into a grid, in this update and all later ones. */
    public void assign(CommunityRound part, List<ChildId> children, String grid) {
        jdbc.sql(
                        """
                        INSERT INTO child_grid (child_id, community, grid)
                        SELECT child_id, community, :grid FROM monitoring_line
                         WHERE round = :round AND community = :community AND child_id IN (:children)
                         ORDER BY child_id
                            ON CONFLICT (child_id) DO UPDATE SET community = excluded.community, grid = excluded.grid
                        """)
                .param("round", part.round())
                .param("community", part.community().value())
                .param("grid", grid)
                .param("children", children.stream().map(ChildId::value).toList())
                .update();
        setGrid(part, children, grid);
    }

    /** Takes children out of their grids. */
    public void release(CommunityRound part, List<ChildId> children) {
        jdbc.sql("DELETE FROM child_grid WHERE child_id IN (:children)")
                .param("children", children.stream().map(ChildId::value).toList())
                .update();
        setGrid(part, children, "");
    }

    private void setGrid(CommunityRound part, List<ChildId> children, String grid) {
        jdbc.sql(
                        """
                        UPDATE monitoring_line placed SET grid = :grid
                          FROM (SELECT child_id FROM monitoring_line
                                 WHERE round = :round AND community = :community AND child_id IN (:children)
                                 ORDER BY child_id
                                   FOR UPDATE) AS chosen
                         WHERE placed.round = :round AND placed.community = :community
                           AND placed.child_id = chosen.child_id
                        """)
                .param("round", part.round())
                .param("community", part.community().value())
                .param("grid", grid)
                .param("children", children.stream().map(ChildId::value).toList())
                .update();
    }
}
