package org.tongxing.monitoring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.Avoidances;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.application.ConfirmLine.Said;
import org.tongxing.monitoring.application.ConfirmRest.Meant;
import org.tongxing.monitoring.domain.GridProgress;
import org.tongxing.monitoring.domain.LineFilter.Standing;
import org.tongxing.monitoring.domain.LineOutcome;
import org.tongxing.monitoring.domain.LinePosition;
import org.tongxing.register.application.RecordExit;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.support.RoundLists;
import org.tongxing.support.StatementCount;
import org.tongxing.support.TongxingTest;

/** The list of a community in the half-yearly update (半年动态更新), as its people settle it. */
@TongxingTest
class RoundListIT {

    private static final LocalDate REFERENCE_DAY = LocalDate.of(2026, 12, 31);

    @Value("${tongxing.db.url}")
    private String url = "";

    @Autowired
    private ShowRound rounds;

    @Autowired
    private ConfirmLine confirmLine;

    @Autowired
    private ConfirmRest confirmRest;

    @Autowired
    private DivideIntoGrids divide;

    @Autowired
    private RecordExit exits;

    @Autowired
    private Avoidances avoidances;

    @Autowired
    private ChildRecords children;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Areas areas;

    @Autowired
    private Clock clock;

    private String community = "";
    private String reference = "";
    private String director = "";
    private RoundLists lists;

    @BeforeEach
    void openAnUpdate() {
        lists = new RoundLists(jdbc, children, areas);
        community = lists.community();
        reference = lists.open(community, REFERENCE_DAY, LocalDate.now(clock));
        director = lists.hire("childDirector", community);
    }

    @AfterEach
    void sendTheCrowdAway() {
        lists.disperse();
    }

