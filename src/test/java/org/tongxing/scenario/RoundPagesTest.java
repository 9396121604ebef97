package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.area.Areas;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.ChildId;
import org.tongxing.support.RoundLists;
import org.tongxing.support.TongxingTest;

/** The page of one community's half-yearly update (半年动态更新), as a child director walks through it without a script. */
@TongxingTest
class RoundPagesTest {

    private static final Pattern SHOWN = Pattern.compile("<tr[^>]* id=\"(ET\\d{9})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ChildRecords children;

    @Autowired
    private Areas areas;

    @Autowired
    private Clock clock;

    private RoundLists lists;
    private String community = "";
    private String reference = "";
    private PageVisitor director;

    @BeforeEach
    void openAnUpdate() {
        lists = new RoundLists(jdbc, children, areas);
        community = lists.community();
        reference = lists.open(community, LocalDate.of(2026, 12, 31), LocalDate.now(clock));
        director = visitor(lists.hire("childDirector", community));
    }

    @Test
    void settlesOneChildAndThenTheRest() {
        ChildId one = lists.line(reference, "王小明", false);
        ChildId changed = lists.line(reference, "王小芳", true);
        lists.line(reference, "王小红", false);

        Page first = director.open(at(""));
        Page afterOne = director.post(
                at("/lines/" + one), List.of(Map.entry("outcome", "UNCHANGED"), Map.entry("method", "PHONE")));
        Page afterRest = director.post(
                at("/rest"),
                List.of(Map.entry("scope", "ALL"), Map.entry("told", "1"), Map.entry("method", "SCHOOL_LIST")));

        assertThat(numbers(first)).startsWith(changed.value()).hasSize(3);
        assertThat(first.html())
                .contains("登记信息有变化", "已核对 0 / 3 名", "全村（社区）其余2名均无变化", "王*芳", "尚无记录")
                .doesNotContain("王小芳");
        assertThat(numbers(afterOne)).doesNotContain(one.value());
        assertThat(afterOne.html()).contains("已记录。", "已核对 1 / 3 名");
        assertThat(numbers(afterRest)).containsExactly(changed.value());
        assertThat(afterRest.html()).contains("已将1名儿童核对为无变化（学校名单）。", "已核对 2 / 3 名");
    }

    @Test
    void saysWhatIsWrongAndStoresNothing() {
        ChildId child = lists.line(reference, "王小明", false);
        director.open(at(""));

        Page noMethod = director.post(at("/lines/" + child), List.of(Map.entry("outcome", "UNCHANGED")));
        Page noScope = director.post(at("/rest"), List.of(Map.entry("method", "PHONE")));
        Page unknown = director.post(
                at("/lines/ET999999999"), List.of(Map.entry("outcome", "UNCHANGED"), Map.entry("method", "PHONE")));

        assertThat(noMethod.html()).contains("核对方式：请先选择核对方式", "已核对 0 / 1 名");
        assertThat(noScope.html()).contains("范围：不是可选的项目");
        assertThat(unknown.html()).contains("儿童：该儿童不在本村（社区）本次更新的名单中", "已核对 0 / 1 名");
    }

    @Test
    void leadsToTheCorrectionOfAChangedChildAndToTheExit() {
        ChildId child = lists.line(reference, "王小明", true);
        director.open(at(""));
        director.post(at("/lines/" + child), List.of(Map.entry("outcome", "CHANGED"), Map.entry("method", "HOME")));

        Page settled = director.post(at(""), List.of(Map.entry("standing", "SETTLED")));

        assertThat(settled.html())
                .contains("有变化（上门）", "/children/" + child + "/changes", "/children/" + child + "/leave", "重新核对");
    }

    @Test
    void marksAChildWhoLeavesByTheExistingPage() {
        ChildId child = lists.line(reference, "王小明", false);
        director.open("/children/" + child + "/leave");
        director.post(
                "/children/" + child + "/leave",
                List.of(
                        Map.entry("reason", "RETURNED"),
                        Map.entry("leftOn", LocalDate.now(clock).toString())));

        Page all = director.open(at(""));
        Page settled = director.post(at(""), List.of(Map.entry("standing", "SETTLED")));

        assertThat(all.html()).contains("已核对 1 / 1 名");
        assertThat(settled.html()).contains("已移出 · 示例childDirector").doesNotContain("/leave\"");
    }

    @Test
    void makesGridsAndPutsChildrenIntoThem() {
        ChildId one = lists.line(reference, "王小明", false);
        lists.line(reference, "王小红", false);
        director.open(at(""));

        Page made = director.post(at("/grids"), List.of(Map.entry("newGrid", "东片网格")));
        Page placed = director.post(
                at("/grids/assign"), List.of(Map.entry("picked", one.value()), Map.entry("target", "东片网格")));
        Page ofGrid = director.post(at(""), List.of(Map.entry("grid", "东片网格")));

        assertThat(made.html()).contains("已设网格：东片网格。");
        assertThat(placed.html()).contains("已将1名儿童分到东片网格。", "东片网格（0/1）", "未分网格（0/1）");
        assertThat(numbers(ofGrid)).containsExactly(one.value());
        assertThat(ofGrid.html()).contains("本网格其余1名均无变化");
    }

    @Test
    void renamesAGridAndDeletesAnEmptyOne() {
        ChildId child = lists.line(reference, "王小明", false);
        director.open(at(""));
        director.post(at("/grids"), List.of(Map.entry("newGrid", "东片网格")));
        director.post(at("/grids"), List.of(Map.entry("newGrid", "西片网格")));
        director.post(at("/grids/assign"), List.of(Map.entry("picked", child.value()), Map.entry("target", "东片网格")));

        Page taken = tidy("rename", "东片网格", "西片网格");
        Page same = tidy("rename", "东片网格", "东片网格");
        Page unnamed = tidy("rename", "东片网格", "——");
        Page full = tidy("remove", "东片网格", "");
        Page unknown = tidy("remove", "北片网格", "");
        Page renamed = tidy("rename", "东片网格", "滨河网格");
        Page removed = tidy("remove", "西片网格", "");

        assertThat(taken.html()).contains("网格：本村（社区）已有网格“西片网格”，请换一个名称");
        assertThat(same.html()).contains("网格：新名称与原名称相同");
        assertThat(unnamed.html()).contains("网格：请填写名称，如“第一网格”");
        assertThat(full.html()).contains("网格：“东片网格”内还有1名儿童，请先分到其他网格再删除", "东片网格（0/1）");
        assertThat(unknown.html()).contains("网格：本村（社区）没有这个网格");
        assertThat(renamed.html())
                .contains("网格“东片网格”已改名为“滨河网格”。", "滨河网格（0/1）")
                .doesNotContain("<option value=\"东片网格\"");
        assertThat(removed.html()).contains("已删除网格：西片网格。").doesNotContain("<option value=\"西片网格\"");
        assertThat(numbers(director.post(at(""), List.of(Map.entry("grid", "滨河网格")))))
                .containsExactly(child.value());
    }

    /** Who has moved away does not hold a grid: it is empty for the people of the community. */
    @Test
    void deletesAGridWhoseChildrenHaveAllLeft() {
        ChildId child = lists.line(reference, "王小明", false);
        director.open(at(""));
        director.post(at("/grids"), List.of(Map.entry("newGrid", "东片网格")));
        director.post(at("/grids/assign"), List.of(Map.entry("picked", child.value()), Map.entry("target", "东片网格")));
        jdbc.sql("UPDATE monitoring_line SET outcome = 'LEFT', settled_by = 'x', settled_at = ? WHERE child_id = ?")
                .params(OffsetDateTime.now(clock), child.value())
                .update();

        Page removed = tidy("remove", "东片网格", "");

        assertThat(removed.html()).contains("已删除网格：东片网格。");
        assertThat(jdbc.sql("SELECT count(*) FROM child_grid WHERE child_id = ?")
                        .param(child.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesTheGridsOfAListToThoseWhoDivideIt() {
        lists.line(reference, "王小明", false);
        director.open(at(""));
        director.post(at("/grids"), List.of(Map.entry("newGrid", "东片网格")));
        PageVisitor worker = visitor(lists.hire("gridWorker", community));
        worker.open(at(""));

        assertThat(worker.post(at("/grids/remove"), List.of(Map.entry("target", "东片网格")))
                        .status())
                .isEqualTo(404);
        worker.open(at(""));
        assertThat(worker.post(at("/grids/rename"), List.of(Map.entry("target", "东片网格"), Map.entry("newGrid", "西片网格")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void findsByNameThroughPostAndTurnsPagesInPlace() {
        IntStream.range(0, 51).forEach(i -> lists.line(reference, "王童" + (char) ('一' + i), false));
        ChildId sought = lists.line(reference, "欧阳小明", false);

        Page first = director.open(at(""));
        Page found = director.post(at(""), List.of(Map.entry("name", "欧阳小明")));
        Page next = director.post(
                at(""), List.of(Map.entry("after", "1-" + numbers(first).get(49))));

        assertThat(numbers(first)).hasSize(50);
        assertThat(numbers(found)).containsExactly(sought.value());
        assertThat(found.html()).doesNotContain("href=\"" + at("?"));
        assertThat(numbers(next)).hasSize(2).doesNotContainAnyElementsOf(numbers(first));
    }

    @Test
    void isThereForTheGridWorkerToo() {
        ChildId child = lists.line(reference, "王小明", false);
        PageVisitor worker = visitor(lists.hire("gridWorker", community));

        Page page = worker.open(at(""));
        worker.post(at("/lines/" + child), List.of(Map.entry("outcome", "UNCHANGED"), Map.entry("method", "HOME")));
        Page settled = worker.post(at(""), List.of(Map.entry("standing", "SETTLED")));
        Page dividing = worker.post(at("/grids"), List.of(Map.entry("newGrid", "东片网格")));

        assertThat(page.html()).doesNotContain("新设网格", "name=\"picked\"");
        assertThat(settled.html()).contains("无变化（上门） · 示例gridWorker");
        assertThat(dividing.status()).isEqualTo(404);
    }

    @Test
    void isAsIfNotThereForAnybodyElse() {
        ChildId child = lists.line(reference, "王小明", false);
        PageVisitor neighbour = visitor("childdirector.440106001001");
        neighbour.open("/ledger");

        assertThat(neighbour.open(at("")).status()).isEqualTo(404);
        assertThat(neighbour.post(at(""), List.of()).status()).isEqualTo(404);
        neighbour.open("/ledger");
        assertThat(neighbour
                        .post(
                                at("/lines/" + child),
                                List.of(Map.entry("outcome", "UNCHANGED"), Map.entry("method", "HOME")))
                        .status())
                .isEqualTo(404);
        assertThat(visitor("supervisor.440106").open(at("")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=x", "after=1-ET1", "standing=MAYBE", "after=1-ET000000001'--"})
    void answersForgedPlacesAsIfTheyWereNotThere(String forged) {
        lists.line(reference, "王小明", false);
        director.open(at(""));
        String[] pair = forged.split("=", 2);

        assertThat(director.post(at(""), List.of(Map.entry(pair[0], pair[1]))).status())
                .isEqualTo(404);
        director.open(at(""));
        assertThat(director.post(at("/lines/1"), List.of()).status()).isEqualTo(404);
        assertThat(director.open("/rounds/MO-1' OR '1'='1".replace(" ", "%20").replace("'", "%27"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyShowsAListThatHasBeenSubmitted() {
        ChildId child = lists.line(reference, "王小明", false);
        director.open(at(""));
        jdbc.sql("UPDATE monitoring_community SET state = 'SUBMITTED' WHERE reference = ?")
                .param(reference)
                .update();

        Page refused = director.post(
                at("/lines/" + child), List.of(Map.entry("outcome", "UNCHANGED"), Map.entry("method", "HOME")));
        Page page = director.open(at(""));

        assertThat(refused.html()).contains("半年动态更新：本村（社区）的更新已提交或结束，名单不能再改动");
        assertThat(page.html()).contains("名单只能查看").doesNotContain("其余均无变化", "formaction");
    }

    private Page tidy(String what, String grid, String name) {
        director.open(at(""));
        return director.post(at("/grids/" + what), List.of(Map.entry("target", grid), Map.entry("newGrid", name)));
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private String at(String rest) {
        return "/rounds/" + reference + rest;
    }

    private static List<String> numbers(Page page) {
        return SHOWN.matcher(page.html()).results().map(one -> one.group(1)).toList();
    }
}
