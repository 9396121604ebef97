package org.tongxing.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** The communities' parts of a round. */
@Repository
public class JdbcCommunities {

    private static final String PART =
            "SELECT round, community, reference, state, submitted_by, return_reason FROM monitoring_community ";
    private static final String IN_TOWNSHIP = "community >= :township AND community < :township || ':'";

    private final JdbcClient jdbc;

    JdbcCommunities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part.
     *
     * @param state OPEN, SUBMITTED, CHECKED or MERGED
     * @param returnReason why it was returned, null when it was not
     */
    public record Part(
            CaseReference round,
            AreaCode community,
            CaseReference reference,
            String state,
            @Nullable String submittedBy,
            @Nullable String returnReason) {}

    /** What lines a part has, by outcome and by method. */
    public record Counts(
            AreaCode community,
            long total,
            long open,
            long unchanged,
            long changed,
            long added,
            long left,
            long home,
            long phone,
            long schoolList,
            long data) {}

    /**
     * How far a township has come.
     *
     * @param communities parts of the round, without those merged into others
     * @param submitted parts that the child director has submitted, the checked ones among them
     * @param checked parts that the township has checked
     * @param children lines of the list
     * @param settled lines that somebody has confirmed
     */
    public record Progress(
            AreaCode township, long communities, long submitted, long checked, long children, long settled) {}

    /** A part by its number; whoever else would change its state waits until this transaction has ended. */
    public Optional<Part> lock(CaseReference reference) {
        return jdbc.sql(PART + "WHERE reference = ? FOR UPDATE")
                .param(reference.value())
                .query(JdbcCommunities::part)
                .optional();
    }

    /** A part by its number. */
    public Part find(CaseReference reference) {
        return jdbc.sql(PART + "WHERE reference = ?")
                .param(reference.value())
                .query(JdbcCommunities::part)
                .single();
    }

    /** The parts of a round in an area, in the order of their codes; locked, lest one is submitted meanwhile. */
    public List<Part> lockWithin(CaseReference round, AreaCode area) {
        return jdbc.sql(PART + "WHERE round = :round AND " + IN_TOWNSHIP + " ORDER BY community FOR UPDATE")
                .param("round", round.value())
                .param("township", area.value())
                .query(JdbcCommunities::part)
                .list();
    }

    /** All parts of a round, in the order of their codes. */
    public List<Part> of(CaseReference round) {
        return jdbc.sql(PART + "WHERE round = ? ORDER BY community")
                .param(round.value())
                .query(JdbcCommunities::part)
                .list();
    }

    /** One part of a round. */
    public Part of(CaseReference round, AreaCode community) {
        return jdbc.sql(PART + "WHERE round = ? AND community = ?")
                .params(round.value(), community.value())
                .query(JdbcCommunities::part)
                .single();
    }

    /** Communities of a township that are still to be submitted. */
    public List<String> open(CaseReference round, AreaCode township) {
        return jdbc.sql("SELECT community FROM monitoring_community WHERE round = :round AND state = 'OPEN' AND "
                        + IN_TOWNSHIP + " ORDER BY community")
                .param("round", round.value())
                .param("township", township.value())
                .query(String.class)
                .list();
    }

