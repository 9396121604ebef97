package org.tongxing.monitoring.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** The lists of a round: which communities, and which children in each. Everything is one statement for a county. */
@Repository
public class JdbcRoundLists {

    private static final String AGE_BAND =
            """
            CASE WHEN extract(year FROM age(:on::date, child.birth_date)) < 3 THEN 'A0'
                 WHEN extract(year FROM age(:on::date, child.birth_date)) < 6 THEN 'A3'
                 WHEN extract(year FROM age(:on::date, child.birth_date)) < 12 THEN 'A6'
                 WHEN extract(year FROM age(:on::date, child.birth_date)) < 16 THEN 'A12'
                 ELSE 'A16' END
            """;

    private static final String LIVING_HERE =
            """
              FROM unnest(:townships::text[]) AS township
              JOIN v_register_monitored_child child
                ON child.community >= township AND child.community < township || ':'
            """;

    private final JdbcClient jdbc;

    JdbcRoundLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 期初: those of the county's last snapshot before the reference day; without one, those in the ledger on a day. */
    public void begin(Round round, List<AreaCode> townships, LocalDate on) {
        int copied = jdbc.sql(
                        """
                        INSERT INTO monitoring_beginning (round, child_id, community, population, age_band, sex)
                        SELECT :round, child_id, community, population, age_band, sex
                          FROM monitoring_snapshot_row
                         WHERE snapshot = (SELECT number FROM monitoring_snapshot
                                            WHERE county = :county AND reference_day < :day
                                            ORDER BY reference_day DESC LIMIT 1)
                        """)
                .param("round", round.reference().value())
                .param("county", round.county().value())
                .param("day", round.referenceDay())
                .update();
        if (copied == 0) {
            jdbc.sql("INSERT INTO monitoring_beginning (round, child_id, community, population, age_band, sex)"
                            + " SELECT :round, child.child_id, child.community, child.population, " + AGE_BAND
                            + ", coalesce(child.sex, '')" + LIVING_HERE)
                    .param("round", round.reference().value())
                    .param("townships", codes(townships))
                    .param("on", on)
                    .update();
        }
    }

    /** The communities with children, now or at the beginning. */
    public List<AreaCode> communities(CaseReference round, List<AreaCode> townships) {
        return jdbc.sql("SELECT DISTINCT child.community" + LIVING_HERE
                        + " UNION SELECT community FROM monitoring_beginning WHERE round = :round ORDER BY 1")
                .param("round", round.value())
                .param("townships", codes(townships))
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    /** Gives communities a part each, with its number. */
    public void add(CaseReference round, List<AreaCode> communities, List<CaseReference> numbers) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_community (round, community, reference)
                        SELECT :round, community, number
                          FROM unnest(:communities::text[], :numbers::text[]) AS part (community, number)
                        """)
                .param("round", round.value())
                .param("communities", codes(communities))
                .param("numbers", numbers.stream().map(CaseReference::value).toArray(String[]::new))
                .update();
    }

    /**
     * Writes a line for each child who lives here, and for those of the beginning who have left since, who need no more
     * looking for. The second is a difference of sets: these rows are so fresh that PostgreSQL takes the tables for empty,
     * and would look each child up by reading all lines of the round.
     *
     * @param since what has changed after this day stands on top
     * @param first whether nobody has confirmed this list before: then having been registered is no change
     */
    public void write(
            CaseReference round, List<AreaCode> townships, LocalDate since, boolean first, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_line (round, community, child_id, grid, changed)
                        SELECT :round, child.community, child.child_id, coalesce(child_grid.grid, ''),
                               CASE WHEN :first THEN coalesce(child.corrected_on > :since, false)
                                    ELSE child.changed_on > :since END
                        """
                                + LIVING_HERE
                                + """
                          LEFT JOIN child_grid
                            ON child_grid.child_id = child.child_id AND child_grid.community = child.community
                        """)
                .param("round", round.value())
                .param("townships", codes(townships))
                .param("since", since)
                .param("first", first)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO monitoring_line (round, community, child_id, changed, outcome, settled_by, settled_at)
                        SELECT :round, community, child_id, true, 'LEFT', 'system', :at
                          FROM monitoring_beginning
                         WHERE round = :round
                           AND child_id IN (SELECT child_id FROM monitoring_beginning WHERE round = :round
                                            EXCEPT SELECT child_id FROM monitoring_line WHERE round = :round)
                        """)
                .param("round", round.value())
                .param("at", at)
                .update();
    }

    private static String[] codes(List<AreaCode> areas) {
        return areas.stream().map(AreaCode::value).toArray(String[]::new);
    }
}
