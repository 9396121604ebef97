package org.tongxing.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tongxing.monitoring.application.CancelRound;
import org.tongxing.monitoring.application.OpenRound;
import org.tongxing.monitoring.application.RecountSnapshot;
import org.tongxing.monitoring.application.ShowRounds;
import org.tongxing.monitoring.application.ShowRounds.Township;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.register.application.RecordExit;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.gate.Answer;

/** 半年动态更新 through the engine, in the county of 梅县区: every end, every answer, every timer. */
@TongxingTest
@Import(RoundRun.class)
@TestPropertySource(properties = "camunda.bpm.process-engine-name=rounds")
class MonitoringRoundIT {

    private static final String COUNTY = "441403";
    private static final String OFFICE = "civilaffairs.441403";
    private static final String SUPERVISOR = "childsupervisor2.441403100";
    private static final String FIRST = "441403100001";
    private static final String SECOND = "441403100002";
    private static final String TOWNSHIP = "441403100";

    @Autowired
    private RoundRun run;

    @Autowired
    private Desk desk;

    @Autowired
    private OpenRound opening;

    @Autowired
    private CancelRound cancelling;

    @Autowired
    private ShowRounds showing;

    @Autowired
    private RecountSnapshot recounting;

    @Autowired
    private RecordExit exits;

    @Autowired
    private JdbcCommunities communities;

    @Autowired
    private SweepRounds sweep;

    @Autowired
    private JdbcClient jdbc;

    private final List<CaseReference> opened = new ArrayList<>();

    /** No round is left open, and the days may be used again. */
    @AfterEach
    void endsWhatIsOpen() {
        for (CaseReference round : opened) {
            if (run.columnOf(round, "state").equals("OPEN")) {
                cancelling.cancel(OFFICE, round.value(), "测试结束");
            }
        }
        run.forget(COUNTY);
    }

    @Test
    void asksEveryCommunityAndEveryDepartmentAtOnce() {
        child(FIRST);
        child(SECOND);

        CaseReference round = open();

        assertThat(run.tasksOf(round, "userTask_updateCommunity"))
                .extracting(Task::getOwner)
                .containsExactlyInAnyOrder("childDirector@" + FIRST, "childDirector@" + SECOND);
        assertThat(run.tasksOf(round))
                .extracting(Task::getName)
                .contains("教育部门提供底册", "公安机关提供底册", "卫生健康部门提供底册", "医保部门提供底册", "疾控部门提供底册", "残联提供底册");
        assertThat(run.timers(round))
                .containsExactly("event_cityDue", "event_countyDue", "event_provinceDue", "event_townshipDue");
    }

    @Test
    void showsTheOfficeHowFarEachTownshipHasCome() {
        child(FIRST);
        child(SECOND);

        CaseReference round = open();

        Township town = showing.of(OFFICE, round.value())
                .orElseThrow()
                .chosen()
                .townships()
                .get(0);
        assertThat(town.name()).isEqualTo("松口镇");
        assertThat(town.progress().communities()).isEqualTo(2);
        assertThat(town.progress().submitted()).isZero();
        assertThat(town.progress().children() - town.progress().settled()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void isStartedOnceByHandAndRefusesASecondTime() {
        child(FIRST);
        String day = opening.choices().get(0).day().toString();
        CaseReference round = desk.start(OFFICE, "monitoringRound", Map.of("county", COUNTY, "referenceDay", day));
        opened.add(round);

        RefusedException again =
                catchThrowableOfType(RefusedException.class, () -> opening.open(OFFICE, COUNTY, LocalDate.parse(day)));

        assertThat(round.value()).startsWith("MO-441403-20").contains("H");
        assertThat(again.violations().get(0).message()).contains("已经启动，不能重复启动");
    }

    @Test
    void isNotForTheOfficeOfAnotherCounty() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> opening.open(
                        "civilaffairs.440106", COUNTY, opening.choices().get(0).day()));

        assertThat(refused.violations().get(0).message()).isEqualTo("由县级民政部门启动本县（市、区）的更新");
    }

    @Test
    void opensByTheCalendarOnce() {
        child(FIRST);
        sweep.open(List.of(new AreaCode(COUNTY)));
        sweep.open(List.of(new AreaCode(COUNTY)));

        List<String> rounds = jdbc.sql(
                        "SELECT reference FROM monitoring_round WHERE county = ? AND state = 'OPEN' AND opened_by = 'system'")
                .param(COUNTY)
                .query(String.class)
                .list();
        rounds.forEach(round -> opened.add(new CaseReference(round)));

        // Within the lead time of a reference day there is one round, outside of it none.
        assertThat(rounds).hasSizeLessThanOrEqualTo(1);
        assertThat(rounds.isEmpty())
                .isEqualTo(opening.choices().stream()
                        .noneMatch(day -> !day.day().isBefore(run.today())
                                && !run.today().isBefore(day.day().minusDays(45))));
    }

