package org.tongxing.monitoring.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.AgeBand;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.domain.SummaryTable;
import org.tongxing.register.ChildStanding;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** 期末: who is counted as of the reference day, and how that agrees with what the communities have found. */
@Repository
public class JdbcStandings {

    private static final String SUMMARY =
            """
            WITH child AS (
                SELECT child_id, was.population AS was_population, was.sex AS was_sex, was.age_band AS was_age_band,
                       now.population, now.sex, now.age_band, was.child_id IS NOT NULL AS began,
                       now.child_id IS NOT NULL AS ends, coalesce(found.gone, false) AS gone
                  FROM (SELECT * FROM monitoring_beginning WHERE round = :round) was
                  FULL JOIN (SELECT * FROM monitoring_standing WHERE round = :round) now USING (child_id)
                  LEFT JOIN (SELECT child_id, bool_and(outcome IS NOT DISTINCT FROM 'LEFT') AS gone
                               FROM monitoring_line WHERE round = :round GROUP BY child_id) found USING (child_id)
            ), placed AS (
                SELECT 'TOTAL' AS dimension, 'TOTAL' AS was, 'TOTAL' AS now, * FROM child
                UNION ALL SELECT 'POPULATION', was_population, population, * FROM child
                UNION ALL SELECT 'SEX', was_sex, sex, * FROM child
                UNION ALL SELECT 'AGE', was_age_band, age_band, * FROM child
            ), counted AS (
                SELECT dimension, was AS category, count(*) AS beginning, 0 AS added, 0 AS moved_in,
                       count(*) FILTER (WHERE gone) AS departed,
                       count(*) FILTER (WHERE NOT gone AND ends AND now <> was) AS moved_out, 0 AS ending
                  FROM placed WHERE began GROUP BY dimension, was
                UNION ALL
                SELECT dimension, now, 0, count(*) FILTER (WHERE NOT began AND NOT gone),
                       count(*) FILTER (WHERE began AND NOT gone AND now <> was), 0, 0, count(*)
                  FROM placed WHERE ends GROUP BY dimension, now
            )
            SELECT dimension, category, sum(beginning)::bigint AS beginning, sum(added)::bigint AS added,
                   sum(moved_in)::bigint AS moved_in, sum(departed)::bigint AS departed,
                   sum(moved_out)::bigint AS moved_out, sum(ending)::bigint AS ending
              FROM counted GROUP BY dimension, category
             ORDER BY array_position(ARRAY['TOTAL', 'POPULATION', 'SEX', 'AGE'], dimension),
                      array_position(ARRAY['MONITORED', 'STATISTICAL', 'PENDING', '1', '2', 'A0', 'A3', 'A6', 'A12', 'A16'],
                                     category)
            """;

    private final JdbcClient jdbc;

    JdbcStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A community where what was found and what the register knows do not agree. */
    public record Contradiction(AreaCode community, long children) {}

    /** Begins to count anew. */
    public void clear(CaseReference round) {
        jdbc.sql("DELETE FROM monitoring_standing WHERE round = ?")
                .param(round.value())
                .update();
    }

