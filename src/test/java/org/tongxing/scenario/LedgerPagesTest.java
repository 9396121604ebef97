package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.support.StatementCount;
import org.tongxing.support.TongxingTest;

/** The ledger (台账) as people walk through it: search, dossier, reveal, figures above the county, 应急调阅. */
@TongxingTest
class LedgerPagesTest {

    private static final String DIRECTOR = "childdirector.441900004003";
    private static final String NEIGHBOUR = "childdirector.441900004005";
    private static final String ELSEWHERE = "childdirector.441403100002";
    private static final String COMMUNITY = "441900004003";
    private static final Pattern NUMBER = Pattern.compile("/ledger/(ET\\d{9})");

    private static int passports = 100;

    @LocalServerPort
    private int port;

    private String child = "";
    private String passport = "";

    @BeforeEach
    void registerAChild() {
        passport = "E22000" + ++passports;
        child = register("台账童示例" + (char) ('一' + passports));
    }

    @Test
    void findsAChildByNameAndByNumberAndShowsNeitherInTheAddress() {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/ledger");

        Page byNumber = director.post("/ledger", List.of(Map.entry("idNumber", passport)));

        assertThat(byNumber.status()).isEqualTo(200);
        assertThat(numbers(byNumber)).containsExactly(child);
        assertThat(byNumber.html())
                .contains("台****", "E******" + passport.substring(7), "监测摸排对象")
                .contains("action=\"/ledger\"")
                .doesNotContain("href=\"/ledger?");
    }

    @Test
    void showsTheDossierMaskedAndTheWholeNumberForAReason() {
        PageVisitor director = visitor(DIRECTOR);
        Page dossier = director.open("/ledger/" + child);

        Page refused = director.post(
                "/ledger/" + child + "/reveal", List.of(Map.entry("field", "ID_NUMBER"), Map.entry("reason", "")));
        Page revealed = director.post(
                "/ledger/" + child + "/reveal", List.of(Map.entry("field", "ID_NUMBER"), Map.entry("reason", "核对护照")));

        assertThat(dossier.html()).contains("台账童示例", "显示完整").doesNotContain(passport, "13800139876");
        assertThat(refused.html()).contains("请写明理由").doesNotContain(passport);
        assertThat(revealed.html()).contains(passport);
    }

