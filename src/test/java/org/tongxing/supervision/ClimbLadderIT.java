package org.tongxing.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.Avoidances;
import org.tongxing.deadline.LimitsChanged;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.supervision.LateMatters.Waiting;
import org.tongxing.supervision.application.ClimbLadder;
import org.tongxing.support.StatementCount;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** 逾期督办阶梯: who hears of a late task, when, and how often. */
@TongxingTest
class ClimbLadderIT {

    private static final String COMMUNITY = "440106002008";
    private static final String DIRECTOR = "childDirector@440106002008";
    private static final String TOWNSHIP = "childSupervisor@440106002";
    private static final String COUNTY = "civilAffairs@440106";
    private static final String CITY = "civilAffairs@4401";
    private static final String OFFICE_SQL = "SELECT id FROM organ WHERE role = 'childrenWomenOffice' AND area = ?";

    @Autowired
    private ClimbLadder ladder;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Avoidances avoidances;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    private LateMatters matters;

    @BeforeEach
    void prepare() {
        matters = new LateMatters(desk, jdbc, workingDays, clock);
    }

    @Test
    void leavesATaskAloneWhoseDateHasNotPassedOrWhoseClockIsPaused() {
        Waiting waiting = matters.caseIn(COMMUNITY);
        Waiting paused = matters.caseIn(COMMUNITY);
        jdbc.sql("UPDATE act_ru_task SET due_date_ = NULL WHERE id_ = ?")
                .param(paused.id())
                .update();

        ladder.sweep();

        assertThat(matters.told(waiting.reference())).isEmpty();
        assertThat(matters.told(paused.reference())).isEmpty();
    }

    @Test
    void climbsRungByRungAndEachOnce() {
        Waiting task = matters.lateIn(COMMUNITY, 0);
        ladder.sweep();
        ladder.sweep();
        assertThat(matters.told(task.reference())).containsExactly(DIRECTOR + " REMINDER");
    }

    @Test
    void reachesEveryLevelWithOneNoticeForWhatWasMissedTogether() {
        Waiting pressed = matters.lateIn(COMMUNITY, 2);
        Waiting atCounty = matters.lateIn(COMMUNITY, 5);
        Waiting atCity = matters.lateIn(COMMUNITY, 10);

        ladder.sweep();
        ladder.sweep();

        assertThat(matters.told(pressed.reference())).containsExactly(TOWNSHIP + " PRESSED");
        assertThat(matters.told(atCounty.reference())).containsExactly(COUNTY + " ESCALATED");
        assertThat(matters.told(atCity.reference())).containsExactly(CITY + " ESCALATED");
        assertThat(matters.orders(pressed.id())).isEmpty();
        assertThat(matters.orders(atCounty.id())).isEmpty();
        assertThat(matters.orders(atCity.id())).hasSize(1);
    }

    @Test
    void opensOneOrderThatTheCountySignsAndTheLateDeskHasToAnswer() {
        Waiting task = matters.lateIn(COMMUNITY, 10);

        ladder.sweep();
        ladder.sweep();

        CaseReference order = matters.orders(task.id()).get(0);
        assertThat(order.value()).startsWith("SO-440106-");
        assertThat(matters.openTask(order))
                .containsEntry("step", "userTask_answerOrder")
                .containsEntry("desk", DIRECTOR);
        assertThat(matters.told(order)).containsExactly(DIRECTOR + " SUPERVISION");
        assertThat(signer(order)).isEqualTo(COUNTY);
    }

    @Test
    void ordersAnotherDepartmentThroughTheChildrenWomenOffice() {
        Waiting pressed = matters.lateIn(COMMUNITY, 2);
        Waiting atCounty = matters.lateIn(COMMUNITY, 5);
        Waiting ordered = matters.lateIn(COMMUNITY, 10);
        List.of(pressed, atCounty, ordered).forEach(task -> matters.moveTo(task.id(), "policeStation@440106002-01"));
        String office = "childrenWomenOffice@"
                + jdbc.sql(OFFICE_SQL).param("440106").query(String.class).single();

        ladder.sweep();

        assertThat(matters.told(pressed.reference())).containsExactly(COUNTY + " PRESSED");
        assertThat(matters.told(atCounty.reference())).containsExactly(office + " ESCALATED");
        assertThat(matters.told(ordered.reference())).containsExactly(CITY + " ESCALATED");
        CaseReference order = matters.orders(ordered.id()).get(0);
        assertThat(signer(order)).isEqualTo(office);
        assertThat(matters.openTask(order)).containsEntry("desk", "policeStation@440106002-01");
    }

    @Test
    void climbsAnewWhenATaskWasGivenALaterDateThatPassesToo() {
        Waiting task = matters.lateIn(COMMUNITY, 5);
        ladder.sweep();
        matters.makeLate(task.id(), 2);

        ladder.sweep();

        assertThat(matters.told(task.reference())).containsExactly(COUNTY + " ESCALATED", TOWNSHIP + " PRESSED");
    }

    @Test
    void letsALateAnswerToAnOrderClimbWithoutAnotherOrder() {
        Waiting task = matters.lateIn(COMMUNITY, 10);
        ladder.sweep();
        CaseReference order = matters.orders(task.id()).get(0);
        String answer = String.valueOf(matters.openTask(order).get("task_id"));
        matters.makeLate(answer, 10);

        ladder.sweep();

        assertThat(matters.told(order)).containsExactly(DIRECTOR + " SUPERVISION", CITY + " ESCALATED");
        assertThat(matters.orders(answer)).isEmpty();
    }

