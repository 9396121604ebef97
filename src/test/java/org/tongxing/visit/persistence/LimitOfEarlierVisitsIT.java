package org.tongxing.visit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TestDatabase;
import org.tongxing.support.TongxingTest;
import org.tongxing.visit.persistence.JdbcPlannedVisits.Ahead;

/** Visits that were planned before they kept their limit, brought up to date: they are dated anew with the others. */
class LimitOfEarlierVisitsIT {

    private static final LocalDateTime PLANNED = LocalDateTime.of(2026, 11, 20, 9, 30);

    private final String url = TestDatabase.emptyUrl();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));

    @BeforeEach
    void isAsItWasBefore() {
        TestDatabase.migrate(url, "202611242034", TongxingTest.KEY);
    }

    @Test
    void getTheLimitOfTheirCase() {
        careCase(1, "YELLOW");
        made(1);
        planned(1, "ROUTINE", "2026-12-18 23:59:59+08");
        careCase(2, "BLUE");
        planned(2, "ROUTINE", "2026-11-27 23:59:59+08");
        careCase(3, "RED");
        planned(3, "URGENT", "2026-11-21 09:30+08");
        careCase(4, "GREEN");
        made(4);
        planned(4, "SECOND_TRY", "2026-11-23 23:59:59+08");
        careCase(5, "RED");
        planned(5, "SECOND_TRY", "2026-11-20 23:59:59+08");
        careCase(6, "YELLOW");
        made(6);
        planned(6, "ROUTINE", "2026-11-21 09:30+08");
        careCase(7, "BLUE");
        made(7);
        verified(7, "AWAY", "DATE '2026-12-10'");
        planned(7, "ROUTINE", "2026-12-17 23:59:59+08");
        careCase(8, "BLUE");
        made(8);
        verified(8, "NOT_FOUND", "NULL");
        planned(8, "ROUTINE", "2026-11-27 23:59:59+08");

        TestDatabase.migrate(url, "latest", TongxingTest.KEY);

        assertThat(ahead())
                .extracting(
                        visit -> visit.reference()
                                .value()
                                .charAt(visit.reference().value().length() - 1),
                        Ahead::limit,
                        Ahead::start)
                .containsExactly(
                        tuple('1', "visit.yellow", LocalDateTime.of(2026, 11, 18, 0, 0)),
                        tuple('2', "keycare.firstVisit", PLANNED),
                        tuple('3', "visit.urgent", PLANNED),
                        tuple('4', "visit.secondTry", PLANNED),
                        tuple('5', "visit.secondTry.red", PLANNED),
                        tuple('6', "visit.urgent", PLANNED),
                        tuple('7', "keycare.firstVisit", LocalDateTime.of(2026, 12, 10, 0, 0)),
                        tuple('8', "visit.red", PLANNED));
    }

    private List<Ahead> ahead() {
        return new JdbcPlannedVisits(jdbc).page(null, "", OffsetDateTime.parse("2026-11-20T10:00:00+08:00"), 0, 100);
    }

    private void careCase(int number, String grade) {
        jdbc.sql(
                        """
                        INSERT INTO care_case (reference, child_id, area_code, opened_on, source, state, grade, graded_at,
                                               urgent, visits_started)
                        VALUES (?, ?, '440106001001', '2026-11-01', 'REQUEST', 'OPEN', ?, '2026-11-02 09:00+08',
                                false, true)
                        """)
                .params("CC-440106-2026-00000" + number, "ET00000000" + number, grade)
                .update();
    }

    private void planned(int number, String kind, String due) {
        jdbc.sql(
                        """
                        INSERT INTO visit (reference, case_reference, child_id, area_code, attempt, kind, state,
                                           planned_at, follow_up_at, due_at, due_provisional)
                        VALUES (?, ?, ?, '440106001001', 1, ?, 'PLANNED', '2026-11-20 09:30+08',
                                '2026-11-20 09:30+08', ?::timestamptz, false)
                        """)
                .params(
                        "HV-440106-2026-00002" + number,
                        "CC-440106-2026-00000" + number,
                        "ET00000000" + number,
                        kind,
                        due)
                .update();
    }

    /** A visit of 18 November at which the child was seen. */
    private void made(int number) {
        jdbc.sql(
                        """
                        WITH visited AS (
                            INSERT INTO visit (reference, case_reference, child_id, area_code, attempt, kind, state,
                                               planned_at, follow_up_at, due_at, due_provisional)
                            VALUES (?, ?, ?, '440106001001', 1, 'ROUTINE', 'DONE', '2026-11-16 09:00+08',
                                    '2026-11-16 09:00+08', '2026-11-20 23:59:59+08', false)
                            RETURNING id)
                        INSERT INTO visit_record (visit_id, visited_on, mode, outcome, child_seen, spoke_alone,
                                                  guardian_present, danger, neglect, needs, reassessment_needed,
                                                  recorded_by, recorded_at)
                        SELECT id, '2026-11-18', 'HOME', 'SEEN', true, false, true, false, false, '{}', false,
                               'director', '2026-11-18 10:00+08'
                        FROM visited
                        """)
                .params("HV-440106-2026-00001" + number, "CC-440106-2026-00000" + number, "ET00000000" + number)
                .update();
    }

    private void verified(int number, String outcome, String awayUntil) {
        jdbc.sql(
                        """
                        INSERT INTO whereabouts_check (visit_id, outcome, source, away_until, checked_by, checked_at)
                        SELECT id, '%s', 'RELATIVE', %s, 'station', '2026-11-19 10:00+08'
                        FROM visit WHERE reference = ?
                        """
                                .formatted(outcome, awayUntil))
                .param("HV-440106-2026-00001" + number)
                .update();
    }
}
