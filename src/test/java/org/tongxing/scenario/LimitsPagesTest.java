package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.deadline.CalendarChanged;
import org.tongxing.deadline.LimitsChanged;
import org.tongxing.deadline.application.RedateClocks;
import org.tongxing.register.process.StartRegistration;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.clock.CalendarAlarm;

/** The pages of time: limits, the working-day calendar, the clock of a task. */
@TongxingTest
class LimitsPagesTest {

    private static final String DIRECTOR = "childdirector.441403100001";
    private static final String SUPERVISOR = "childsupervisor.441403100";
    private static final String COUNTY = "civilaffairs.441403";
    private static final String DIRECTORS = "childDirector@441403100001";
    private static final String SUPERVISORS = "childSupervisor@441403100";
    private static final String PROVINCE = "civilaffairs.44";

    @LocalServerPort
    private int port;

    @Autowired
    private StartRegistration registration;

    @Autowired
    private Desk desk;

    @Autowired
    private CalendarAlarm alarm;

    @Autowired
    private RedateClocks redate;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    /** The other tests of this application count by the limits and the calendar that it came with. */
    @AfterEach
    void takeBackWhatWasSet() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM limit_rule WHERE set_by IS NOT NULL").update();
            jdbc.sql("UPDATE limit_rule SET valid_to = NULL, replaced_from = NULL, unreplaced_to = NULL")
                    .update();
            jdbc.sql("DELETE FROM notice WHERE kind = 'REDATED'").update();
            jdbc.sql("DELETE FROM working_day WHERE year IN (SELECT year FROM calendar_year WHERE loaded_by <> '')")
                    .update();
            jdbc.sql("DELETE FROM calendar_year WHERE loaded_by <> ''").update();
            events.publishEvent(new LimitsChanged("all"));
            events.publishEvent(new CalendarChanged(nextYear()));
        });
    }

    // 时限

    @Test
    void showsEverybodyTheLimitsWithTheirBasis() {
        PageVisitor director = visitor(DIRECTOR);

        assertThat(director.open("/limits").html()).contains("走访间隔·黄色", "30日", "提前至前一工作日", "建议值", "全省");
        assertThat(director.open("/limits?text=" + "%E4%BF%9D%E6%8A%A4%E4%BB%A4")
                        .html())
                .contains("72小时")
                .doesNotContain("走访间隔");
        assertThat(director.open("/limits/visit.yellow").html()).contains("沿革").doesNotContain("设定新的时限");
        assertThat(director.open("/limits/visit.purple").status()).isEqualTo(404);
        assertThat(director.post("/limits/visit.yellow", values(Map.of())).status())
                .isEqualTo(403);
    }

    @Test
    void letsACountySetItsOwnVisitIntervalFromTomorrowOn() {
        PageVisitor county = visitor(COUNTY);
        LocalDate tomorrow = today().plusDays(1);

        Page page = set(county, "visit.yellow", "441403", "15", "DAY", tomorrow, Map.of());

        assertThat(page.html()).contains("已设定", "15日", "尚未施行", "梅县区");
        assertThat(page.html()).contains("撤回");
        Page again = set(county, "visit.yellow", "441403", "10", "DAY", tomorrow, Map.of());
        assertThat(again.html()).contains("已另有规定，请先撤回");
        Page withdrawn = county.post(
                "/limits/visit.yellow/end", values(Map.of("area", "441403", "rowFrom", tomorrow.toString())));
        assertThat(withdrawn.html()).contains("已停止适用或者撤回").doesNotContain("15日");
        assertThat(recorded("LIMIT_SET", "visit.yellow")).isEqualTo(2);
    }

    @Test
    void refusesALimitThatCannotBe() {
        PageVisitor county = visitor(COUNTY);
        LocalDate today = today();

        assertThat(set(county, "visit.yellow", "441403", "-1", "DAY", today, Map.of())
                        .html())
                .contains("期限：不能小于0");
        assertThat(set(county, "visit.yellow", "441403", "40000", "DAY", today, Map.of())
                        .html())
                .contains("期限：不能超过3650日");
        assertThat(set(county, "visit.yellow", "441403", "0", "DAY", today, Map.of())
                        .html())
                .contains("期限：不能为0");
        assertThat(set(county, "visit.urgent", "441403", "9000", "HOUR", today, Map.of())
                        .html())
                .contains("期限：不能超过8760小时");
        assertThat(set(county, "visit.yellow", "441403", "七", "DAY", today, Map.of())
                        .html())
                .contains("期限：应为整数");
        assertThat(set(county, "visit.yellow", "441403", "15", "DAY", today.minusDays(1), Map.of())
                        .html())
                .contains("施行日期：不能早于今天");
        assertThat(set(county, "visit.yellow", "440106", "15", "DAY", today, Map.of())
                        .html())
                .contains("适用地区：只能设定本地区的时限");
        assertThat(set(county, "visit.yellow", "44", "15", "DAY", today, Map.of())
                        .html())
                .contains("适用地区：只能设定本地区的时限");
        assertThat(set(county, "visit.yellow", "441403", "15", "DAY", today, Map.of("basis", " "))
                        .html())
                .contains("依据：必填");
        assertThat(set(county, "protectionOrder.decide", "441403", "48", "HOUR", today, Map.of())
                        .html())
                .contains("各地不得另行规定");
        assertThat(jdbc.sql("SELECT count(*) FROM limit_rule WHERE set_by IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void letsTheProvinceSetWhatTheLawHasChanged() {
        Page page = set(
                visitor(PROVINCE),
                "protectionOrder.decide",
                "44",
                "48",
                "HOUR",
                today().plusDays(30),
                Map.of("basis", "示例法修订"));

        assertThat(page.html()).contains("已设定", "48小时", "示例法修订");
    }

    @Test
    void showsWhichOpenWorkALimitMovesBeforeItDoes() {
        String task = openTask("userTask_proposeGrounds", register("441403100001", true));
        LocalDateTime before = due(task);
        PageVisitor county = visitor(COUNTY);
        county.open("/limits/keycare.propose");

        Page preview = county.post(
                "/limits/keycare.propose", limit("441403", "9", "WORKING_DAY", today(), Map.of("openToo", "yes")));

        assertThat(preview.html())
                .contains("件在办事项重新计算期限", "提出情形与风险等级", "确认设定")
                .containsPattern("<input type=\"hidden\" name=\"amount\" value=\"9\" ?/?>");
        assertThat(due(task)).isEqualTo(before);

        Page done = set(county, "keycare.propose", "441403", "9", "WORKING_DAY", today(), Map.of("openToo", "yes"));

        assertThat(done.html()).contains("件在办事项的期限已重新计算");
        assertThat(due(task)).isAfter(before.plusDays(6));
        assertThat(jdbc.sql("SELECT due_date_ FROM act_hi_taskinst WHERE id_ = ?")
                        .param(task)
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(due(task));
    }

    @Test
    void carriesOutWhatWasCutOffAndMovesNothingTwice() {
        String task = openTask("userTask_proposeGrounds", register("441403100001", true));
        set(visitor(COUNTY), "keycare.propose", "441403", "9", "WORKING_DAY", today(), Map.of("openToo", "yes"));
        LocalDateTime moved = due(task);
        jdbc.sql("UPDATE act_ru_task SET due_date_ = due_date_ - interval '3 days' WHERE id_ = ?")
                .param(task)
                .update();
        jdbc.sql("UPDATE limit_rule SET redated_at = NULL WHERE set_by IS NOT NULL")
                .update();

        assertThat(redate.carryOut()).isOne();
        assertThat(redate.carryOut()).isZero();
        assertThat(due(task)).isEqualTo(moved);
    }

    @Test
    void tellsEachDeskOnceHowManyOfItsDatesHaveMoved() {
        register("441403100001", true);
        register("441403100001", true);
        Map<String, LocalDateTime> before = dues(DIRECTORS);

        set(visitor(COUNTY), "keycare.propose", "441403", "9", "WORKING_DAY", today(), Map.of("openToo", "yes"));

        Map<String, LocalDateTime> after = dues(DIRECTORS);
        long moved = before.keySet().stream()
                .filter(task -> !before.get(task).equals(after.get(task)))
                .count();
        assertThat(moved).isGreaterThan(1);
        assertThat(redatings(DIRECTORS)).containsExactly("“提出情形与风险等级”时限已调整，本岗位有" + moved + "项工作的期限已重新计算，请查看");
        assertThat(jdbc.sql("SELECT count(*) FROM moved_dates")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql(
                        "UPDATE act_ru_task SET due_date_ = due_date_ - interval '3 days' WHERE task_def_key_ = 'userTask_proposeGrounds'")
                .update();
        jdbc.sql("UPDATE limit_rule SET redated_at = NULL WHERE set_by IS NOT NULL")
                .update();
        assertThat(redate.carryOut()).isPositive();
        assertThat(redatings(DIRECTORS)).hasSize(1);
    }

    @Test
    void tellsOfWhatHadMovedBeforeTheWorkWasCutOff() {
        openTask("userTask_proposeGrounds", register("441403100001", true));
        jdbc.sql("INSERT INTO moved_dates VALUES (?, ?, 1000)")
                .params("limit-keycare.propose-441403-" + today(), SUPERVISORS)
                .update();

        set(visitor(COUNTY), "keycare.propose", "441403", "9", "WORKING_DAY", today(), Map.of("openToo", "yes"));

        assertThat(redatings(SUPERVISORS)).singleElement().asString().contains("本岗位有1000项工作的期限已重新计算");
    }

    @Test
    void leadsFromTheNoticeToTheWorkOfTheDesk() {
        register("441403100001", true);
        set(visitor(COUNTY), "keycare.propose", "441403", "9", "WORKING_DAY", today(), Map.of("openToo", "yes"));
        PageVisitor director = visitor(DIRECTOR);

        assertThat(director.open("/notices").html()).contains("期限重新计算", "去查看");
        assertThat(director.post("/notices/" + redating(DIRECTORS) + "/open", List.of())
                        .html())
                .contains("提出情形与风险等级", "今日");
    }

    @Test
    void reopensOnlyWhatAWithdrawnLimitHadClosed() {
        PageVisitor county = visitor(COUNTY);
        LocalDate today = today();
        set(county, "visit.blue", "441403", "60", "DAY", today, Map.of());
        county.post(
                "/limits/visit.blue/end",
                values(Map.of(
                        "area",
                        "441403",
                        "rowFrom",
                        today.toString(),
                        "lastDay",
                        today.plusDays(1).toString())));
        String next = today.plusDays(2).toString();
        set(county, "visit.blue", "441403", "45", "DAY", today.plusDays(2), Map.of());

        assertThat(county.post(
                                "/limits/visit.blue/end",
                                values(Map.of("area", "441403", "rowFrom", today.toString(), "lastDay", next)))
                        .html())
                .contains("最后一天：自" + next + "起已另有规定");
        Page withdrawn = county.post("/limits/visit.blue/end", values(Map.of("area", "441403", "rowFrom", next)));

        assertThat(withdrawn.html()).contains("至" + inWords(today.plusDays(1))).doesNotContain("45日");
    }

    @Test
    void endsALocalLimitWithADayAndNeverTheProvinces() {
        PageVisitor county = visitor(COUNTY);
        LocalDate today = today();
        set(county, "visit.blue", "441403", "60", "DAY", today, Map.of());
        Map<String, String> row = Map.of("area", "441403", "rowFrom", today.toString());

        assertThat(county.post("/limits/visit.blue/end", values(row)).html()).contains("最后一天：必填");
        assertThat(county.post(
                                "/limits/visit.blue/end",
                                with(values(row), "lastDay", today.minusDays(1).toString()))
                        .html())
                .contains("不能早于今天");
        assertThat(county.post(
                                "/limits/visit.blue/end",
                                with(values(row), "lastDay", today.plusDays(9).toString()))
                        .html())
                .contains("至" + inWords(today.plusDays(9)));
        PageVisitor province = visitor(PROVINCE);
        province.open("/limits/visit.blue");
        assertThat(province.post("/limits/visit.blue/end", values(Map.of("area", "44", "rowFrom", "2024-01-01")))
                        .html())
                .contains("只能由新的规定代替");
    }

    @Test
    void movesAPlannedVisitWithItsTaskAndItsVariables() {
        ChildId child = planned();
        String task = openTask("userTask_recordVisit", child);
        LocalDateTime before = due(task);

        set(visitor(COUNTY), "keycare.firstVisit", "441403", "15", "WORKING_DAY", today(), Map.of("openToo", "yes"));

        assertThat(due(task)).isAfter(before.plusDays(9));
        assertThat(jdbc.sql("SELECT due_at FROM visit WHERE child_id = ? AND state = 'PLANNED'")
                        .param(child.value())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(due(task).atZone(clock.getZone()).toInstant());
        assertThat(jdbc.sql(
                                """
                                SELECT v.long_ FROM act_ru_variable v JOIN act_ru_task t USING (proc_inst_id_)
                                WHERE t.id_ = ? AND v.name_ = 'visitDueAt'
                                """)
                        .param(task)
                        .query(Long.class)
                        .single())
                .isEqualTo(due(task).atZone(clock.getZone()).toInstant().toEpochMilli());
        assertThat(ladderBegins(child)).isEqualTo(due(task));
        assertThat(redatings(DIRECTORS)).singleElement().asString().contains("“首次走访”时限已调整");
    }

    /** It began at a moment finer than the engine keeps. */
    @Test
    void movesAnUrgentVisitWithTheTimerOfItsLadder() {
        ChildId child = register("441403100001", true);
        desk.submit(
                DIRECTOR,
                child.value(),
                "userTask_proposeGrounds",
                Map.of(
                        "proposalOutcome", "PROPOSE",
                        "grounds", List.of("HARDSHIP"),
                        "riskGrade", "RED",
                        "reason", "情况属实（示例）"));
        desk.runJobs();
        String task = openTask("userTask_recordVisit", child);
        LocalDateTime before = due(task);
        assertThat(ladderBegins(child)).isEqualTo(before);

        set(visitor(COUNTY), "visit.urgent", "441403", "36", "HOUR", today(), Map.of("openToo", "yes"));

        assertThat(due(task)).isEqualTo(before.plusHours(12));
        assertThat(ladderBegins(child)).isEqualTo(before.plusHours(12));
    }

    @Test
    void movesTheNextGradingOfACaseThatWaitsForIt() {
        ChildId child = planned();
        LocalDateTime before = nextGrading(child);

        set(visitor(COUNTY), "risk.regrade", "441403", "3", "MONTH", today(), Map.of("openToo", "yes"));

        assertThat(nextGrading(child)).isBefore(before.minusDays(80));
        assertThat(nextGrading(child).toLocalDate()).isEqualTo(today().plusMonths(3));
    }

    @Test
    void countsTheNextGradingOfAnOlderCaseFromItsFirstOne() {
        ChildId child = planned();
        LocalDate first = today().minusDays(40);
        jdbc.sql(
                        """
                        UPDATE proposal SET proposed_at = ? WHERE case_reference IN
                            (SELECT reference FROM care_case WHERE child_id = ?)
                        """)
                .params(first.atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime(), child.value())
                .update();

        set(visitor(COUNTY), "risk.regrade", "441403", "3", "MONTH", today(), Map.of("openToo", "yes"));

        assertThat(nextGrading(child).toLocalDate()).isEqualTo(first.plusMonths(3));
    }

    // 工作日历

    @Test
    void importsAYearAfterATrial() {
        PageVisitor steward = visitor("datasteward.44");
        steward.open("/limits/calendar");
        int year = nextYear();

        Page trial = steward.upload("/limits/calendar", calendar(year), "file", bytes(notice(year)));

        assertThat(trial.html()).contains("放假4天，调休上班1天", "确认导入");
        assertThat(jdbc.sql("SELECT count(*) FROM calendar_year WHERE year = ?")
                        .param(year)
                        .query(Long.class)
                        .single())
                .isZero();

        Page done = steward.post("/limits/calendar/import", with(calendar(year), "rows", notice(year)));

        assertThat(done.html()).contains("已导入" + year + "年工作日历", "示例通知");
        assertThat(steward.open("/api/working-days?from=" + year + "-01-01&days=1")
                        .html())
                .contains("\"provisional\":false");
    }

    @Test
    void datesOpenWorkAnewWhenTheYearIsKnown() {
        String task = openTask("userTask_proposeGrounds", register("441403100001", true));
        int year = nextYear();
        LocalDateTime late = LocalDate.of(year, 1, 4).atTime(23, 59, 59);
        jdbc.sql("UPDATE act_ru_task SET create_time_ = ?, due_date_ = ? WHERE id_ = ?")
                .params(LocalDate.of(year - 1, 12, 30).atTime(9, 0), late, task)
                .update();
        PageVisitor steward = visitor("datasteward.44");
        assertThat(visitor(DIRECTOR).open(clockOf(task)).html()).contains("暂定");
        steward.open("/limits/calendar");
        String longHoliday = IntStream.rangeClosed(2, 9)
                .mapToObj(day -> year + "-01-0" + day + ",OFF,元旦\n")
                .collect(Collectors.joining("", notice(year), ""));

        Page trial = steward.upload("/limits/calendar", calendar(year), "file", bytes(longHoliday));
        steward.post("/limits/calendar/import", with(calendar(year), "rows", longHoliday));

        assertThat(trial.html()).contains("件在办事项重新计算期限", "提出情形与风险等级");
        assertThat(due(task).toLocalDate()).isAfter(LocalDate.of(year, 1, 9));
        assertThat(visitor(DIRECTOR).open(clockOf(task)).html()).doesNotContain("暂定");
    }

    @Test
    void refusesACalendarThatCannotBe() {
        PageVisitor province = visitor(PROVINCE);
        int year = nextYear();
        String good = notice(year);
        province.open("/limits/calendar");

        assertThat(uploaded(province, year, good + year + "-01-01,OFF,元旦\n")).contains(year + "-01-01出现了两次");
        assertThat(uploaded(province, year, good + (year + 1) + "-01-01,OFF,元旦\n"))
                .contains("不属于" + year + "年");
        assertThat(uploaded(province, year, good + year + "-03-01,HALF,半天\n")).contains("类别只能是OFF或者WORK");
        assertThat(uploaded(province, year, good + year + "-02-30,OFF,无此日\n")).contains("确有其日");
        assertThat(uploaded(province, year, good + year + "-03-01\n")).contains("应有三列");
        assertThat(uploaded(province, year, good + weekday(year) + ",WORK,调休\n"))
                .contains("不能是调休上班");
        assertThat(uploaded(province, year, "day,kind\n")).contains("第一行应为date,kind,occasion");
        assertThat(uploaded(province, year, "date,kind,occasion\n")).contains("没有一行数据");
        assertThat(uploaded(province, year, "date,kind,occasion\n" + year + "-01-01,OFF,元旦\n"))
                .contains("缺少法定节日" + year + "-05-01");
        assertThat(uploaded(province, year, many(year))).contains("不能超过200行");
        assertThat(uploaded(province, year + 1, notice(year + 1))).contains("只能导入本年度和下一年度");
        assertThat(province.upload("/limits/calendar", calendar(year), "file", new byte[] {(byte) 0xc4, (byte) 0xea})
                        .html())
                .contains("不是UTF-8编码");
        assertThat(province.upload("/limits/calendar", calendar(year), "file", new byte[0])
                        .html())
                .contains("没有内容");
        assertThat(visitor(COUNTY).open("/limits/calendar").html()).doesNotContain("先看结果");
    }

    @Test
    void tellsTheStewardOnceThatAYearIsMissing() {
        jdbc.sql("UPDATE act_ru_task SET due_date_ = ? WHERE id_ = ?")
                .params(
                        LocalDate.of(nextYear(), 3, 1).atStartOfDay(),
                        openTask("userTask_proposeGrounds", register("441403100001", true)))
                .update();

        alarm.sound();
        alarm.sound();

        assertThat(jdbc.sql("SELECT text FROM notice WHERE recipient = 'dataSteward@44' AND kind = 'CALENDAR'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(nextYear() + "年工作日历尚未导入");
    }

    // 计时

    @Test
    void letsAClockStandForMissingPapersAndGoOn() {
        String task = openTask("userTask_completeRegistration", register("441403100001", false));
        LocalDateTime before = due(task);
        PageVisitor director = visitor(DIRECTOR);
        assertThat(director.open(clockOf(task)).html()).contains("10个工作日", "补正材料");

        Page paused = director.post(clockOf(task), pause());

        assertThat(paused.html()).contains("计时暂停", "等家庭补材料");
        assertThat(jdbc.sql("SELECT due_date_ IS NULL FROM act_ru_task WHERE id_ = ?")
                        .param(task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(director.post(clockOf(task), pause()).html()).contains("已经暂停，不能重复暂停");
        assertThat(visitor(DIRECTOR).open("/").html()).contains("计时暂停");
        assertThat(visitor("supervisor.441403").open(clockOf(task)).html())
                .contains("计时暂停", "暂停（补正材料）")
                .doesNotContain("等家庭补材料");

        Page resumed = director.post(clockOf(task), values(Map.of("step", "resume", "reason", "材料已补齐")));

        assertThat(resumed.html()).contains("继续", "材料已补齐").doesNotContain("<strong>计时暂停</strong>");
        assertThat(due(task)).isEqualTo(before);
        assertThat(director.post(clockOf(task), values(Map.of("step", "resume", "reason", "再来")))
                        .html())
                .contains("没有暂停，不需要继续");
    }

    @Test
    void refusesAClockChangeBeforeTheLastOne() {
        String task = openTask("userTask_completeRegistration", register("441403100001", false));
        jdbc.sql(
                        """
                        INSERT INTO clock_change (task_id, kind, ground, changed_by, changed_at)
                        VALUES (?, 'PAUSE', 'SUPPLEMENT', ?, ?)
                        """)
                .params(task, DIRECTOR, OffsetDateTime.now(clock).plusDays(2))
                .update();
        PageVisitor director = visitor(DIRECTOR);
        director.open(clockOf(task));

        assertThat(director.post(clockOf(task), values(Map.of("step", "resume", "reason", "材料已补齐")))
                        .html())
                .contains("业务日期早于已有的记录");
    }

    @Test
    void letsNobodyPauseWhatProtectsAChild() {
        String task = openTask("userTask_proposeGrounds", register("441403100001", true));
        PageVisitor director = visitor(DIRECTOR);
        director.open(clockOf(task));

        assertThat(director.post(clockOf(task), pause()).html()).contains("这项工作不能因此暂停计时");
        assertThat(director.post(clockOf(task), values(Map.of("step", "pause"))).html())
                .contains("理由：必填", "暂停事由：必填");
    }

    @Test
    void letsTheDeskAboveExtendOnceWhenAsked() {
        String task = openTask("userTask_proposeGrounds", register("441403100001", true));
        LocalDateTime before = due(task);
        PageVisitor director = visitor(DIRECTOR);
        PageVisitor supervisor = visitor(SUPERVISOR);
        director.open(clockOf(task));

        assertThat(director.post(clockOf(task), extend("1")).html()).contains("只能由上一级延长");
        assertThat(director.post(clockOf(task), values(Map.of("step", "ask"))).html())
                .contains("已请上一级决定");
        assertThat(told("childSupervisor@441403100", task)).isOne();

        supervisor.open(clockOf(task));
        assertThat(supervisor.post(clockOf(task), extend("3")).html()).contains("不能超过原来的期限");
        assertThat(supervisor.post(clockOf(task), extend("2")).html()).contains("计时已变动", "延长（2）");
        assertThat(due(task)).isAfter(before.plusDays(1));
        assertThat(told("childDirector@441403100001", task)).isOne();
        assertThat(supervisor.post(clockOf(task), extend("1")).html()).contains("已经延长过一次");
    }

    @Test
    void leadsFromANoticeOfAClockToTheClock() {
        ChildId child = register("441403100001", true);
        String task = openTask("userTask_proposeGrounds", child);
        PageVisitor director = visitor(DIRECTOR);
        PageVisitor supervisor = visitor(SUPERVISOR);
        director.open(clockOf(task));
        director.post(clockOf(task), values(Map.of("step", "ask")));

        assertThat(supervisor.open("/notices").html()).contains("承办岗位申请延长期限", "去查看");
        Page asked = supervisor.post("/notices/" + notice(SUPERVISORS, task) + "/open", List.of());
        assertThat(asked.html()).contains("计时：提出情形与风险等级", "延长期限");
        supervisor.post(clockOf(task), extend("1"));
        director.open("/notices");
        assertThat(director.post("/notices/" + notice(DIRECTORS, task) + "/open", List.of())
                        .html())
                .contains("计时：提出情形与风险等级", "延长（1）");

        desk.submit(
                DIRECTOR,
                child.value(),
                "userTask_proposeGrounds",
                Map.of(
                        "proposalOutcome", "PROPOSE",
                        "grounds", List.of("HARDSHIP"),
                        "riskGrade", "YELLOW",
                        "reason", "情况属实（示例）"));
        supervisor.open("/notices");
        assertThat(supervisor
                        .post("/notices/" + notice(SUPERVISORS, task) + "/open", List.of())
                        .html())
                .contains("<h1>通知</h1>");
    }

    @Test
    void showsByWhatAVisitIsDue() {
        ChildId child = planned();
        String task = openTask("userTask_recordVisit", child);
        jdbc.sql("UPDATE visit SET counts_from = ?, due_provisional = false WHERE child_id = ? AND state = 'PLANNED'")
                .params(
                        LocalDate.of(2026, 11, 3)
                                .atTime(8, 15)
                                .atZone(clock.getZone())
                                .toOffsetDateTime(),
                        child.value())
                .update();
        PageVisitor director = visitor(DIRECTOR);

        Page certain = director.open(clockOf(task));
        jdbc.sql("UPDATE visit SET due_provisional = true WHERE child_id = ? AND state = 'PLANNED'")
                .param(child.value())
                .update();

        assertThat(certain.html())
                .contains("计时：记录走访情况", "2026年11月3日 08:15", "5个工作日", "本系统建议")
                .doesNotContain("暂定");
        assertThat(director.open(clockOf(task)).html()).contains("暂定").doesNotContain("延长期限", "暂停计时");
    }

    @Test
    void showsAClockToNobodyElse() {
        String task = openTask("userTask_proposeGrounds", register("441403100001", true));

        assertThat(visitor("childdirector.441403100002").open(clockOf(task)).status())
                .isEqualTo(404);
        assertThat(visitor("civilaffairs.440106").open(clockOf(task)).status()).isEqualTo(404);
        assertThat(visitor(DIRECTOR).open("/tasks/none/clock").status()).isEqualTo(404);
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private Page set(
            PageVisitor person,
            String key,
            String area,
            String amount,
            String unit,
            LocalDate from,
            Map<String, String> more) {
        person.open("/limits/" + key);
        return person.post("/limits/" + key, with(limit(area, amount, unit, from, more), "confirmed", "yes"));
    }

    private static List<Map.Entry<String, String>> limit(
            String area, String amount, String unit, LocalDate from, Map<String, String> more) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("area", area);
        values.put("amount", amount);
        values.put("unit", unit);
        values.put("roll", "NONE");
        values.put("basis", "示例文件");
        values.put("from", from.toString());
        values.putAll(more);
        return values(values);
    }

    private String uploaded(PageVisitor person, int year, String file) {
        return person.upload("/limits/calendar", calendar(year), "file", bytes(file))
                .html();
    }

    private static List<Map.Entry<String, String>> calendar(int year) {
        return values(Map.of("year", String.valueOf(year), "basis", "示例通知"));
    }

    /** Three days that are always off, one that is off by notice, and a weekend worked. */
    private static String notice(int year) {
        LocalDate saturday = LocalDate.of(year, 2, 1);
        while (saturday.getDayOfWeek().getValue() != 6) {
            saturday = saturday.plusDays(1);
        }
        return "date,kind,occasion\n" + year + "-01-01,OFF,元旦\n" + saturday + ",WORK,春节\n" + year + "-04-05,OFF,清明节\n"
                + year + "-05-01,OFF,劳动节\n" + year + "-10-01,OFF,国庆节\n";
    }

    private static LocalDate weekday(int year) {
        LocalDate day = LocalDate.of(year, 3, 1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static String many(int year) {
        return IntStream.range(0, 201)
                .mapToObj(n -> LocalDate.of(year, 1, 1).plusDays(n) + ",OFF,放假")
                .collect(Collectors.joining("\n", "date,kind,occasion\n", "\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map.Entry<String, String>> pause() {
        return values(Map.of("step", "pause", "ground", "SUPPLEMENT", "reason", "等家庭补材料"));
    }

    private static List<Map.Entry<String, String>> extend(String units) {
        return values(Map.of("step", "extend", "units", units, "reason", "路途较远"));
    }

    private static List<Map.Entry<String, String>> values(Map<String, String> values) {
        return List.copyOf(values.entrySet());
    }

    private static List<Map.Entry<String, String>> with(
            List<Map.Entry<String, String>> values, String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(values);
        more.add(Map.entry(name, value));
        return more;
    }

    private static String clockOf(String task) {
        return "/tasks/" + task + "/clock";
    }

    /** A child in hardship, whose case is proposed at once; or one of whom something is missing. */
    private ChildId register(String community, boolean hardship) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", "计时童示例");
        form.put("idType", hardship ? "BIRTH_CERTIFICATE" : "NONE");
        if (hardship) {
            form.put("idNumber", "T%09d".formatted(System.nanoTime() % 1_000_000_000L));
            form.put("conditions", List.of("HARDSHIP"));
        }
        form.put(
                "birthDate",
                "2018-03-%02d"
                        .formatted(1
                                + jdbc.sql("SELECT count(*) % 28 FROM child")
                                        .query(Integer.class)
                                        .single()));
        form.put("hukouArea", "450923");
        form.put("residenceArea", community);
        form.put("residentSince", "2024-05-06");
        ChildId child = registration
                .register(DIRECTOR, new SubmittedAnswers(new Submission(form)))
                .child();
        desk.runJobs();
        return child;
    }

    /** A child whose case is listed and planned, with the first visit ahead. */
    private ChildId planned() {
        ChildId child = register("441403100001", true);
        desk.submit(
                DIRECTOR,
                child.value(),
                "userTask_proposeGrounds",
                Map.of(
                        "proposalOutcome", "PROPOSE",
                        "grounds", List.of("HARDSHIP"),
                        "riskGrade", "YELLOW",
                        "reason", "情况属实（示例）"));
        Map<String, Object> agreed = Map.of("reviewOutcome", "AGREE", "reason", "已核实（示例）");
        desk.submit(SUPERVISOR, child.value(), "userTask_reviewCase", agreed);
        desk.submit(COUNTY, child.value(), "userTask_confirmCase", agreed);
        desk.submit(
                DIRECTOR,
                child.value(),
                "userTask_planCare",
                Map.of(
                        "goals",
                        "稳定就学和日常照料（示例）",
                        "services",
                        List.of("ITEM16", "ITEM17"),
                        "responsible",
                        "社区儿童主任",
                        "familyAgreed",
                        true,
                        "childHeard",
                        true,
                        "childWish",
                        "想参加周末活动（示例）"));
        desk.runJobs();
        return child;
    }

    /** When the ladder of the visit begins that lies ahead. */
    private LocalDateTime ladderBegins(ChildId child) {
        return jdbc.sql(
                        """
                        SELECT j.duedate_ FROM act_ru_job j JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
                        JOIN act_ru_variable v ON v.execution_id_ = j.process_instance_id_
                        WHERE d.act_id_ = 'event_visitDue' AND v.name_ = 'childId' AND v.text_ = ?
                        """)
                .param(child.value())
                .query(LocalDateTime.class)
                .single();
    }

    private Map<String, LocalDateTime> dues(String desk) {
        return jdbc
                .sql("SELECT id_, due_date_ FROM act_ru_task WHERE owner_ = ? AND due_date_ IS NOT NULL")
                .param(desk)
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> redatings(String desk) {
        return jdbc.sql("SELECT text FROM notice WHERE recipient = ? AND kind = 'REDATED'")
                .param(desk)
                .query(String.class)
                .list();
    }

    private long redating(String desk) {
        return jdbc.sql("SELECT id FROM notice WHERE recipient = ? AND kind = 'REDATED'")
                .param(desk)
                .query(Long.class)
                .single();
    }

    private long notice(String desk, String task) {
        return jdbc.sql("SELECT id FROM notice WHERE recipient = ? AND task_id = ? AND kind = 'CLOCK'")
                .params(desk, task)
                .query(Long.class)
                .single();
    }

    private LocalDateTime nextGrading(ChildId child) {
        return jdbc.sql(
                        """
                        SELECT j.duedate_ FROM act_ru_job j JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
                        JOIN act_ru_variable v ON v.proc_inst_id_ = j.process_instance_id_
                        WHERE d.act_id_ = 'event_reassessmentDue' AND v.name_ = 'childId' AND v.text_ = ?
                        """)
                .param(child.value())
                .query(LocalDateTime.class)
                .single();
    }

    private String openTask(String step, ChildId child) {
        return jdbc.sql(
                        """
                        SELECT t.id_ FROM act_ru_task t JOIN act_ru_variable v ON v.proc_inst_id_ = t.proc_inst_id_
                        WHERE t.task_def_key_ = ? AND v.name_ = 'childId' AND v.text_ = ?
                        """)
                .params(step, child.value())
                .query(String.class)
                .single();
    }

    private LocalDateTime due(String task) {
        return jdbc.sql("SELECT due_date_ FROM act_ru_task WHERE id_ = ?")
                .param(task)
                .query(LocalDateTime.class)
                .single();
    }

    private long recorded(String action, String detail) {
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE action = ? AND detail = ?")
                .params(action, detail)
                .query(Long.class)
                .single();
    }

    private long told(String desk, String task) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE recipient = ? AND task_id = ? AND kind = 'CLOCK'")
                .params(desk, task)
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private int nextYear() {
        return today().getYear() + 1;
    }

    private static String inWords(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("yyyy年M月d日"));
    }
}
