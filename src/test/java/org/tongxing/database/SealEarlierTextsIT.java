package org.tongxing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.carecase.domain.CarePlan;
import org.tongxing.carecase.domain.SignedProposal;
import org.tongxing.carecase.persistence.JdbcCaseRecords;
import org.tongxing.carecase.persistence.JdbcProposals;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.TestCiphers;
import org.tongxing.support.TestDatabase;
import org.tongxing.support.TongxingTest;
import org.tongxing.visit.domain.Visits.VisitFindings;
import org.tongxing.visit.persistence.JdbcVisits;

/** Cases and visits from before anything was encrypted, brought up to date. */
class SealEarlierTextsIT {

    private static final CaseReference CASE = new CaseReference("CC-440106-2026-000017");

    private final String url = TestDatabase.emptyUrl();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));

    @BeforeEach
    void isAsItWasBefore() {
        TestDatabase.migrate(url, "202611240720", TongxingTest.KEY);
        jdbc.sql(
                        """
                        INSERT INTO care_case (reference, child_id, area_code, opened_on, source, state, urgent,
                                               visits_started)
                        VALUES ('CC-440106-2026-000017', 'ET000000001', '440106001001', '2026-11-01', 'REQUEST',
                                'OPEN', false, false);
                        INSERT INTO proposal (case_reference, kind, grounds, grade, danger, reason, child_wish,
                                              proposed_by, proposed_at)
                        VALUES ('CC-440106-2026-000017', 'FIRST', '{HARDSHIP}', 'BLUE', false, '示例理由', '示例心愿',
                                'director', '2026-11-02 09:00+08');
                        INSERT INTO signature (proposal_id, step, outcome, reason, signed_by, signed_at)
                        VALUES (1, 'REVIEW', 'RETURN', '示例退回', 'supervisor', '2026-11-03 09:00+08'),
                               (1, 'CONFIRM', 'AGREE', NULL, 'county', '2026-11-04 09:00+08');
                        INSERT INTO care_plan (case_reference, goals, services, responsible, family_agreed,
                                               child_heard, note, planned_by, planned_at)
                        VALUES ('CC-440106-2026-000017', '示例目标', '{ITEM16}', '示例主任', true, true, '示例备注',
                                'director', '2026-11-05 09:00+08');
                        INSERT INTO visit (reference, case_reference, child_id, area_code, attempt, kind, state,
                                           planned_at, follow_up_at, due_at, due_provisional)
                        VALUES ('HV-440106-2026-000018', 'CC-440106-2026-000017', 'ET000000001', '440106001001', 1,
                                'ROUTINE', 'DONE', '2026-11-06 09:00+08', '2026-11-06 09:00+08',
                                '2026-11-06 09:00+08', false);
                        INSERT INTO visit_record (visit_id, visited_on, mode, outcome, child_seen, spoke_alone,
                                                  guardian_present, danger, neglect, actions_taken, findings, needs,
                                                  reassessment_needed, recorded_by, recorded_at)
                        VALUES (1, '2026-11-06', 'HOME', 'SEEN', true, false, true, true, false, '示例处置', '示例情况',
                                '{}', false, 'director', '2026-11-06 10:00+08')
                        """)
                .update();
        TestDatabase.migrate(url, "latest", TongxingTest.KEY);
    }

    @Test
    void keepsWhatWasProposedAndSigned() {
        SignedProposal proposal =
                new JdbcProposals(jdbc, TestCiphers.texts(jdbc)).last(CASE).orElseThrow();

        assertThat(proposal.proposal().reason()).isEqualTo("示例理由");
        assertThat(proposal.proposal().childWish()).isEqualTo("示例心愿");
        assertThat(proposal.signatures())
                .extracting(signature -> signature.reason())
                .containsExactly("示例退回", null);
    }

    @Test
    void keepsThePlan() {
        CarePlan plan =
                new JdbcCaseRecords(jdbc, TestCiphers.texts(jdbc)).plan(CASE).orElseThrow();

        assertThat(List.of(plan.goals(), plan.responsible())).containsExactly("示例目标", "示例主任");
        assertThat(plan.note()).isEqualTo("示例备注");
    }

    @Test
    void keepsWhatAVisitFound() {
        VisitFindings findings =
                new JdbcVisits(jdbc, TestCiphers.texts(jdbc)).findings(1).orElseThrow();

        assertThat(findings.findings()).isEqualTo("示例情况");
        assertThat(findings.actionsTaken()).isEqualTo("示例处置");
    }
}
