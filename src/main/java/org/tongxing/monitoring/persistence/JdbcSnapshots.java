package org.tongxing.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.domain.SummaryRow;
import org.tongxing.monitoring.domain.SummaryTable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** 统计时点快照: frozen, and never changed by anybody. */
@Repository
public class JdbcSnapshots {

    private static final String ROWS =
            """
            SELECT coalesce(encode(sha256(convert_to(string_agg(
                       concat_ws('|', child_id, community, hukou_county, population, reason_code, age_band, sex,
                                 schooling, care_grade), E'\\n' ORDER BY child_id), 'UTF8')), 'hex'), '') AS hash,
                   count(*) AS children
            """;

    private static final String LISTS =
            """
            SELECT list.round, list.hukou_county, list.children,
                   count(*) FILTER (WHERE reason = 'RETURNED') AS returned,
                   count(*) FILTER (WHERE reason = 'KEY_CARE') AS key_care
              FROM monitoring_origin_list list
              JOIN monitoring_origin_child child
                ON child.round = list.round AND child.hukou_county = list.hukou_county
            """;
    private static final String BY_LIST =
            " GROUP BY list.round, list.hukou_county ORDER BY list.round, list.hukou_county";

    private final JdbcClient jdbc;

    JdbcSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A snapshot's head. */
    public record Snapshot(
            String number,
            CaseReference round,
            LocalDate referenceDay,
            LocalDate countedOn,
            long children,
            String hash) {}

    /** What a hukou county gets of a round. */
    public record OriginList(CaseReference round, String hukouCounty, long children, long returned, long keyCare) {}

    /** A child on such a list. */
    public record OriginChild(CaseReference round, String childId, String reason) {}