    @Test
    void refusesToSubmitWhileChildrenAreOpenAndSaysHowMany() {
        child(FIRST);
        CaseReference round = open();
        Task task = run.taskIn(round, "userTask_updateCommunity", FIRST);

        assertThat(run.shown("childdirector." + FIRST, task).get("countsLine").toString())
                .contains("未核对");
        assertThat(refusalOf(() -> run.submit("childdirector." + FIRST, task, Map.of())))
                .contains("名儿童未核对");
        assertThat(run.taskIn(round, "userTask_updateCommunity", FIRST)).isNotNull();
    }

    @Test
    void opensTheTownshipsCheckWithTheLastCommunityAndReturnsOne() {
        child(FIRST);
        child(SECOND);
        CaseReference round = open();
        run.settleAll(round);
        submitted(round, FIRST);
        run.runJobs();
        assertThat(run.tasksOf(round, "userTask_checkTownship")).isEmpty();
        submitted(round, SECOND);
        run.runJobs();
        Task check = run.taskIn(round, "userTask_checkTownship", TOWNSHIP);
        assertThat(run.shown(SUPERVISOR, check)).containsKeys("communities", "unseen", "returnedChoices");

        run.submit(
                SUPERVISOR, check, Map.of("checkOutcome", "RETURN", "returned", List.of(SECOND), "reason", "请再核对电话"));
        run.runJobs();

        Task again = run.taskIn(round, "userTask_updateCommunity", SECOND);
        assertThat(run.taskIn(round, "userTask_updateCommunity", FIRST)).isNull();
        assertThat(run.shown("childdirector." + SECOND, again).get("returnLine").toString())
                .contains("请再核对电话");
    }

    @Test
    void returnsNothingWithoutSayingWhichAndWhy() {
        child(FIRST);
        CaseReference round = open();
        run.settleAll(round);
        run.tasksOf(round, "userTask_updateCommunity").forEach(task -> run.submit(run.holderOf(task), task, Map.of()));
        run.runJobs();
        Task check = run.tasksOf(round, "userTask_checkTownship").get(0);

        assertThat(refusalOf(() -> run.submit(SUPERVISOR, check, Map.of("checkOutcome", "RETURN"))))
                .contains("退回的村（社区）", "退回意见");
        assertThat(refusalOf(() -> run.submit(SUPERVISOR, check, Map.of()))).contains("意见");
    }

