package org.tongxing.register.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tongxing.register.domain.AccompaniedBy.*;
import static org.tongxing.register.process.StatusExample.child;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.HukouStatus;
import org.tongxing.register.domain.MigrantFacts;
import org.tongxing.register.domain.MoveScope;

/** The edge cases of the definition, a child each, and the shape of the table that answers for them. */
class MigrantStatusDecisionTest {

    private static final MigrantStatusDecision DECISION = new MigrantStatusDecision();

    static Stream<StatusExample> examples() {
        return Stream.of(
                child("佛冈县 → 清城区：县与市辖区之间").hukou("441821").livesIn("441802001").is("monitored"),
                child("从化区 → 天河区：同在所列中心城区").hukou("440117").livesIn("440106001").is("betweenCentralDistricts"),
                child("英德市 → 清新区：县级市即县域").hukou("441881").livesIn("441803100").is("monitored"),
                child("台山市 → 开平市：同一地级市的两个县级市")
                        .hukou("440781")
                        .livesIn("440783001")
                        .is("monitored"),
                child("东莞镇街之间：同一县域").hukou("441900101").livesIn("441900004").is("acrossTownships"),
                child("中山镇街之间：同一县域").hukou("442000100").livesIn("442000001").is("acrossTownships"),
                child("东莞 → 天河区：不同城市").hukou("441900101").livesIn("440106001").is("monitored"),
                child("深圳市辖区 → 深汕（代码属海丰县，由深圳管理）")
                        .hukou("440305")
                        .livesIn("441521100")
                        .is("betweenCentralDistricts"),
                child("海丰县 → 深汕：代码同县，管理不同县")
                        .hukou("441521102")
                        .livesIn("441521100")
                        .is("monitored"),
                child("惠阳区 → 大亚湾：代码同县，管委会另管")
                        .hukou("441303100")
                        .livesIn("441303004")
                        .is("betweenCentralDistricts"),
                child("香洲区 → 横琴：代码同县，另有管理机构")
                        .hukou("440402001")
                        .livesIn("440402104")
                        .is("betweenCentralDistricts"),
                child("东莞镇街 → 松山湖：同一县域").hukou("441900101").livesIn("441900401").is("acrossTownships"),
                child("佛冈县 → 清远高新区：代码属清城区").hukou("441821").livesIn("441802400").is("monitored"),
                child("惠阳区（乡镇待补充）→ 大亚湾").hukou("441303").livesIn("441303004").is("hukouTownshipMissing"),
                child("广州出生、湖南户籍、两个月大").born("2026-09-24").since("2026-09-24").is("sixMonthsToMonitoring"),
                child("户籍已迁入居住的街道").hukou("440106001").is("atHukouPlace"),
                child("父母单位集体户，同市另一中心城区").hukou("440117001").is("betweenCentralDistricts"),
                child("无户口").hukouStatus(HukouStatus.UNREGISTERED).is("unregistered"),
                child("户籍待查").hukouStatus(HukouStatus.UNKNOWN).is("hukouUnknown"),
                child("父母已离开，留下与祖母生活，无委托").with(CARER).is("withCarer"),
                child("随法定监护人叔父").with(OTHER_GUARDIAN).is("monitored"),
                child("寄宿就读，父母在户籍地").with(NONE).is("withoutGuardian"),
                child("今日年满十六周岁").born("2010-11-24").is("sixteenOrOlder"),
                child("十六周岁生日前一日").born("2010-11-25").is("monitored"),
                child("年满十八周岁").born("2008-11-24").is("adult"),
                child("统计时点在出生之前").born("2026-11-25").since("2026-11-25").is("notYetBorn"),
                child("香港居民").hukouStatus(HukouStatus.HMT).is("hongKongMacaoTaiwan"),
                child("外国籍").hukouStatus(HukouStatus.FOREIGN).is("foreign"),
                child("尚未入住").since("2026-11-25").is("notResident"),
                child("户籍所在地待补充").hukou(null).is("hukouPlaceMissing"),
                child("户籍在居住的区，乡镇待补充").hukou("440106").is("hukouTownshipMissing"),
                child("随行监护情况待补充").with(null).is("accompanimentMissing"),
                child("随父母一方，今日满6个月").with(ONE_PARENT).since("2026-05-24").is("monitored"),
                child("随父母一方，明日满6个月").with(ONE_PARENT).since("2026-05-25").is("sixMonthsToMonitoring"),
                child("县内跨乡镇未满6个月").hukou("440106002").since("2026-05-25").is("sixMonthsToStatistics"),
                child("中心城区之间未满6个月").hukou("440117").since("2026-05-25").is("sixMonthsToStatistics"),
                child("先在户籍县内跨乡镇，再跨县域")
                        .hukou("441821001")
                        .livedIn("441821100", "2026-01-01", "2026-09-01")
                        .since("2026-09-01")
                        .is("acrossCountiesRecently"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void answersForEveryExample(StatusExample example) {
        assertThat(example.ruleThatFires(DECISION)).isEqualTo(example.expectedRule());
    }

    @Test
    void showsEveryRuleByAnExample() {
        Set<String> shown = examples().map(StatusExample::expectedRule).collect(Collectors.toSet());

        assertThat(rules()).extracting(Rule::getId).hasSize(20).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void quotesItsSourceInEveryRule() {
        assertThat(rules()).allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                .as(rule.getId())
                .containsPattern("《.+》|粤民发"));
    }

    @Test
    void answersToAllFacts() {
        List<AccompaniedBy> company = new ArrayList<>(List.of(AccompaniedBy.values()));
        company.add(null);
        for (HukouStatus hukou : HukouStatus.values()) {
            for (MoveScope scope : MoveScope.values()) {
                for (AccompaniedBy with : company) {
                    for (int months = 0; months <= 6; months += 6) {
                        MigrantFacts facts = new MigrantFacts(hukou, 8, true, scope, with, 0, months);
                        assertThatCode(() -> DECISION.decide(facts)).doesNotThrowAnyException();
                    }
                }
            }
        }
    }

    private static List<Rule> rules() {
        InputStream model = MigrantStatusDecisionTest.class.getResourceAsStream("/processes/migrant-status.dmn");
        return List.copyOf(Dmn.readModelFromStream(model).getModelElementsByType(Rule.class));
    }
}