    /** Adds counted children; the grade of key care is that of now. */
    public void add(CaseReference round, List<ChildStanding> page) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_standing (round, child_id, community, hukou_county, population, reason_code,
                                                         age_band, sex, schooling, care_grade)
                        SELECT :round, child.child_id, community, hukou_county, population, reason_code, age_band, sex,
                               schooling, coalesce((SELECT min(care.grade) FROM v_carecase_grade care
                                                     WHERE care.child_id = child.child_id
                                                       AND care.state IN ('OPEN', 'LISTED')), '')
                          FROM unnest(:children::text[], :communities::text[], :hukouCounties::text[],
                                      :populations::text[], :reasons::text[], :ages::text[], :sexes::text[],
                                      :schoolings::text[])
                               AS child (child_id, community, hukou_county, population, reason_code, age_band, sex,
                                         schooling)
                        """)
                .param("round", round.value())
                .param("children", column(page, child -> child.child().value()))
                .param("communities", column(page, child -> child.residence().value()))
                .param("hukouCounties", column(page, ChildStanding::hukouCounty))
                .param("populations", column(page, ChildStanding::population))
                .param("reasons", column(page, ChildStanding::reasonCode))
                .param("ages", column(page, child -> AgeBand.of(child.age()).name()))
                .param("sexes", column(page, ChildStanding::sex))
                .param("schoolings", column(page, ChildStanding::schooling))
                .update();
    }

    /**
     * Settles by rule the lines of those who are not counted on the reference day: sixteen, moved, 户籍迁入, returned. Who
     * has left only after it is counted once more.
     */
    public void settleLeavers(Round round, OffsetDateTime at) {
        jdbc.sql(
                        """
                        UPDATE monitoring_line line
                           SET outcome = 'LEFT', method = NULL, settled_by = 'system', settled_at = :at
                         WHERE round = :round AND outcome IS DISTINCT FROM 'LEFT'
                           AND NOT EXISTS (SELECT FROM monitoring_standing now
                                            WHERE now.round = :round AND now.child_id = line.child_id)
                        """)
                .param("round", round.reference().value())
                .param("at", at)
                .update();
        jdbc.sql(
                        """
                        UPDATE monitoring_line line
                           SET outcome = 'CHANGED', method = 'DATA', settled_by = 'system', settled_at = :at
                          FROM v_register_exit gone
                         WHERE line.round = :round AND line.outcome = 'LEFT' AND gone.child_id = line.child_id
                           AND gone.left_on > :day
                           AND EXISTS (SELECT FROM monitoring_standing now
                                        WHERE now.round = :round AND now.child_id = line.child_id)
                        """)
                .param("round", round.reference().value())
                .param("day", round.referenceDay())
                .param("at", at)
                .update();
    }

    /** Communities in which children are counted though they had no list. */
    public List<AreaCode> communitiesWithoutList(CaseReference round) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT community FROM monitoring_standing now
                         WHERE round = :round
                           AND NOT EXISTS (SELECT FROM monitoring_line line
                                            WHERE line.round = :round AND line.child_id = now.child_id)
                           AND NOT EXISTS (SELECT FROM monitoring_community part
                                            WHERE part.round = :round AND part.community = now.community)
                         ORDER BY 1
                        """)
                .param("round", round.value())
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    /** Adds by rule the lines of those who were registered since the lists were drawn up. */
    public void addNewcomers(CaseReference round, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_line (round, community, child_id, changed, outcome, settled_by, settled_at)
                        SELECT :round, community, child_id, true, 'ADDED', 'system', :at
                          FROM monitoring_standing now
                         WHERE round = :round
                           AND NOT EXISTS (SELECT FROM monitoring_line line
                                            WHERE line.round = :round AND line.child_id = now.child_id)
                        """)
                .param("round", round.value())
                .param("at", at)
                .update();
        jdbc.sql(
                        """
                        UPDATE monitoring_community SET state = 'CHECKED', checked_by = 'system', checked_on = :on
                         WHERE round = :round AND state = 'OPEN'
                           AND NOT EXISTS (SELECT FROM monitoring_line line
                                            WHERE line.round = :round AND line.community = monitoring_community.community
                                              AND line.settled_by IS DISTINCT FROM 'system')
                        """)
                .param("round", round.value())
                .param("on", at.toLocalDate())
                .update();
    }

    /** The summary table: what came and went by the lines, what is by the register's rules. */
    public SummaryTable summary(CaseReference round) {
        return new SummaryTable(jdbc.sql(SUMMARY)
                .param("round", round.value())
                .query(SummaryRows::of)
                .list());
    }

    /** Communities that have found children gone whom the register still knows to live here. */
    public List<Contradiction> contradictions(CaseReference round) {
        return jdbc.sql(
                        """
                        SELECT line.community, count(*) FROM monitoring_line line
                          JOIN monitoring_standing now ON now.round = line.round AND now.child_id = line.child_id
                         WHERE line.round = ? AND line.outcome = 'LEFT'
                           AND NOT EXISTS (SELECT FROM monitoring_line other
                                            WHERE other.round = line.round AND other.child_id = line.child_id
                                              AND other.outcome <> 'LEFT')
                         GROUP BY 1 ORDER BY 1
                        """)
                .param(round.value())
                .query((row, n) -> new Contradiction(new AreaCode(row.getString(1)), row.getLong(2)))
                .list();
    }

    private static String[] column(List<ChildStanding> page, Function<ChildStanding, String> value) {
        return page.stream().map(value).toArray(String[]::new);
    }
}
