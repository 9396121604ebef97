package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.NEIGHBOUR;
import static org.tongxing.register.application.RegisterFixture.OTHER_SUPERVISOR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongxing.register.domain.DecisionRoute;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RaisedBecause;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegistrationExamples;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 提出查阅、更正或撤销: what is refused, where a proposal goes, and that nothing changes yet. */
class ProposeChangeIT {

    private final RegisterFixture register = RegisterFixture.empty();
    private final ProposeChange propose = register.get(ProposeChange.class);
    private RegistrationResult child;

    @BeforeEach
    void registersAChild() {
        child = register.register(Answers.any());
    }

    @Test
    void changesNothingYet() {
        RecordChange change = propose(Proposals.correction(Map.of("childName", "王晓明")));

        assertThat(change.reference().value()).startsWith("GX-440106-2026-");
        assertThat(register.personal(RegistrationField.CHILD_NAME, child)).isEqualTo("王小明");
    }

    @Test
    void keepsNothingOfThePersonReadable() {
        propose(Proposals.correction(Map.of("childName", "王晓明")));

        byte[] after = register.jdbc
                .sql("SELECT after FROM record_change_field WHERE field = 'childName'")
                .query(byte[].class)
                .single();

        assertThat(new String(after, StandardCharsets.UTF_8)).doesNotContain("王晓明");
    }

    @Test
    void asksForAReason() {
        ChangeProposal given = Proposals.byStaff("WITHDRAW", null);

        assertThat(refused(new ChangeProposal(
                        given.kind(), "STAFF", given.family(), null, null, null, List.of(), given.values())))
                .containsExactly("理由：必填");
    }

    @Test
    void asksWhatIsWanted() {
        ChangeProposal given = Proposals.byStaff("ERASE", null);

        assertThat(refused(given)).containsExactly("申请事项：不是可选的项目");
    }

    @Test
    void knowsOnlyFieldsOfTheForm() {
        assertThat(refused(Proposals.correction(Map.of("active", "false")))).containsExactly("更正项目：没有这个项目");
    }

    @Test
    void refusesAValueThatStandsThereAlready() {
        assertThat(refused(Proposals.correction(Map.of("childName", " 王小明 ")))).containsExactly("更正项目：“儿童姓名”与现登记内容相同");
    }

    @Test
    void asksForAFieldAtLeast() {
        assertThat(refused(Proposals.correction(Map.of()))).containsExactly("更正项目：必填");
    }

    @Test
    void holdsACorrectionToTheRulesOfRegistration() {
        assertThat(refused(Proposals.correction(Map.of("birthDate", "2018-01-01"))))
                .containsExactly("出生日期：与身份证号码中的出生日期不一致，请核对");
        assertThat(refused(Proposals.correction(Map.of("guardianPhone", "12"))))
                .singleElement()
                .asString()
                .startsWith("监护人联系电话：");
    }

    @Test
    void takesNothingAwayThatMustBeThere() {
        assertThat(refused(Proposals.correction(Map.of("childName", "")))).containsExactly("儿童姓名：必须填写；尚无姓名的儿童，请填写暂用名");
    }

    @Test
    void givesNobodyTheNumberOfAnotherChild() {
        register.register(Answers.ofSister());
        Map<String, Object> sister = Map.of("idNumber", numberOfSister(), "sex", "2", "birthDate", birthOfSister());

        assertThat(refused(Proposals.correction(sister))).containsExactly("证件号码：该证件号码已在本地台账中登记，请勿重复登记");
    }

    @Test
    void movesNoChildOutOfThePersonsArea() {
        assertThat(refused(Proposals.correction(Map.of("residenceArea", "441900004003"))))
                .containsExactly("现居住地：不在您负责的区域内，只能登记本区域的儿童");
    }

    @Test
    void takesOneCorrectionOfAFieldAtATime() {
        propose(Proposals.correction(Map.of("childName", "王晓明")));

        assertThat(refused(Proposals.correction(Map.of("childName", "王筱明")))).containsExactly("更正项目：“儿童姓名”已有待决定的更正");
        assertThat(propose(Proposals.correction(Map.of("schooling", "KINDERGARTEN")))
                        .isOpen())
                .isTrue();
    }

    @Test
    void takesOneWithdrawalAtATime() {
        propose(Proposals.byStaff("WITHDRAW", null));

        assertThat(refused(Proposals.byStaff("WITHDRAW", null))).containsExactly("申请事项：该登记已有待决定的同类申请");
    }

    @Test
    void asksWhoInTheFamilyWantsIt() {
        assertThat(refused(Proposals.byFamily("VIEW", Proposals.NOBODY)))
                .containsExactlyInAnyOrder("申请人姓名：必填", "申请人身份：必填", "查验的证明：必填", "申请日期：必填", "提出方式：必填");
    }