    /** Freezes what is counted. */
    public void freeze(String number, Round round, LocalDate countedOn, OffsetDateTime at) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_snapshot (number, round, county, reference_day, counted_on, frozen_at,
                                                         children, hash)
                        SELECT :number, :round, :county, :day, :countedOn, :at, frozen.children, frozen.hash
                          FROM (
                        """
                                + ROWS
                                + " FROM monitoring_standing WHERE round = :round) frozen")
                .param("number", number)
                .param("round", round.reference().value())
                .param("county", round.county().value())
                .param("day", round.referenceDay())
                .param("countedOn", countedOn)
                .param("at", at)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO monitoring_snapshot_row (snapshot, child_id, community, hukou_county, population,
                                                             reason_code, age_band, sex, schooling, care_grade)
                        SELECT :number, child_id, community, hukou_county, population, reason_code, age_band, sex,
                               schooling, care_grade
                          FROM monitoring_standing WHERE round = :round
                        """)
                .param("number", number)
                .param("round", round.reference().value())
                .update();
    }

    /** Keeps the summary table of a snapshot. */
    public void keep(String number, SummaryTable table) {
        for (SummaryRow row : table.rows()) {
            jdbc.sql(
                            """
                            INSERT INTO monitoring_summary (snapshot, dimension, category, beginning, added, moved_in,
                                                            departed, moved_out, ending)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            number,
                            row.dimension(),
                            row.category(),
                            row.beginning(),
                            row.added(),
                            row.movedIn(),
                            row.departed(),
                            row.movedOut(),
                            row.ending())
                    .update();
        }
    }

    /**
     * Makes one list for each hukou county: how many of its children are counted here, and by number those for whom it has
     * a duty. A child that has returned is for the county in the province to look at (留守、困境儿童核查); to other provinces
     * go counts and key care only.
     */
    public void list(Round round) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_origin_list (round, hukou_county, children)
                        SELECT :round, hukou_county, sum(counted) FROM (
                            SELECT hukou_county, count(*) AS counted FROM monitoring_standing
                             WHERE round = :round GROUP BY 1
                            UNION ALL
                            SELECT hukou_county, 0 FROM v_register_exit gone
                              JOIN monitoring_line line ON line.child_id = gone.child_id
                             WHERE line.round = :round AND line.outcome = 'LEFT' AND gone.reason = 'RETURNED') lived
                         WHERE hukou_county <> '' GROUP BY hukou_county
                        """)
                .param("round", round.reference().value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO monitoring_origin_child (round, hukou_county, child_id, reason)
                        SELECT :round, hukou_county, child_id, 'KEY_CARE' FROM monitoring_standing
                         WHERE round = :round AND hukou_county <> '' AND care_grade <> ''
                        UNION
                        SELECT :round, gone.hukou_county, gone.child_id, 'RETURNED' FROM v_register_exit gone
                          JOIN monitoring_line line ON line.child_id = gone.child_id
                         WHERE line.round = :round AND line.outcome = 'LEFT' AND gone.reason = 'RETURNED'
                           AND gone.hukou_county LIKE '44%'
                        """)
                .param("round", round.reference().value())
                .update();
    }

    /** The lists of a round that name children. */
    public List<OriginList> listsWithDuty(CaseReference round) {
        return jdbc.sql(LISTS + "WHERE list.round = ?" + BY_LIST)
                .param(round.value())
                .query(JdbcSnapshots::list)
                .list();
    }

    /** The lists that hukou counties have been given, the newest first. */
    public List<OriginList> listsFor(List<AreaCode> counties, int most) {
        return jdbc.sql(LISTS + "WHERE list.hukou_county = ANY(:counties::text[])" + BY_LIST + " DESC LIMIT :most")
                .param("counties", counties.stream().map(AreaCode::value).toArray(String[]::new))
                .param("most", most)
                .query(JdbcSnapshots::list)
                .list();
    }

    private static OriginList list(ResultSet row, int number) throws SQLException {
        return new OriginList(
                new CaseReference(row.getString("round")),
                row.getString("hukou_county"),
                row.getLong("children"),
                row.getLong("returned"),
                row.getLong("key_care"));
    }

    /** The children on the list of a hukou county. */
    public List<OriginChild> childrenOn(CaseReference round, AreaCode hukouCounty) {
        return jdbc.sql(
                        """
                        SELECT round, child_id, reason FROM monitoring_origin_child
                         WHERE round = ? AND hukou_county = ? ORDER BY reason DESC, child_id
                        """)
                .params(round.value(), hukouCounty.value())
                .query((row, n) ->
                        new OriginChild(new CaseReference(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /** The snapshot of a round. */
    public Optional<Snapshot> of(CaseReference round) {
        return jdbc.sql(
                        """
                        SELECT number, round, reference_day, counted_on, children, hash FROM monitoring_snapshot
                         WHERE round = ?
                        """)
                .param(round.value())
                .query((row, n) -> new Snapshot(
                        row.getString("number"),
                        new CaseReference(row.getString("round")),
                        row.getObject("reference_day", LocalDate.class),
                        row.getObject("counted_on", LocalDate.class),
                        row.getLong("children"),
                        row.getString("hash")))
                .optional();
    }

    /** The hash of a snapshot's rows as they are now: equal to the one it was frozen with. */
    public String hashOfRows(String number) {
        return jdbc.sql(ROWS + " FROM monitoring_snapshot_row WHERE snapshot = ?")
                .param(number)
                .query((row, n) -> row.getString("hash"))
                .single();
    }

    /** The summary table of a snapshot. */
    public SummaryTable summary(String number) {
        return new SummaryTable(jdbc.sql(
                        """
                        SELECT * FROM monitoring_summary WHERE snapshot = ?
                         ORDER BY array_position(ARRAY['TOTAL', 'POPULATION', 'SEX', 'AGE'], dimension),
                                  array_position(ARRAY['MONITORED', 'STATISTICAL', 'PENDING', '1', '2', 'A0', 'A3', 'A6',
                                                       'A12', 'A16'], category)
                        """)
                .param(number)
                .query(SummaryRows::of)
                .list());
    }

    /** Which of some counted children stand otherwise in a snapshot, or not at all. */
    public long unlike(String number, CaseReference counted) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM (
                            SELECT child_id, community, population, age_band FROM monitoring_standing WHERE round = :round
                            EXCEPT
                            SELECT child_id, community, population, age_band FROM monitoring_snapshot_row
                             WHERE snapshot = :number) other
                        """)
                .param("number", number)
                .param("round", counted.value())
                .query(Long.class)
                .single();
    }
}