    @Test
    void isAsIfNotThereForAnybodyElse() {
        PageVisitor neighbour = visitor(NEIGHBOUR);
        neighbour.open("/ledger");

        assertThat(neighbour.open("/ledger/" + child).status()).isEqualTo(404);
        assertThat(neighbour.open("/children/" + child + "/leave").status()).isEqualTo(404);
        assertThat(numbers(neighbour.post("/ledger", List.of(Map.entry("idNumber", passport)))))
                .isEmpty();
        neighbour.open("/ledger");
        assertThat(neighbour
                        .post(
                                "/ledger/" + child + "/reveal",
                                List.of(Map.entry("field", "PHONE"), Map.entry("reason", "核对")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsFiguresAboveTheCountyAndAsksForAReasonBeforeANameIsShown() {
        PageVisitor province = visitor("civilaffairs.44");
        Page figures = province.open("/ledger");
        Page before = province.open("/ledger/" + child);

        province.open("/ledger");
        Page names = province.post(
                "/ledger/names", List.of(Map.entry("area", "441900"), Map.entry("reason", "核查群众来信反映的情况")));

        assertThat(figures.html()).contains("广东省", "东莞市", "具名查阅").doesNotContain("ET0");
        assertThat(before.status()).isEqualTo(403);
        assertThat(before.html()).contains("请先选择区划并写明理由").doesNotContain("台账童");
        assertThat(numbers(names)).contains(child);
        assertThat(province.open("/ledger/" + child).html()).contains("查阅依据：具名查阅");
    }

    @Test
    void keepsAnEmergencyBeforeTheWorkersEyesOnEveryPage() {
        PageVisitor worker = visitor(ELSEWHERE);
        worker.open("/emergency");
        Page refused = worker.post("/emergency", List.of(Map.entry("child", child), Map.entry("reason", "急")));
        Page opened = worker.post("/emergency", List.of(Map.entry("child", child), Map.entry("reason", "深夜走失，须联系监护人")));
        PageVisitor superior = visitor("childsupervisor.441403100");

        assertThat(refused.html()).contains("理由：请写明理由");
        assertThat(opened.html()).contains("查阅依据：应急调阅", "台账童示例");
        assertThat(List.of("/", "/ledger", "/register", "/emergency/bar"))
                .allSatisfy(page -> assertThat(worker.open(page).html()).contains("应急调阅中", child));
        assertThat(worker.open("/children/" + child + "/leave").status()).isEqualTo(404);
        assertThat(superior.open("/emergency").html()).contains("深夜走失，须联系监护人", "已知悉");
    }

    @Test
    void showsInTheDossierWhoLooked() {
        visitor("civilaffairs.441900").open("/ledger/" + child);
        PageVisitor director = visitor(DIRECTOR);
        Page dossier = director.open("/ledger/" + child);

        Page looks = director.post("/ledger/" + child + "/looks", List.of());

        assertThat(dossier.html()).contains("调阅记录");
        assertThat(looks.html()).contains("东莞市 县级民政部门", "查阅档案").doesNotContain("DOSSIER_READ", "台账童");
    }

    @Test
    void showsAWorkerNoMoreOfAChildFromWhomTheyKeepAway() {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/ledger/" + child);

        Page ledger = director.post("/ledger/" + child + "/avoid", List.of(Map.entry("ground", "KIN")));

        assertThat(numbers(ledger)).doesNotContain(child);
        assertThat(director.open("/ledger/" + child).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "%",
                "_",
                "\\",
                "'; DROP TABLE child; --",
                "${7*7}",
                "[[${T(java.lang.Runtime)}]]",
                "<script>alert(1)</script>",
                "台账童%"
            })
    void findsNothingByWhatWasMeantForTheMachine(String typed) {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/ledger");

        Page page = director.post("/ledger", List.of(Map.entry("name", typed), Map.entry("idNumber", "")));
        director.open("/ledger");
        Page byNumber = director.post("/ledger", List.of(Map.entry("name", ""), Map.entry("idNumber", typed)));

        assertThat(List.of(page, byNumber)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(numbers(answer)).isEmpty();
            assertThat(answer.html()).doesNotContain("<script>alert", "Exception", ">49<", "\"49\"");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ledger/1", "/ledger/ET1", "/ledger/..%2f..%2fetc", "/ledger/%00", "/ledger/ET999999999"})
    void answersForeignIdsAsIfTheyWereNotThere(String path) {
        assertThat(visitor(DIRECTOR).open(path).status()).isIn(400, 404);
    }

    @Test
    void asksTheDatabaseAsOftenForFiftyChildrenAsForOne() {
        int forOne = statements(List.of(Map.entry("idNumber", passport)));
        for (int i = 0; i < 12; i++) {
            passport = "E22000" + ++passports;
            register("台账童多例" + (char) ('一' + passports));
        }

        assertThat(statements(List.of())).isEqualTo(forOne).isLessThanOrEqualTo(17);
    }

    private int statements(List<Map.Entry<String, String>> asked) {
        PageVisitor director = visitor(DIRECTOR);
        director.open("/ledger");
        try (StatementCount counting = StatementCount.begin()) {
            director.post("/ledger", asked);
            return counting.count();
        }
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private static List<String> numbers(Page page) {
        Matcher found = NUMBER.matcher(page.html());
        return found.results().map(one -> one.group(1)).distinct().toList();
    }

    private String register(String name) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", name);
        form.put("idType", "PASSPORT");
        form.put("idNumber", passport);
        form.put("sex", "2");
        form.put("birthDate", "2018-03-02");
        form.put("ethnicity", "01");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", "450923");
        form.put("residenceArea", COMMUNITY);
        form.put("residenceAddress", "示例路三号");
        form.put("residentSince", "2024-05-06");
        form.put("accompaniedBy", "BOTH_PARENTS");
        form.put("guardianName", "示例监护人丙");
        form.put("guardianRelation", "51");
        form.put("guardianPhone", "13800139876");
        form.put("schooling", "PRIMARY");
        return new EngineClient(port)
                .post(DIRECTOR, "/api/registrations", form)
                .body()
                .path("childId")
                .asText();
    }
}
