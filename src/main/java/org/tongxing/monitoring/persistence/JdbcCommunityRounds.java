package org.tongxing.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.CommunityRound;
import org.tongxing.monitoring.domain.ConfirmationMethod;
import org.tongxing.shared.AreaCode;

/** The parts of communities in half-yearly updates, and how many children one click may confirm. */
@Repository
public class JdbcCommunityRounds {

    private static final String PART =
            """
            SELECT part.reference, part.round, part.community, whole.reference_day, whole.opened_on,
                   part.state = 'OPEN' AND whole.state = 'OPEN' AS open
              FROM monitoring_community part JOIN monitoring_round whole ON whole.reference = part.round
             WHERE part.reference = ?
            """;

    private final JdbcClient jdbc;

    JdbcCommunityRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part by its own number. */
    public Optional<CommunityRound> find(String reference) {
        return jdbc.sql(PART).param(reference).query(JdbcCommunityRounds::part).optional();
    }

    /** A part by its own number; who would submit or end it waits until this transaction has ended. */
    public CommunityRound keepOpen(String reference) {
        return jdbc.sql(PART + " FOR SHARE")
                .param(reference)
                .query(JdbcCommunityRounds::part)
                .single();
    }

    /** How many children may be confirmed at once by a method; the row of the closest area wins. Empty: any number. */
    public Optional<Integer> atOnce(ConfirmationMethod method, AreaCode community, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT at_once FROM confirmation_limit
                         WHERE method = :method AND starts_with(:community, area) AND valid_from <= :on
                         ORDER BY length(area) DESC, valid_from DESC
                         LIMIT 1
                        """)
                .param("method", method.name())
                .param("community", community.value())
                .param("on", on)
                .query(Integer.class)
                .optional();
    }

    private static CommunityRound part(ResultSet row, int number) throws SQLException {
        return new CommunityRound(
                row.getString("reference"),
                row.getString("round"),
                new AreaCode(row.getString("community")),
                row.getObject("reference_day", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getBoolean("open"));
    }
}
