package org.tongxing.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.monitoring.domain.ReferenceDay;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.domain.RoundState;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Rounds of the half-yearly update. */
@Repository
public class JdbcRounds implements EncryptedColumns {

    private static final EncryptedColumn REASON = EncryptedColumn.of("monitoring_round", "texts", "reference");

    private static final String ROUND =
            "SELECT reference, county, reference_day, opened_on, opened_by, state, counted_on FROM monitoring_round ";

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    JdbcRounds(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(REASON);
    }

    /**
     * Opens a county's round.
     *
     * @return its number; empty when the county has one for that day already, by whomever it was opened
     */
    public Optional<CaseReference> open(AreaCode county, ReferenceDay day, String login, LocalDate today) {
        int before = jdbc.sql("SELECT count(*) FROM monitoring_round WHERE county = ? AND reference_day = ?")
                .params(county.value(), day.day())
                .query(Integer.class)
                .single();
        CaseReference reference = day.half().round(county, before);
        int opened = jdbc.sql(
                        """
                        INSERT INTO monitoring_round (reference, county, reference_day, opened_on, opened_by)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(reference.value(), county.value(), day.day(), today, login)
                .update();
        return opened == 1 ? Optional.of(reference) : Optional.empty();
    }

    /** A round by its number. */
    public Round find(CaseReference reference) {
        return jdbc.sql(ROUND + "WHERE reference = ?")
                .param(reference.value())
                .query(JdbcRounds::round)
                .single();
    }

    /** The same; whoever else would end it waits until this transaction has ended. Empty when there is none. */
    public Optional<Round> lock(CaseReference reference) {
        return jdbc.sql(ROUND + "WHERE reference = ? FOR UPDATE")
                .param(reference.value())
                .query(JdbcRounds::round)
                .optional();
    }

    /** Rounds of some counties, the newest first. */
    public List<Round> ofCounties(List<AreaCode> counties, int most) {
        return jdbc.sql(
                        ROUND
                                + """
                        WHERE county = ANY(:counties::text[])
                        ORDER BY reference_day DESC, opened_on DESC, reference DESC LIMIT :most
                        """)
                .param("counties", counties.stream().map(AreaCode::value).toArray(String[]::new))
                .param("most", most)
                .query(JdbcRounds::round)
                .list();
    }

    /** Reference day of the last round that a county has closed. */
    public Optional<LocalDate> lastClosed(AreaCode county, LocalDate before) {
        return jdbc.sql(
                        """
                        SELECT max(reference_day) FROM monitoring_round
                         WHERE county = ? AND state = 'CLOSED' AND reference_day < ?
                        """)
                .params(county.value(), before)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Townships in which children are counted: where a round has something to do. */
    public List<AreaCode> townshipsWithChildren() {
        return jdbc.sql("SELECT DISTINCT left(community, 9) FROM v_register_monitored_child ORDER BY 1")
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    /** Counties that have a round for a day, cancelled ones too: what a county has cancelled is not opened by itself. */
    public List<AreaCode> countiesWithRound(LocalDate day) {
        return jdbc.sql("SELECT DISTINCT county FROM monitoring_round WHERE reference_day = ?")
                .param(day)
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    /** Ends a round; why one was cancelled is kept sealed, as every free text. */
    public void end(CaseReference reference, RoundState state, String login, LocalDate on, String reason) {
        jdbc.sql(
                        """
                        UPDATE monitoring_round SET state = ?, ended_by = ?, ended_on = ?, texts = ?
                         WHERE reference = ?
                        """)
                .param(state.name())
                .param(login)
                .param(on)
                .param(texts.seal(
                        REASON.context(reference.value()), Texts.of("cancelReason", reason.isEmpty() ? null : reason)))
                .param(reference.value())
                .update();
    }

    /** Notes the day on which the children were counted as of the reference day. */
    public void counted(CaseReference reference, LocalDate on) {
        jdbc.sql("UPDATE monitoring_round SET counted_on = ? WHERE reference = ?")
                .params(on, reference.value())
                .update();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                new CaseReference(row.getString("reference")),
                new AreaCode(row.getString("county")),
                row.getObject("reference_day", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                RoundState.valueOf(row.getString("state")),
                row.getObject("counted_on", LocalDate.class));
    }
}