    @Test
    void closesWithASnapshotThatNobodyChangesAndThatComesOutTheSameAgain() {
        ChildId stays = child(FIRST);
        ChildId returned = child(FIRST, Map.of("hukouArea", "440981", "hukouAddress", "示例村"));
        ChildId leavesLater = child(SECOND);
        CaseReference round = open();
        exits.leave(
                OFFICE,
                returned,
                new RecordExit.Exit(ExitReason.RETURNED, run.today().minusDays(1), null, null));
        ChildId newcomer = child(SECOND);
        run.carryToTheCounty(round);
        Task close = run.tasksOf(round, "userTask_closeRound").get(0);
        assertThat(run.shown(OFFICE, close)).containsKeys("summary", "contradictions");

        run.submit(OFFICE, close, Map.of("closeOutcome", "AGREE"));
        run.runJobs();

        assertThat(run.endsOf(round)).contains("endEvent_closed");
        assertThat(run.tasksOf(round)).isEmpty();
        assertThat(run.running(round)).isZero();
        assertThat(snapshotOf(round))
                .contains(stays.value(), leavesLater.value(), newcomer.value())
                .doesNotContain(returned.value());
        assertThat(outcomeOf(round, returned)).isEqualTo("LEFT");
        assertThat(outcomeOf(round, newcomer)).isEqualTo("ADDED");
        assertThat(jdbc.sql("SELECT bool_and(beginning + added + moved_in - departed - moved_out = ending)"
                                + " FROM monitoring_summary WHERE snapshot = ?")
                        .param("MS" + round.value().substring(2))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(catchThrowableOfType(RuntimeException.class, () -> jdbc.sql(
                                        "UPDATE monitoring_snapshot_row SET sex = '' WHERE child_id = ?")
                                .param(stays.value())
                                .update())
                        .getMessage())
                .contains("append-only");
        assertThat(jdbc.sql("SELECT reason FROM monitoring_origin_child WHERE round = ? AND hukou_county = '440981'")
                        .param(round.value())
                        .query(String.class)
                        .list())
                .containsExactly("RETURNED");

        jdbc.sql("UPDATE child SET registered_at = registered_at + interval '40 days' WHERE child_id = ?")
                .param(child(FIRST).value())
                .update();
        RecountSnapshot.Recounted again = recounting.recount(round);
        assertThat(again.untouched()).isTrue();
        assertThat(again.unlike()).isZero();
        assertThat(again.sameTable()).isTrue();
    }

    @Test
    void takesOutByRuleWhoIsSixteenOnTheReferenceDay() {
        ChildId grows = child(
                FIRST,
                Map.of("birthDate", run.today().minusYears(16).plusDays(10).toString(), "schooling", "JUNIOR"));
        CaseReference round = run.open(COUNTY, run.today().plusDays(30));
        opened.add(round);

        closed(round);

        assertThat(outcomeOf(round, grows)).isEqualTo("LEFT");
        assertThat(snapshotOf(round)).doesNotContain(grows.value());
    }

    @Test
    void stillCountsWhoHasLeftAfterTheReferenceDay() {
        ChildId child = child(FIRST);
        CaseReference round = run.open(COUNTY, run.today().minusDays(20));
        opened.add(round);
        exits.leave(
                OFFICE,
                child,
                new RecordExit.Exit(ExitReason.MOVED_AWAY, run.today().minusDays(5), null, null));
        run.settle(round, FIRST, "LEFT");
        jdbc.sql(
                        "UPDATE monitoring_line SET outcome = 'UNCHANGED' WHERE round = ? AND child_id <> ? AND method IS NOT NULL")
                .params(round.value(), child.value())
                .update();

        closed(round);

        assertThat(outcomeOf(round, child)).isEqualTo("CHANGED");
        assertThat(snapshotOf(round)).contains(child.value());
    }

    @Test
    void beginsWhereTheLastSnapshotEnded() {
        child(FIRST);
        ChildId leaves = child(FIRST);
        CaseReference first = run.open(COUNTY, run.today().plusDays(2));
        opened.add(first);
        closed(first);
        exits.leave(OFFICE, leaves, new RecordExit.Exit(ExitReason.MOVED_AWAY, run.today(), null, null));
        CaseReference second = run.open(COUNTY, run.today().plusDays(3));
        opened.add(second);

        assertThat(outcomeOf(second, leaves)).isEqualTo("LEFT");
        closed(second);
        assertThat(totalOf(second, "beginning")).isEqualTo(totalOf(first, "ending"));
        assertThat(totalOf(second, "departed")).isEqualTo(1);
    }

    @Test
    void refusesToCloseATableThatDoesNotFootAndSendsTheCommunityBack() {
        ChildId said = child(FIRST);
        CaseReference round = open();
        run.settle(round, FIRST, "LEFT");
        run.carryToTheCounty(round);
        Task close = run.tasksOf(round, "userTask_closeRound").get(0);

        assertThat(refusalOf(() -> run.submit(OFFICE, close, Map.of("closeOutcome", "AGREE"))))
                .contains("表间勾稽不平");
        run.submit(OFFICE, close, Map.of("closeOutcome", "RETURN", "returned", List.of(FIRST), "reason", "台账中仍在本地"));
        run.runJobs();
        assertThat(run.taskIn(round, "userTask_updateCommunity", FIRST)).isNotNull();

        jdbc.sql("UPDATE monitoring_line SET outcome = 'UNCHANGED' WHERE round = ? AND outcome = 'LEFT'")
                .param(round.value())
                .update();
        run.carryToTheCounty(round);
        run.submit(OFFICE, run.tasksOf(round, "userTask_closeRound").get(0), Map.of("closeOutcome", "RECOUNT"));
        run.runJobs();
        run.submit(OFFICE, run.tasksOf(round, "userTask_closeRound").get(0), Map.of("closeOutcome", "AGREE"));
        run.runJobs();

        assertThat(run.endsOf(round)).contains("endEvent_closed");
        assertThat(snapshotOf(round)).contains(said.value());
    }

    @Test
    void leavesNoTaskWhenItIsCancelled() {
        child(FIRST);
        child(SECOND);
        CaseReference round = open();
        run.settleAll(round);
        submitted(round, FIRST);
        run.runJobs();
        assertThat(catchThrowableOfType(RefusedException.class, () -> cancelling.cancel(OFFICE, round.value(), null))
                        .violations())
                .isNotEmpty();

        cancelling.cancel(OFFICE, round.value(), "误启动");

        assertThat(run.endsOf(round)).contains("endEvent_cancelled");
        assertThat(run.tasksOf(round)).isEmpty();
        assertThat(run.running(round)).isZero();
        assertThat(run.columnOf(round, "state")).isEqualTo("CANCELLED");
        assertThat(catchThrowableOfType(RefusedException.class, () -> cancelling.cancel(OFFICE, round.value(), "再撤"))
                        .violations()
                        .get(0)
                        .message())
                .contains("已撤销");
    }

    /** The county desk expects a new round with a number of its own; of the old one nothing is left to do. */
    @Test
    void isOpenedAgainAfterItWasCancelled() {
        child(FIRST);
        child(SECOND);
        LocalDate day = opening.choices().get(0).day();
        CaseReference first = openByHand(day);
        run.runJobs();
        run.settle(first, FIRST, "UNCHANGED");
        submitted(first, FIRST);
        run.runJobs();
        cancelling.cancel(OFFICE, first.value(), "误启动");

        CaseReference again = openByHand(day);
        run.runJobs();

        assertThat(again.value()).startsWith("MO-441403-2026H1-").isNotEqualTo(first.value());
        assertThat(run.tasksOf(first)).isEmpty();
        assertThat(run.running(first)).isZero();
        assertThat(run.tasksOf(again, "userTask_updateCommunity"))
                .extracting(Task::getOwner)
                .containsExactlyInAnyOrder("childDirector@" + FIRST, "childDirector@" + SECOND);
        assertThat(run.tasksOf(again, "userTask_updateCommunity"))
                .extracting(task -> communities
                        .of(again, new AreaCode(task.getOwner().split("@")[1]))
                        .state())
                .containsOnly("OPEN");
        assertThat(run.columnOf(first, "state")).isEqualTo("CANCELLED");
        run.settleAll(again);
        submitted(again, FIRST);
        assertThat(communities.of(again, new AreaCode(FIRST)).state()).isEqualTo("SUBMITTED");
    }

    /** A round that the county has cancelled is not opened by the calendar: a person decides. */
    @Test
    void isNotOpenedByTheCalendarWhenTheCountyHasCancelledIt() {
        LocalDate day = opening.choices().get(1).day();
        CaseReference round = desk.start(
                "civilaffairs.441900", "monitoringRound", Map.of("county", "441900", "referenceDay", day.toString()));
        cancelling.cancel("civilaffairs.441900", round.value(), "误启动");

        sweep.open(List.of(new AreaCode("441900")));

        assertThat(jdbc.sql("SELECT state FROM monitoring_round WHERE county = '441900' AND reference_day = ?")
                        .param(day)
                        .query(String.class)
                        .list())
                .containsExactly("CANCELLED");
    }

    @Test
    void isNotCancelledByAnotherCounty() {
        child(FIRST);
        CaseReference round = open();

        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> cancelling.cancel("civilaffairs.440106", round.value(), "误启动"))
                        .violations())
                .isNotEmpty();
        assertThat(run.tasksOf(round)).isNotEmpty();
    }

    @Test
    void takesTheListsOfDepartmentsAndDoesNotWaitForThem() {
        child(FIRST);
        CaseReference round = open();
        Task education = run.tasksOf(round, "userTask_provideEducationList").get(0);

        assertThat(refusalOf(() -> run.submit(
                        run.holderOfOrgan(education),
                        education,
                        Map.of("receivedOn", run.today().toString(), "entries", "许多"))))
                .contains("整数");
        run.submit(
                run.holderOfOrgan(education),
                education,
                Map.of("receivedOn", run.today().toString(), "entries", "1203", "note", "义务教育阶段"));
        run.carryToTheCounty(round);

        Task close = run.tasksOf(round, "userTask_closeRound").get(0);
        assertThat(run.shown(OFFICE, close).get("listsLine").toString()).contains("教育部门1203条");
        run.submit(OFFICE, close, Map.of("closeOutcome", "AGREE"));
        run.runJobs();
        assertThat(run.tasksOf(round)).isEmpty();
    }

    @Test
    void endsTheListsWhenAllAreProvided() {
        child(FIRST);
        CaseReference round = open();

        run.tasksOf(round).stream()
                .filter(task -> task.getTaskDefinitionKey().startsWith("userTask_provide"))
                .forEach(task -> run.submit(
                        run.holderOfOrgan(task),
                        task,
                        Map.of("receivedOn", run.today().toString(), "entries", "12")));

        assertThat(run.endsOf(round)).contains("endEvent_allProvided", "endEvent_listsProvided");
    }

    @Test
    void climbsFromTheTownshipToTheProvinceAndTellsEachOnce() {
        child(FIRST);
        CaseReference round = run.open(COUNTY, run.today().minusDays(36));
        opened.add(round);

        for (String timer : List.of("event_townshipDue", "event_countyDue", "event_cityDue", "event_provinceDue")) {
            run.fireTimer(round, timer);
        }

        assertThat(toldOf(round))
                .containsExactlyInAnyOrder(
                        "childSupervisor@441403100", "civilAffairs@441403", "civilAffairs@4414", "civilAffairs@44");
        assertThat(run.tasksOf(round, "userTask_updateCommunity")).isNotEmpty();
    }

    @Test
    void tellsOnlyTheLevelsWhoseTimeHasCome() {
        child(FIRST);
        CaseReference round = run.open(COUNTY, run.today().minusDays(16));
        opened.add(round);

        run.fireTimer(round, "event_countyDue");

        assertThat(toldOf(round)).containsExactlyInAnyOrder("childSupervisor@441403100", "civilAffairs@441403");
    }

    @Test
    void endsThePartOfAMergedCommunityAndHandsItsChildrenOver() {
        child(FIRST);
        ChildId moved = child(SECOND);
        CaseReference round = open();
        jdbc.sql("UPDATE area SET valid_to = ?, successor = ? WHERE code = ?")
                .params(run.today().minusDays(1), FIRST, SECOND)
                .update();
        CaseReference part = communities.of(round, new AreaCode(SECOND)).reference();
        try {
            sweep.merge();
        } finally {
            jdbc.sql("UPDATE area SET valid_to = NULL, successor = NULL WHERE code = ?")
                    .param(SECOND)
                    .update();
        }

        assertThat(run.endsOf(part)).containsExactly("endEvent_merged");
        assertThat(communities.of(round, new AreaCode(SECOND)).state()).isEqualTo("MERGED");
        assertThat(communityOf(round, moved)).isEqualTo(FIRST);
        run.carryToTheCounty(round);
        assertThat(run.tasksOf(round, "userTask_closeRound")).hasSize(1);
    }

    private CaseReference open() {
        CaseReference round = run.open(COUNTY);
        opened.add(round);
        return round;
    }

    private CaseReference openByHand(LocalDate day) {
        CaseReference round =
                desk.start(OFFICE, "monitoringRound", Map.of("county", COUNTY, "referenceDay", day.toString()));
        opened.add(round);
        return round;
    }

    private void closed(CaseReference round) {
        run.carryToTheCounty(round);
        run.submit(OFFICE, run.tasksOf(round, "userTask_closeRound").get(0), Map.of("closeOutcome", "AGREE"));
        run.runJobs();
    }

    private long totalOf(CaseReference round, String column) {
        return jdbc.sql("SELECT " + column + " FROM monitoring_summary WHERE snapshot = ? AND dimension = 'TOTAL'")
                .param("MS" + round.value().substring(2))
                .query(Long.class)
                .single();
    }

    private ChildId child(String community) {
        return child(community, Map.of());
    }

    private ChildId child(String community, Map<String, Object> more) {
        return run.register("childdirector." + community, community, more);
    }

    private void submitted(CaseReference round, String community) {
        run.submit("childdirector." + community, run.taskIn(round, "userTask_updateCommunity", community), Map.of());
    }

    private List<String> snapshotOf(CaseReference round) {
        return jdbc.sql("SELECT child_id FROM monitoring_snapshot_row WHERE snapshot = ?")
                .param("MS" + round.value().substring(2))
                .query(String.class)
                .list();
    }

    private String outcomeOf(CaseReference round, ChildId child) {
        return jdbc.sql("SELECT outcome FROM monitoring_line WHERE round = ? AND child_id = ?")
                .params(round.value(), child.value())
                .query(String.class)
                .single();
    }

    private String communityOf(CaseReference round, ChildId child) {
        return jdbc.sql("SELECT community FROM monitoring_line WHERE round = ? AND child_id = ?")
                .params(round.value(), child.value())
                .query(String.class)
                .single();
    }

    private List<String> toldOf(CaseReference round) {
        return jdbc.sql("SELECT recipient FROM notice WHERE matter = ? AND once_key LIKE '%/late/%'")
                .param(round.value())
                .query(String.class)
                .list();
    }

    /** What a person reads when a form refuses. */
    private static String refusalOf(ThrowingCallable step) {
        Answer.take();
        assertThatThrownBy(step).isInstanceOf(ProcessEngineException.class);
        return Answer.take().orElseThrow().violations().stream()
                .map(violation -> violation.label() + violation.message())
                .collect(Collectors.joining(" "));
    }
}