    @Test
    void takesNoRequestOfTomorrow() {
        ChangeProposal.Family tomorrow =
                new ChangeProposal.Family("王建国", "PARENT", "身份证", LocalDate.of(2026, 11, 25), "IN_PERSON", false);

        assertThat(refused(Proposals.byFamily("VIEW", tomorrow))).containsExactly("申请日期：不能晚于今天");
    }

    @Test
    void letsNoStaffViewInTheirOwnName() {
        assertThat(refused(Proposals.byStaff("VIEW", null))).containsExactly("提出来源：查阅、复制须由家庭申请");
    }

    @Test
    void mergesNoRecordIntoItself() {
        assertThat(refused(Proposals.byStaff("MERGE", child.child().value()))).containsExactly("对应的登记：不能并入自身");
    }

    @Test
    void mergesIntoNoRecordThatHasLeft() {
        RegistrationResult sister = register.register(Answers.ofSister());
        leave(sister);

        assertThat(refused(Proposals.byStaff("MERGE", sister.child().value())))
                .containsExactly("对应的登记：对应的登记已移出台账或已并入，不能再并入");
    }

    @Test
    void knowsNoRecordOutsideThePersonsArea() {
        RegistrationResult other =
                register.register(NEIGHBOUR, Answers.ofSister().with("residenceArea", "440106001002"));

        assertThat(refused(Proposals.byStaff("MERGE", other.child().value()))).containsExactly("对应的登记：没有找到该登记");
        assertThat(refused(Proposals.byStaff("MERGE", "ET1' OR '1'='1"))).containsExactly("对应的登记：没有找到该登记");
    }

    @Test
    void undoesNoMergeThatWasNotMade() {
        RegistrationResult sister = register.register(Answers.ofSister());

        assertThat(refused(Proposals.byStaff("UNMERGE", sister.child().value())))
                .containsExactly("对应的登记：该登记没有并入本登记，不能撤销并入");
    }

    @Test
    void correctsNobodyWhoHasLeft() {
        leave(child);

        assertThat(refused(Proposals.correction(Map.of("childName", "王晓明")))).containsExactly("申请事项：该儿童已移出台账");
    }

    // 由哪一级决定

    @Test
    void goesToTheTownship() {
        DecisionRoute route = propose(Proposals.byStaff("WITHDRAW", null)).route();

        assertThat(route.level()).isEqualTo(DecisionRoute.Level.TOWNSHIP);
    }

    @Test
    void goesToTheTownshipWhenAnotherSupervisorIsThere() {
        DecisionRoute route = propose.propose(SUPERVISOR, child.child(), Proposals.byStaff("WITHDRAW", null))
                .route();

        assertThat(route.level()).isEqualTo(DecisionRoute.Level.TOWNSHIP);
    }

    @Test
    void goesOneLevelUpWhenOnlyTheProposerCouldDecide() {
        register.jdbc
                .sql("INSERT INTO absence VALUES (?, ?, date '2026-11-24', date '2026-11-30')")
                .params(OTHER_SUPERVISOR, SUPERVISOR)
                .update();

        DecisionRoute route = propose.propose(SUPERVISOR, child.child(), Proposals.byStaff("WITHDRAW", null))
                .route();

        assertThat(route).isEqualTo(new DecisionRoute(new AreaCode("440106"), RaisedBecause.ONLY_PROPOSER));
    }

    @Test
    void goesOneLevelUpWhenTwoTownshipsAreConcerned() {
        String county = "civilaffairs.440106";
        RegistrationResult other = register.register(
                "childdirector.440106002008", Answers.ofSister().with("residenceArea", "440106002008"));

        DecisionRoute route = propose.propose(
                        county,
                        child.child(),
                        Proposals.byStaff("MERGE", other.child().value()))
                .route();

        assertThat(route.raised()).isEqualTo(RaisedBecause.OTHER_TOWNSHIP);
        assertThat(route.level()).isEqualTo(DecisionRoute.Level.ABOVE);
    }

    private RecordChange propose(ChangeProposal proposal) {
        return propose.propose(DIRECTOR, child.child(), proposal);
    }

    private List<String> refused(ChangeProposal proposal) {
        long before = register.count("record_change");
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> propose(proposal));
        assertThat(register.count("record_change")).isEqualTo(before);
        return refused.violations().stream().map(this::told).toList();
    }

    private String told(Violation violation) {
        return violation.label() + "：" + violation.message();
    }

    private void leave(RegistrationResult result) {
        register.get(RecordExit.class)
                .leave(
                        DIRECTOR,
                        result.child(),
                        new RecordExit.Exit(ExitReason.RETURNED, LocalDate.of(2026, 11, 24), null, null));
    }

    private static String numberOfSister() {
        return RegistrationExamples.identityNumber("430102", LocalDate.parse(birthOfSister()), "002");
    }

    private static String birthOfSister() {
        return RegistrationExamples.BIRTH_DATE_OF_MING.plusYears(2).toString();
    }
}