    /** How many communities of each township are still to be submitted; townships with none are left out. */
    public Map<AreaCode, Long> openByTownship(CaseReference round) {
        return jdbc
                .sql(
                        """
                        SELECT left(community, 9) AS township, count(*) AS late FROM monitoring_community
                         WHERE round = ? AND state = 'OPEN' GROUP BY 1 ORDER BY 1
                        """)
                .param(round.value())
                .query((row, n) -> Map.entry(new AreaCode(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How far each township has come, in the order of their codes. */
    public List<Progress> progress(CaseReference round) {
        return jdbc.sql(
                        """
                        WITH settled AS (
                            SELECT left(community, 9) AS township, count(*) AS children, count(outcome) AS settled
                              FROM monitoring_line WHERE round = :round GROUP BY 1
                        ), handed AS (
                            SELECT left(community, 9) AS township, count(*) AS communities,
                                   count(*) FILTER (WHERE state IN ('SUBMITTED', 'CHECKED')) AS submitted,
                                   count(*) FILTER (WHERE state = 'CHECKED') AS checked
                              FROM monitoring_community WHERE round = :round AND state <> 'MERGED' GROUP BY 1
                        )
                        SELECT handed.*, coalesce(children, 0) AS children, coalesce(settled, 0) AS settled
                          FROM handed LEFT JOIN settled USING (township) ORDER BY township
                        """)
                .param("round", round.value())
                .query((row, n) -> new Progress(
                        new AreaCode(row.getString("township")),
                        row.getLong("communities"),
                        row.getLong("submitted"),
                        row.getLong("checked"),
                        row.getLong("children"),
                        row.getLong("settled")))
                .list();
    }

    /** The figures of the parts of a round in an area, in the order of their codes. */
    public List<Counts> counts(CaseReference round, AreaCode area) {
        return jdbc.sql(
                        """
                        SELECT part.community, count(line.child_id) AS total,
                               count(line.child_id) FILTER (WHERE outcome IS NULL) AS open,
                               count(*) FILTER (WHERE outcome = 'UNCHANGED') AS unchanged,
                               count(*) FILTER (WHERE outcome = 'CHANGED') AS changed,
                               count(*) FILTER (WHERE outcome = 'ADDED') AS added,
                               count(*) FILTER (WHERE outcome = 'LEFT') AS gone,
                               count(*) FILTER (WHERE method = 'HOME') AS home,
                               count(*) FILTER (WHERE method = 'PHONE') AS phone,
                               count(*) FILTER (WHERE method = 'SCHOOL_LIST') AS school_list,
                               count(*) FILTER (WHERE method = 'DATA') AS data
                          FROM monitoring_community part
                          LEFT JOIN monitoring_line line
                            ON line.round = part.round AND line.community = part.community
                         WHERE part.round = :round AND part.community >= :area AND part.community < :area || ':'
                         GROUP BY part.community ORDER BY part.community
                        """)
                .param("round", round.value())
                .param("area", area.value())
                .query((row, n) -> counts(row))
                .list();
    }

    /** 提交. */
    public void submit(CaseReference reference, String login, LocalDate on) {
        jdbc.sql(
                        """
                        UPDATE monitoring_community
                           SET state = 'SUBMITTED', submitted_by = ?, submitted_on = ?, return_reason = NULL
                         WHERE reference = ?
                        """)
                .params(login, on, reference.value())
                .update();
    }

    /** 核对同意. */
    public void check(CaseReference round, AreaCode township, String login, LocalDate on) {
        jdbc.sql("UPDATE monitoring_community SET state = 'CHECKED', checked_by = :login, checked_on = :on"
                        + " WHERE round = :round AND state = 'SUBMITTED' AND " + IN_TOWNSHIP)
                .param("login", login)
                .param("on", on)
                .param("round", round.value())
                .param("township", township.value())
                .update();
    }

    /** 退回: parts are open again, each under a new number, for the old one's step has ended. */
    public void reopen(CaseReference round, List<AreaCode> communities, List<CaseReference> numbers, String reason) {
        jdbc.sql(
                        """
                        UPDATE monitoring_community part
                           SET state = 'OPEN', reference = given.number, return_reason = :reason,
                               checked_by = NULL, checked_on = NULL
                          FROM unnest(:communities::text[], :numbers::text[]) AS given (community, number)
                         WHERE part.round = :round AND part.community = given.community
                        """)
                .param("round", round.value())
                .param("reason", reason)
                .param("communities", codes(communities))
                .param("numbers", numbers.stream().map(CaseReference::value).toArray(String[]::new))
                .update();
    }

    /** Open parts of open rounds whose community has been merged by a day. */
    public List<Part> mergedBy(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT part.round, part.community, part.reference, part.state, part.submitted_by,
                               part.return_reason
                          FROM monitoring_community part
                          JOIN monitoring_round round ON round.reference = part.round AND round.state = 'OPEN'
                          JOIN v_area_merged merged ON merged.code = part.community AND merged.valid_to < ?
                         WHERE part.state = 'OPEN' ORDER BY part.reference
                        """)
                .param(today)
                .query(JdbcCommunities::part)
                .list();
    }

    /** Hands the open lines of a community over to another of the same round. */
    public void moveOpenLines(CaseReference round, AreaCode from, AreaCode to) {
        jdbc.sql(
                        """
                        UPDATE monitoring_line SET community = :to, grid = '', changed = true
                         WHERE round = :round AND community = :from AND outcome IS NULL
                           AND NOT EXISTS (SELECT FROM monitoring_line twin
                                            WHERE twin.round = :round AND twin.community = :to
                                              AND twin.child_id = monitoring_line.child_id)
                        """)
                .param("round", round.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** How many lines of a part are still open. */
    public long openLines(CaseReference round, AreaCode community) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM monitoring_line WHERE round = ? AND community = ? AND outcome IS NULL
                        """)
                .params(round.value(), community.value())
                .query(Long.class)
                .single();
    }

    /** 已并入. */
    public void merge(CaseReference reference, AreaCode successor) {
        jdbc.sql("UPDATE monitoring_community SET state = 'MERGED', merged_into = ? WHERE reference = ?")
                .params(successor.value(), reference.value())
                .update();
    }

    private static String[] codes(Collection<AreaCode> areas) {
        return areas.stream().map(AreaCode::value).toArray(String[]::new);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                new AreaCode(row.getString("community")),
                row.getLong("total"),
                row.getLong("open"),
                row.getLong("unchanged"),
                row.getLong("changed"),
                row.getLong("added"),
                row.getLong("gone"),
                row.getLong("home"),
                row.getLong("phone"),
                row.getLong("school_list"),
                row.getLong("data"));
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                new CaseReference(row.getString("round")),
                new AreaCode(row.getString("community")),
                new CaseReference(row.getString("reference")),
                row.getString("state"),
                row.getString("submitted_by"),
                row.getString("return_reason"));
    }
}
