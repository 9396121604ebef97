package org.tongxing.supervision.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.supervision.domain.LateFigure;
import org.tongxing.supervision.domain.UnitFailures;

/** Late tasks in figures, what each unit failed in, and the clues that were passed on (移送线索). */
@Repository
public class JdbcFailures implements EncryptedColumns {

    private static final EncryptedColumn CLUE = EncryptedColumn.of("clue_passed", "texts", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    public JdbcFailures(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(CLUE);
    }

    /** Late tasks of a scope by area, the most first; hidden matters are not counted. */
    public List<LateFigure> figures(SupervisionScope scope, LocalDateTime now, int most) {
        return jdbc.sql("SELECT left(t.area, :digits) AS place, count(*) AS tasks, min(t.due_at) AS oldest"
                        + " FROM v_workflow_open_task t WHERE t.due_at < :now AND NOT t.hidden AND "
                        + scope.condition("t.county", "t.area")
                        + " GROUP BY place ORDER BY tasks DESC, place LIMIT :most")
                .param("digits", scope.by().digits())
                .param("now", now)
                .param("most", most)
                .params(scope.parameters())
                .query((row, n) ->
                        new LateFigure(row.getString(1), row.getInt(2), row.getObject(3, LocalDateTime.class)))
                .list();
    }

    /** What the units of a scope failed in since a time, the most first. */
    public List<UnitFailures> byUnit(SupervisionScope scope, OffsetDateTime since, int most) {
        return jdbc.sql(
                        """
                        WITH failed AS (
                            SELECT r.desk, count(*) AS late, 0 AS orders, 0 AS answers, 0 AS back
                              FROM task_rung r
                             WHERE r.at > :since AND r.rung = 'COUNTY' AND %s AND %s
                             GROUP BY r.desk
                            UNION ALL
                            SELECT o.ordered_desk, 0, count(*), sum(o.times_late), sum(o.times_sent_back)
                              FROM supervision_order o
                             WHERE o.issued_at > :since AND %s AND %s AND %s
                             GROUP BY o.ordered_desk)
                        SELECT f.desk, sum(late) AS late, sum(orders) AS orders, sum(answers) AS answers,
                               sum(back) AS back,
                               (SELECT max(c.passed_at) FROM clue_passed c WHERE c.desk = f.desk) AS clue
                          FROM failed f GROUP BY f.desk
                         ORDER BY sum(late) + sum(answers) + sum(back) DESC, sum(orders) DESC, f.desk LIMIT :most
                        """
                                .formatted(
                                        scope.condition("r.county", "r.area"),
                                        open("r.reference"),
                                        scope.condition("o.county", "o.area"),
                                        open("o.matter"),
                                        open("o.reference")))
                .param("since", since)
                .param("most", most)
                .params(scope.parameters())
                .query((row, n) -> {
                    OffsetDateTime clue = row.getObject("clue", OffsetDateTime.class);
                    return new UnitFailures(
                            row.getString("desk"),
                            row.getInt("late"),
                            row.getInt("orders"),
                            row.getInt("answers"),
                            row.getInt("back"),
                            clue == null ? null : day(clue));
                })
                .list();
    }

    /** Somebody has passed a clue about a unit to an organ. */
    public void passed(String desk, String login, String to, String text) {
        long id = CLUE.nextId(jdbc);
        jdbc.sql(
                        """
                        INSERT INTO clue_passed (id, desk, passed_by, passed_at, passed_to, texts)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        desk,
                        login,
                        OffsetDateTime.now(clock),
                        to,
                        texts.seal(CLUE.context(id), Texts.of("text", text)))
                .update();
    }

    /** A matter that is hidden from a line is in nobody's figures. */
    private static String open(String reference) {
        return "NOT EXISTS (SELECT FROM avoidance a WHERE a.matter = " + reference + ")";
    }

    private LocalDate day(OffsetDateTime stored) {
        return stored.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
