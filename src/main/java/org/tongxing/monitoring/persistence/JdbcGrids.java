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

    /** Makes a grid; one that is there already stays. */
    public void add(AreaCode community, String grid) {
        jdbc.sql("INSERT INTO community_grid (community, grid) VALUES (?, ?) ON CONFLICT DO NOTHING")
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