    @Test
    void putsWhatHasChangedOnTopAndTheRestBelow() {
        ChildId first = lists.line(reference, "王小明", false);
        ChildId changed = lists.line(reference, "王小芳", true);

        RoundPage page = page(RoundQuestion.FIRST);

        assertThat(page.place()).startsWith("广东省广州市天河区");
        assertThat(page.rows()).extracting(RoundRow::childId).containsExactly(changed.value(), first.value());
        assertThat(page.rows())
                .extracting(RoundRow::name, RoundRow::who, RoundRow::population)
                .first()
                .hasToString("(\"王*芳\", \"女 8周岁\", \"监测摸排对象\")");
        assertThat(page.progress().settled()).isZero();
        assertThat(page.progress().total()).isEqualTo(2);
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingAnybody() {
        IntStream.range(0, 52).forEach(i -> lists.line(reference, "王童" + (char) ('一' + i), i % 20 == 0));

        RoundPage first = page(RoundQuestion.FIRST);
        RoundPage second = page(new RoundQuestion(
                null, null, null, null, LinePosition.parse(first.next()).orElseThrow()));

        assertThat(first.rows()).hasSize(50);
        assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
    }

    @Test
    void settlesALineWithItsMethodAndTakesARepeatedClickForTheSame() {
        ChildId child = lists.line(reference, "王小明", false);

        RoundRow row = confirm(director, child, "UNCHANGED", "PHONE", "");
        RoundRow again = confirm(director, child, "UNCHANGED", "PHONE", "");

        assertThat(row.settled()).startsWith("无变化（电话） · 示例childDirector · ");
        assertThat(again).isEqualTo(row);
        assertThat(page(RoundQuestion.FIRST).progress().settled()).isOne();
        assertThat(decisions(child)).isOne();
    }

    @Test
    void leavesWhatAnotherPersonHasSaidMeanwhileAndShowsIt() {
        ChildId child = lists.line(reference, "王小明", false);
        String colleague = lists.hire("gridWorker", community);
        RoundRow theirs = confirm(colleague, child, "UNCHANGED", "HOME", "");

        RoundRow late = confirm(director, child, "CHANGED", "PHONE", "");
        RoundRow informed = confirm(director, child, "CHANGED", "PHONE", theirs.stamp());

        assertThat(late).isEqualTo(theirs);
        assertThat(informed.outcome()).isEqualTo(LineOutcome.CHANGED);
        assertThat(informed.settled()).contains("有变化（电话）", "示例childDirector");
    }

    @ParameterizedTest
    @CsvSource({"UNCHANGED,,method", "UNCHANGED,DOOR,method", "MAYBE,HOME,outcome", ",HOME,outcome", "LEFT,HOME,outcome"
    })
    void refusesWhatIsNoAnswerAndChangesNothing(@Nullable String outcome, @Nullable String method, String field) {
        ChildId child = lists.line(reference, "王小明", false);

        List<Violation> refused = refused(() -> confirm(director, child, outcome, method, ""));

        assertThat(refused).extracting(Violation::field).contains(field);
        assertThat(page(RoundQuestion.FIRST).progress().settled()).isZero();
    }

    @Test
    void refusesAChildOfAnotherCommunityAndAListThatHasBeenSubmitted() {
        ChildId child = lists.line(reference, "王小明", false);
        String neighbours = lists.open(lists.community(), REFERENCE_DAY, LocalDate.now(clock));
        ChildId neighbour = lists.line(neighbours, "李小明", false);

        assertThat(refused(() -> confirm(director, neighbour, "UNCHANGED", "HOME", "")))
                .extracting(Violation::message)
                .containsExactly("该儿童不在本村（社区）本次更新的名单中");
        assertThat(refused(() -> rest(new Meant(List.of(child, neighbour), null, null), "HOME")))
                .extracting(Violation::field)
                .containsExactly("child");
        assertThat(rounds.page(director, neighbours, RoundQuestion.FIRST)).isEmpty();
        assertThat(confirmLine.confirm(director, neighbours, neighbour, new Said("UNCHANGED", "HOME", "")))
                .isEmpty();

        jdbc.sql("UPDATE monitoring_community SET state = 'SUBMITTED' WHERE reference = ?")
                .param(reference)
                .update();
        assertThat(refused(() -> confirm(director, child, "UNCHANGED", "HOME", "")))
                .extracting(Violation::message)
                .containsExactly("本村（社区）的更新已提交或结束，名单不能再改动");
        assertThat(refused(() -> rest(new Meant(null, null, 1), "HOME"))).hasSize(1);
        assertThat(page(RoundQuestion.FIRST).progress().settled()).isZero();
    }

    @Test
    void confirmsTheRestInOneClickButNothingThatHasChanged() {
        lists.line(reference, "王小明", false);
        lists.line(reference, "王小红", false);
        ChildId changed = lists.line(reference, "王小芳", true);

        assertThat(refused(() -> rest(new Meant(List.of(changed), null, null), "PHONE")))
                .extracting(Violation::message)
                .containsExactly("登记信息有变化的儿童须逐个核对");
        assertThat(refused(() -> rest(new Meant(null, null, 1), "PHONE")))
                .extracting(Violation::message)
                .containsExactly("名单已有变化，现为2名，请重新确认");
        assertThat(rest(new Meant(null, null, 2), "SCHOOL_LIST")).isEqualTo(2);
        assertThat(rest(new Meant(null, null, 2), "SCHOOL_LIST")).isZero();
        assertThat(page(RoundQuestion.FIRST).rows())
                .extracting(RoundRow::childId)
                .containsExactly(changed.value());
    }

    @Test
    void doesNotBelieveThatHundredsWereVisitedAtOnce() {
        lists.crowd(reference, 201);

        List<Violation> refused = refused(() -> rest(new Meant(null, null, 201), "HOME"));
        jdbc.sql(
                        "INSERT INTO confirmation_limit (method, area, at_once, basis, assumed) VALUES ('HOME', ?, 300, 'x', true)")
                .param(community)
                .update();

        assertThat(refused)
                .extracting(Violation::message)
                .containsExactly("一次上门核对不能超过200名儿童，本次为201名；请分网格、分批核对，并如实选择方式");
        assertThat(rest(new Meant(null, null, 201), "HOME")).isEqualTo(201);
    }

    @Test
    void leavesAChildFromWhomOneKeepsAwayToOthers() {
        ChildId kin = lists.line(reference, "王小明", false);
        lists.line(reference, "王小红", false);
        avoidances.declare(director, kin, true);

        RoundPage mine = page(RoundQuestion.FIRST);
        int done = rest(new Meant(null, null, 1), "PHONE");
        RoundPage county = rounds.page("civilaffairs.440106", reference, RoundQuestion.FIRST)
                .orElseThrow();

        assertThat(mine.rows()).extracting(RoundRow::childId).doesNotContain(kin.value());
        assertThat(mine.progress().elsewhere()).isOne();
        assertThat(refused(() -> confirm(director, kin, "UNCHANGED", "HOME", "")))
                .hasSize(1);
        assertThat(done).isOne();
        assertThat(county.rows()).extracting(RoundRow::childId).containsExactly(kin.value());
    }

    @Test
    void isSplitByGridsThatLastBeyondTheUpdate() {
        ChildId one = lists.line(reference, "王小明", false);
        ChildId other = lists.line(reference, "王小红", false);
        String worker = lists.hire("gridWorker", community);

        divide.make(director, reference, " 第一网格 ");
        divide.assign(director, reference, List.of(one), "第一网格");
        int done = rest(new Meant(null, "第一网格", 1), "HOME");
        RoundPage page = page(new RoundQuestion("", null, null, null, null));

        assertThat(done).isOne();
        assertThat(page.grids()).containsExactly("第一网格");
        assertThat(page.rows()).extracting(RoundRow::childId).containsExactly(other.value());
        assertThat(page.progress().grids())
                .containsExactly(new GridProgress("", 0, 1, 1, 0), new GridProgress("第一网格", 1, 1, 0, 0));
        assertThat(jdbc.sql("SELECT grid FROM child_grid WHERE child_id = ?")
                        .param(one.value())
                        .query(String.class)
                        .list())
                .containsExactly("第一网格");
        assertThat(divide.make(worker, reference, "第二网格")).isEmpty();
        assertThat(divide.assign(director, reference, List.of(one), "")).contains(1);
        assertThat(page(new RoundQuestion("", Standing.ALL, null, null, null)).rows())
                .hasSize(2);
    }

    @Test
    void putsWhoLivesInOneHouseIntoAGridAtOnce() {
        ChildId one = lists.lineAt(reference, "王小明", "示例路7号3栋");
        ChildId kin = lists.lineAt(reference, "王小红", "示例路7号3栋");
        lists.lineAt(reference, "王小芳", "示例路9号");
        avoidances.declare(director, kin, true);
        divide.make(director, reference, "三栋");

        assertThat(page(new RoundQuestion(null, null, null, "7号3栋", null)).rows())
                .extracting(RoundRow::childId)
                .containsExactly(one.value());
        assertThat(divide.assignLivingAt(director, reference, "7号3栋", "三栋")).contains(1);
        assertThat(page(new RoundQuestion("三栋", null, null, null, null)).rows()).hasSize(1);
        assertThat(refused(() -> divide.assignLivingAt(director, reference, "路", "三栋")))
                .extracting(Violation::message)
                .containsExactly("请至少填写两个字");
        assertThat(divide.assignLivingAt(lists.hire("gridWorker", community), reference, "7号3栋", "三栋"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "-", "' \t '", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"})
    void refusesAGridWithoutAProperName(String name) {
        assertThat(refused(() -> divide.make(director, reference, name)))
                .extracting(Violation::field)
                .contains("grid");
    }

    @Test
    void refusesToPutChildrenIntoAGridThatIsNone() {
        ChildId child = lists.line(reference, "王小明", false);

        assertThat(refused(() -> divide.assign(director, reference, List.of(child), "第九网格")))
                .extracting(Violation::message)
                .containsExactly("本村（社区）没有这个网格");
        assertThat(refused(() -> divide.assign(director, reference, List.of(), "")))
                .extracting(Violation::message)
                .containsExactly("没有勾选或找到儿童");
    }

    @Test
    void followsTheRegister() {
        ChildId leaving = lists.line(reference, "王小明", false);
        ChildId moving = lists.line(reference, "王小红", false);
        String next = lists.community();
        ChildId arrived = lists.child(community, "赵小新", LocalDate.now(clock));
        page(RoundQuestion.FIRST);

        exits.leave(director, leaving, new RecordExit.Exit(ExitReason.RETURNED, LocalDate.now(clock), null, null));
        jdbc.sql("UPDATE child SET residence_area = ? WHERE child_id = ?")
                .params(next, moving.value())
                .update();

        assertThat(outcome(leaving)).isEqualTo("LEFT " + director);
        assertThat(page(new RoundQuestion(null, Standing.ALL, null, null, null)).rows())
                .extracting(row -> row.childId() + ' ' + row.outcome())
                .containsExactlyInAnyOrder(leaving + " LEFT", moving + " LEFT", arrived + " ADDED");
        assertThat(refused(() -> confirm(director, ChildId.of(999_999_999), "UNCHANGED", "HOME", "")))
                .hasSize(1);
        assertThat(confirm(director, arrived, "UNCHANGED", "HOME", "").outcome())
                .isEqualTo(LineOutcome.ADDED);
    }

    @Test
    void findsAChildByNameWithinTheCommunityOnly() {
        ChildId child = lists.line(reference, "王小明", false);
        lists.line(reference, "李小红", false);
        String neighbours = lists.open(lists.community(), REFERENCE_DAY, LocalDate.now(clock));
        lists.line(neighbours, "王小明", false);

        assertThat(Stream.of("王小明", "wangxiaoming", "Wang Xiao Ming")
                        .map(name -> page(new RoundQuestion(null, null, name, null, null))
                                .rows()))
                .allSatisfy(
                        rows -> assertThat(rows).extracting(RoundRow::childId).containsExactly(child.value()));
        assertThat(page(new RoundQuestion(null, null, "' OR '1'='1", null, null))
                        .rows())
                .isEmpty();
    }

    @Test
    void remindsOfChildrenWhomNobodyHasSeenForTwoUpdates() {
        String yearAgo = lists.open(community, REFERENCE_DAY.minusYears(1), LocalDate.of(2025, 11, 1));
        String halfYearAgo = lists.open(community, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 5, 1));
        OffsetDateTime then = OffsetDateTime.now(clock).minusMonths(6);
        ChildId byPhoneOnly = lists.line(reference, "王小明", false);
        ChildId atHome = lists.line(reference, "王小红", false);
        ChildId visited = lists.line(reference, "王小芳", false);
        ChildId newlyHere = lists.line(reference, "王小新", false);
        List.of(byPhoneOnly, atHome, visited)
                .forEach(child -> lists.settledLine(yearAgo, child, "PHONE", then.minusMonths(6)));
        lists.settledLine(halfYearAgo, byPhoneOnly, "PHONE", then);
        lists.settledLine(halfYearAgo, atHome, "HOME", then);
        lists.settledLine(halfYearAgo, newlyHere, "PHONE", then);
        isVisited(visited, LocalDate.of(2026, 3, 4));

        assertThat(page(new RoundQuestion(null, Standing.UNSEEN, null, null, null))
                        .rows())
                .extracting(RoundRow::childId)
                .containsExactly(byPhoneOnly.value());
        assertThat(page(RoundQuestion.FIRST).rows())
                .filteredOn(row -> row.childId().equals(visited.value()))
                .extracting(RoundRow::visited, RoundRow::inPerson)
                .first()
                .hasToString("(\"2026年3月4日\", \"2026年3月4日\")");
    }

    @Test
    void letsTwoPersonsConfirmAtTheSameMoment() throws Exception {
        lists.crowd(reference, 400);
        List<ChildId> singles = IntStream.range(0, 20)
                .mapToObj(i -> lists.line(reference, "王童" + (char) ('一' + i), false))
                .toList();
        String colleague = lists.hire("childDirector", community);
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (String person : List.of(director, colleague)) {
            clicks.add(() -> confirmRest
                    .confirm(person, reference, new Meant(null, null, 420), "DATA")
                    .orElseThrow());
            singles.forEach(child -> clicks.add(() -> {
                confirm(person, child, "UNCHANGED", "HOME", "");
                return 0;
            }));
        }

        int byRest = atOnce(clicks);

        RoundProgress progress = page(RoundQuestion.FIRST).progress();
        assertThat(progress.settled()).isEqualTo(420);
        assertThat(byRest).isBetween(400, 420);
    }

    @Test
    void asksTheDatabaseAsOftenForFiftyChildrenAsForOne() {
        lists.line(reference, "王小明", true);
        int forOne = statements();
        IntStream.range(0, 49).forEach(i -> lists.line(reference, "王童" + (char) ('一' + i), true));
        lists.crowd(reference, 9_650);

        assertThat(statements()).isEqualTo(forOne).isLessThanOrEqualTo(30);
        assertThat(page(RoundQuestion.FIRST).rows()).hasSize(50);
        assertThat(page(RoundQuestion.FIRST).progress().total()).isEqualTo(9_700);
    }

    @Test
    void readsTheListFromOneIndexInItsOrder() {
        lists.crowd(reference, 9_700);
        IntStream.range(0, 50).forEach(i -> lists.line(reference, "王童" + (char) ('一' + i), true));
        jdbc.sql("ANALYZE monitoring_line").update();
        LinePosition top = new LinePosition(false, ChildId.of(1));
        List<String> sent;
        try (StatementCount counting = StatementCount.begin()) {
            page(new RoundQuestion(null, null, null, null, top));
            sent = counting.statements();
        }

        String list = sent.stream()
                .filter(sql -> sql.contains("ORDER BY (NOT line.changed)"))
                .findFirst()
                .orElseThrow();
        assertThat(plan(list)).contains("Index Scan using monitoring_line_list").doesNotContain("Sort", "Seq Scan");
    }

    /** How PostgreSQL would do it whatever the values are. */
    private String plan(String sql) {
        AtomicInteger position = new AtomicInteger();
        String numbered = Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + position.incrementAndGet());
        try (Connection connection = DriverManager.getConnection(
                        url + "&preferQueryMode=simple&currentSchema=casework,public", "postgres", "postgres");
                ResultSet lines = connection.createStatement().executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private int statements() {
        try (StatementCount counting = StatementCount.begin()) {
            page(RoundQuestion.FIRST);
            return counting.count();
        }
    }

    private RoundPage page(RoundQuestion asked) {
        return rounds.page(director, reference, asked).orElseThrow();
    }

    private RoundRow confirm(
            String person, ChildId child, @Nullable String outcome, @Nullable String method, String stamp) {
        return confirmLine
                .confirm(person, reference, child, new Said(outcome, method, stamp))
                .orElseThrow();
    }

    private int rest(Meant meant, String method) {
        return confirmRest.confirm(director, reference, meant, method).orElseThrow();
    }

    private static List<Violation> refused(ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).violations();
    }

    private static int atOnce(List<Callable<Integer>> clicks) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            int sum = 0;
            for (Future<Integer> click : people.invokeAll(clicks)) {
                sum += click.get();
            }
            return sum;
        } finally {
            people.shutdown();
        }
    }

    private long decisions(ChildId child) {
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE child_id = ? AND action = 'DECIDED'")
                .param(child.value())
                .query(Long.class)
                .single();
    }

    private String outcome(ChildId child) {
        return jdbc.sql("SELECT outcome || ' ' || settled_by FROM monitoring_line WHERE child_id = ?")
                .param(child.value())
                .query(String.class)
                .single();
    }

    private void isVisited(ChildId child, LocalDate on) {
        long visit = jdbc.sql(
                        """
                        INSERT INTO visit (reference, case_reference, child_id, area_code, attempt, kind, state,
                                           planned_at, follow_up_at, due_at, due_provisional)
                        VALUES (:reference, :reference, :child, :area, 1, 'ROUTINE', 'DONE', :at, :at, :at, false)
                        RETURNING id
                        """)
                .param("reference", "HV-440106-2026-9" + child.value().substring(2))
                .param("child", child.value())
                .param("area", community)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        WITH record AS (
                            INSERT INTO visit_record (visit_id, visited_on, mode, outcome, child_seen, spoke_alone,
                                                      guardian_present, danger, neglect, needs, reassessment_needed,
                                                      recorded_by, recorded_at)
                            VALUES (:visit, :on, 'HOME', 'SEEN', true, false, true, false, false, '{}', false,
                                    'x', :at)
                            RETURNING id)
                        INSERT INTO visit_line (record_id, child_id, seen_in_person) SELECT id, :child, true FROM record
                        """)
                .param("visit", visit)
                .param("on", on)
                .param("child", child.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