    @Test
    void looksAgainOnlyWhenTheNextRungComes() {
        Waiting waiting = matters.lateIn(COMMUNITY, 2);
        Waiting climbed = matters.lateIn(COMMUNITY, 10);
        ladder.sweep();

        assertThat(nextRung(waiting)).isAfter(LocalDateTime.now(clock));
        assertThat(nextRung(climbed)).isNull();

        matters.makeLate(climbed.id(), 2);
        assertThat(nextRung(climbed)).isEqualTo(dueOf(climbed));
        ladder.sweep();
        assertThat(nextRung(climbed)).isEqualTo(nextRung(waiting));
    }

    @Test
    void asksForNothingOfTasksThatWaitForTheirNextRung() {
        ladder.sweep();
        int idle = statements();
        List.of(2, 5, 10, 10).forEach(days -> matters.lateIn(COMMUNITY, days));
        ladder.sweep();

        assertThat(statements()).isEqualTo(idle).isLessThan(5);
    }

    @Test
    void leavesVisitsToTheLadderOfTheirModel() {
        Waiting visit = matters.lateIn(COMMUNITY, 10);
        jdbc.sql("UPDATE act_ru_task SET task_def_key_ = 'userTask_recordVisit' WHERE id_ = ?")
                .param(visit.id())
                .update();

        ladder.sweep();

        assertThat(matters.told(visit.reference())).isEmpty();
        assertThat(nextRung(visit)).isNull();
        jdbc.sql("UPDATE act_ru_task SET task_def_key_ = 'userTask_proposeGrounds' WHERE id_ = ?")
                .param(visit.id())
                .update();
    }

    @Test
    void reckonsTheRungsAnewWhenALimitOfTheLadderChanges() {
        Waiting waiting = matters.lateIn(COMMUNITY, 2);
        ladder.sweep();
        LocalDateTime next = nextRung(waiting);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new LimitsChanged("task.ladder.county")));
        assertThat(nextRung(waiting)).isEqualTo(dueOf(waiting));
        ladder.sweep();

        assertThat(nextRung(waiting)).isEqualTo(next);
        assertThat(matters.told(waiting.reference())).containsExactly(TOWNSHIP + " PRESSED");
    }

    @Test
    void passesOverASuperiorWhoKeepsAwayFromTheChild() {
        Waiting task = matters.lateIn(COMMUNITY, 2);
        avoidances.declare("childsupervisor.440106002", new ChildId(task.child()), true);

        ladder.sweep();

        assertThat(matters.told(task.reference())).containsExactly(COUNTY + " PRESSED");
    }

    @Test
    void asksTheProvinceWhereCountyAndCityAreOne() {
        Waiting task = matters.lateIn("441900004003", 10);

        ladder.sweep();

        assertThat(matters.told(task.reference())).containsExactly("civilAffairs@44 ESCALATED");
        assertThat(signer(matters.orders(task.id()).get(0))).isEqualTo("civilAffairs@441900");
    }

    @Test
    void doesNothingTwiceWhenItRunsOnTwoNodesAtOnce() throws Exception {
        List<Waiting> late =
                List.of(matters.lateIn(COMMUNITY, 10), matters.lateIn(COMMUNITY, 5), matters.lateIn(COMMUNITY, 2));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await();
            return ladder.sweep();
        };

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(late)
                .allSatisfy(task -> assertThat(matters.told(task.reference())).hasSize(1));
        assertThat(matters.orders(late.get(0).id())).hasSize(1);
    }

    @Test
    void losesAndRepeatsNothingWhenItDiesBeforeItsPageIsStored() {
        Waiting task = matters.lateIn(COMMUNITY, 10);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ladder.sweep();
            status.setRollbackOnly();
        });
        assertThat(matters.told(task.reference())).isEmpty();
        assertThat(matters.orders(task.id())).isEmpty();

        ladder.sweep();

        assertThat(matters.told(task.reference())).containsExactly(CITY + " ESCALATED");
        assertThat(matters.orders(task.id())).hasSize(1);
    }

    @Test
    void goesOnWhenOneTaskCannotBeClimbed() {
        Waiting broken = matters.lateIn(COMMUNITY, 5);
        Waiting sound = matters.lateIn(COMMUNITY, 5);
        jdbc.sql("UPDATE act_ru_task SET owner_ = 'nobody' WHERE id_ = ?")
                .param(broken.id())
                .update();

        ladder.sweep();

        assertThat(matters.told(sound.reference())).containsExactly(COUNTY + " ESCALATED");
        matters.moveTo(broken.id(), DIRECTOR);
    }

    private int statements() {
        try (StatementCount counted = StatementCount.begin()) {
            ladder.sweep();
            return counted.count();
        }
    }

    private @Nullable LocalDateTime nextRung(Waiting task) {
        return time(task, "next_rung_at_");
    }

    private @Nullable LocalDateTime dueOf(Waiting task) {
        return time(task, "due_date_");
    }

    private @Nullable LocalDateTime time(Waiting task, String column) {
        return jdbc.sql("SELECT " + column + " FROM act_ru_task WHERE id_ = ?")
                .param(task.id())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                .single()
                .orElse(null);
    }

    private String signer(CaseReference order) {
        return jdbc.sql("SELECT ordering_desk FROM supervision_order WHERE reference = ?")
                .param(order.value())
                .query(String.class)
                .single();
    }
}
