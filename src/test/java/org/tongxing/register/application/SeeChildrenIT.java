package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.ELSEWHERE;
import static org.tongxing.register.application.RegisterFixture.NEIGHBOUR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongxing.access.AuditAction;
import org.tongxing.access.Avoidances;
import org.tongxing.access.Compartment;
import org.tongxing.access.OpenedAccess;
import org.tongxing.access.PersonalField;
import org.tongxing.access.Referrals;
import org.tongxing.access.SealedEntries;
import org.tongxing.organization.Organization;
import org.tongxing.register.application.ReadDossier.Dossier;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;

/** Who sees which child, and how much of it (architecture D4). */
class SeeChildrenIT {

    private static final String GRID_WORKER = "gridworker.440106001001";
    private static final String COUNTY = "civilaffairs.440106";
    private static final String OTHER_COUNTY = "civilaffairs.441900";
    private static final String CITY = "civilaffairs.4401";
    private static final String STATION = "policestation.440106001";
    private static final String STATION_ELSEWHERE = "policestation.440106002";
    private static final String SCHOOL = "school.440106-01";
    private static final String OTHER_SCHOOL = "school.440106-02";

    private final RegisterFixture register = RegisterFixture.empty();
    private final ReadDossier dossiers = register.get(ReadDossier.class);
    private final ListLedger ledger = register.get(ListLedger.class);
    private final OpenedAccess opened = register.get(OpenedAccess.class);
    private ChildId child = ChildId.of(1);

    @BeforeEach
    void registerAChild() {
        child = register.register(Answers.any().with("conditions", List.of("HARDSHIP")))
                .child();
    }

    // areas

    @Test
    void showsAChildToItsVillageItsTownshipAndItsCountyAndToNobodyBeside() {
        assertThat(List.of(DIRECTOR, SUPERVISOR, COUNTY)).allMatch(this::sees);
        assertThat(List.of(NEIGHBOUR, ELSEWHERE, OTHER_COUNTY, "childsupervisor.440106002"))
                .noneMatch(this::sees);
        assertThat(List.of("supervisor.440106", "auditor.440106", "datasteward.440106", "admin", "court.440106"))
                .noneMatch(this::sees);
    }

    @Test
    void listsNobodyOutsideTheScope() {
        assertThat(listed(DIRECTOR)).containsExactly(child.value());
        assertThat(listed(COUNTY)).containsExactly(child.value());
        assertThat(listed(NEIGHBOUR)).isEmpty();
        assertThat(listed("auditor.440106")).isEmpty();
        assertThat(listed(STATION)).isEmpty();
    }

    @Test
    void showsATownOfAZoneToTheCountyThatRunsItAndNotToThatOfItsCode() {
        staff("civilaffairs.440399", "440399");
        staff("civilaffairs.441521", "441521");
        child = register.register(
                        "civilaffairs.440399",
                        Answers.any().with("idNumber", "450923201803021111").with("residenceArea", "441521102002"))
                .child();

        assertThat(sees("civilaffairs.440399")).isTrue();
        assertThat(listed("civilaffairs.440399")).containsExactly(child.value());
        assertThat(sees("civilaffairs.441521")).isFalse();
        assertThat(listed("civilaffairs.441521")).isEmpty();
    }

    @Test
    void showsNobodyToThoseWithoutAValidCheck() {
        register.jdbc
                .sql("DELETE FROM integrity_check WHERE login = ?")
                .param(COUNTY)
                .update();

        try {
            assertThat(sees(COUNTY)).isFalse();
            assertThat(listed(COUNTY)).isEmpty();
        } finally {
            check(COUNTY);
        }
    }

    // above the county

    @Test
    void showsFiguresAboveTheCountyAndANameOnlyForAReason() {
        ShowFigures figures = register.get(ShowFigures.class);

        assertThat(figures.of(CITY)).singleElement().satisfies(table -> {
            assertThat(table.rows()).extracting(ShowFigures.Row::name).containsExactly("天河区");
            assertThat(table.rows().get(0).children()).containsExactly(1L, 0L, 0L, 0L);
        });
        assertThat(sees(CITY)).isFalse();
        assertThat(dossiers.needsReason(CITY, child)).isTrue();
        assertThat(listed(CITY)).isEmpty();

        figures.openNames(CITY, "440106", "省厅交办来信核查");

        assertThat(sees(CITY)).isTrue();
        assertThat(listed(CITY)).containsExactly(child.value());
        assertThat(actions()).contains(AuditAction.NAMES_OPENED);
    }

    @Test
    void closesNamesAgainAfterTheirTime() {
        register.get(ShowFigures.class).openNames(CITY, "440106", "省厅交办来信核查");

        register.clock.pass(Duration.ofHours(8));

        assertThat(sees(CITY)).isFalse();
    }

    @Test
    void refusesNamesWithoutAReasonOrOfAnotherCity() {
        ShowFigures figures = register.get(ShowFigures.class);

        assertThat(refused(() -> figures.openNames(CITY, "440106", "查"))).isEqualTo("reason");
        assertThat(refused(() -> figures.openNames(CITY, "441900", "省厅交办来信核查"))).isEqualTo("area");
        assertThat(refused(() -> figures.openNames(CITY, "' OR 1=1 --", "省厅交办来信核查")))
                .isEqualTo("area");
        assertThat(refused(() -> figures.openNames(COUNTY, "440106", "省厅交办来信核查")))
                .isEqualTo("area");
    }

    // organs

    @Test
    void showsAnOrganTheChildrenThatAreReferredToItAndNoOthers() {
        Referrals referrals = register.get(Referrals.class);
        String station = organOf(STATION);

        referrals.begin(station, child, "task-1");

        assertThat(sees(STATION)).isTrue();
        assertThat(listed(STATION)).containsExactly(child.value());
        assertThat(sees(STATION_ELSEWHERE)).isFalse();

        referrals.end("task-1");

        assertThat(sees(STATION)).isFalse();
        assertThat(listed(STATION)).isEmpty();
    }

    @Test
    void showsOneSchoolNothingOfAnother() {
        register.get(Referrals.class).begin("440106-01", child, "task-2");

        assertThat(sees(SCHOOL)).isTrue();
        assertThat(sees(OTHER_SCHOOL)).isFalse();
    }

    @Test
    void showsASchoolTheFieldsThatItNeedsAndNoOthers() {
        register.get(Referrals.class).begin("440106-01", child, "task-3");

        Dossier dossier = dossiers.forPerson(SCHOOL, child).orElseThrow();

        assertThat(dossier.name()).isEqualTo("王小明");
        assertThat(dossier.toString())
                .contains("小学", "138****1234")
                .doesNotContain("家庭生活困难", Answers.NUMBER_OF_MING.substring(14), "示例", "登记编号");
        assertThat(dossier.timeline()).isEmpty();
        assertThat(dossier.caring()).isFalse();
    }

    @Test
    void keepsAFamilysSituationFromGridWorkers() {
        Dossier dossier = dossiers.forPerson(GRID_WORKER, child).orElseThrow();

        assertThat(dossier.toString()).contains("王小明").doesNotContain("家庭生活困难");
        assertThat(dossier.timeline()).isEmpty();
        assertThat(reveal(GRID_WORKER, PersonalField.ID_NUMBER)).isEmpty();
    }

    // reveal

    @Test
    void revealsANumberForAReasonAndPutsItOnTheRecord() {
        assertThat(reveal(DIRECTOR, PersonalField.ID_NUMBER)).contains(Answers.NUMBER_OF_MING);
        assertThat(register.audit.events).anySatisfy(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.REVEALED);
            assertThat(event.detail()).isEqualTo("ID_NUMBER");
            assertThat(event.reason()).isEqualTo("核对证件");
            assertThat(event.toString()).doesNotContain(Answers.NUMBER_OF_MING);
        });
    }

    @Test
    void revealsNothingWithoutAReasonNorOutsideTheScope() {
        RevealField reveal = register.get(RevealField.class);

        assertThat(refused(() -> reveal.reveal(DIRECTOR, child, PersonalField.PHONE, " ", false)))
                .isEqualTo("reason");
        assertThat(reveal(NEIGHBOUR, PersonalField.PHONE)).isEmpty();
        assertThat(reveal(DIRECTOR, PersonalField.SITUATION)).isEmpty();
        assertThat(actions()).doesNotContain(AuditAction.REVEALED);
    }

    // 应急调阅

    @Test
    void opensAChildInAnEmergencyForThreeHoursAndReportsItToTheSuperior() {
        ChildId found = register.get(BreakGlass.class).open(ELSEWHERE, Answers.NUMBER_OF_MING, "凌晨发现走失儿童需联系家长");

        assertThat(found).isEqualTo(child);
        assertThat(sees(ELSEWHERE)).isTrue();
        assertThat(dossiers.forPerson(ELSEWHERE, child).orElseThrow().purpose()).isEqualTo("应急调阅");
        assertThat(opened.running(ELSEWHERE)).singleElement().satisfies(one -> {
            assertThat(one.child()).isEqualTo(child);
            assertThat(one.until().toLocalDateTime())
                    .as("three hours on, by the clock on the wall")
                    .isEqualTo(LocalDateTime.now(register.clock).plusHours(3));
        });
        assertThat(opened.reportsTo("childsupervisor.441900004"))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains("走失儿童"));
        assertThat(opened.reportsTo(COUNTY)).isEmpty();
        assertThat(actions()).contains(AuditAction.GLASS_BROKEN);

        register.clock.pass(Duration.ofHours(3));

        assertThat(sees(ELSEWHERE)).isFalse();
        assertThat(opened.running(ELSEWHERE)).isEmpty();
    }

    @Test
    void letsTheSuperiorTakeNoteAndNobodyElse() {
        register.get(BreakGlass.class).open(ELSEWHERE, child.value(), "凌晨发现走失儿童需联系家长");
        long report = opened.reportsTo("childsupervisor.441900004").get(0).id();

        assertThat(opened.acknowledge(ELSEWHERE, report)).isFalse();
        assertThat(opened.acknowledge(SUPERVISOR, report)).isFalse();
        assertThat(opened.acknowledge("childsupervisor.441900004", report)).isTrue();
        assertThat(opened.acknowledge("childsupervisor.441900004", report)).isFalse();
    }

    @Test
    void refusesAnEmergencyWithoutAReasonOrForNobody() {
        BreakGlass glass = register.get(BreakGlass.class);

        assertThat(refused(() -> glass.open(ELSEWHERE, child.value(), "急"))).isEqualTo("reason");
        assertThat(refused(() -> glass.open(ELSEWHERE, "ET999999999", "凌晨发现走失儿童需联系家长")))
                .isEqualTo("child");
        assertThat(sees(ELSEWHERE)).isFalse();
        assertThat(glass.mayOpen("auditor.440106")).isFalse();
        assertThat(glass.mayOpen("admin")).isFalse();
    }

    // 回避

    @Test
    void hidesAChildFromAWorkerWhoKeepsAway() {
        register.get(Avoidances.class).declare(DIRECTOR, child, true);

        assertThat(sees(DIRECTOR)).isFalse();
        assertThat(listed(DIRECTOR)).isEmpty();
        assertThat(sees(SUPERVISOR)).isTrue();
    }

    @Test
    void passesTasksByThoseWhoKeepAwayAndTheirLine() {
        Organization organization = register.get(Organization.class);
        Avoidances avoidances = register.get(Avoidances.class);
        CaseReference report = new CaseReference("RP-440106-2026-000001");
        avoidances.hideFromLine(report, DIRECTOR, COUNTY);

        Set<String> avoiding = avoidances.whoAvoids(null, List.of(report.value()));

        assertThat(avoiding).contains(DIRECTOR, SUPERVISOR).doesNotContain(COUNTY, NEIGHBOUR);
        assertThat(organization.groupFor(
                        Role.CHILD_DIRECTOR,
                        new AreaCode(Answers.COMMUNITY),
                        register.clock
                                .instant()
                                .atZone(register.clock.getZone())
                                .toLocalDate(),
                        avoiding))
                .isEqualTo("civilAffairs@440106");
        assertThat(avoidances.mattersHiddenFrom(SUPERVISOR)).containsExactly(report.value());
        assertThat(avoidances.mattersHiddenFrom(COUNTY)).isEmpty();
    }

    // 密封信息

    @Test
    void keepsASealedMatterFromEveryoneOutsideItsCompartment() {
        SealedEntries sealed = register.get(SealedEntries.class);
        String before = dossiers.forPerson(DIRECTOR, child).orElseThrow().toString();
        sealed.keep(COUNTY, Compartment.HIV, child, "密封内容示例");
        register.jdbc
                .sql("INSERT INTO compartment_member (compartment, login, valid_from) VALUES ('HIV', ?, '2026-01-01')")
                .param(COUNTY)
                .update();

        assertThat(dossiers.forPerson(COUNTY, child).orElseThrow().toString()).contains("密封内容示例");
        assertThat(dossiers.forPerson(DIRECTOR, child).orElseThrow().toString()).isEqualTo(before);
        assertThat(sealed.read(DIRECTOR, child)).isEmpty();
        assertThat(register.audit.events)
                .as("who looked is read outside the compartment")
                .filteredOn(event -> "sealed".equals(event.detail()))
                .hasSize(1)
                .allMatch(event -> event.child() == null);
        assertThat(register.jdbc
                        .sql("SELECT s::text || encode(s.content, 'escape') FROM sealed_entry s")
                        .query(String.class)
                        .single())
                .doesNotContain("密封内容示例", "HIV", child.value(), COUNTY);
    }

    private boolean sees(String login) {
        return dossiers.forPerson(login, child).isPresent();
    }

    private List<String> listed(String login) {
        return ledger.page(login, null, null, null, null).rows().stream()
                .map(ListLedger.Row::childId)
                .toList();
    }

    private Optional<String> reveal(String login, PersonalField field) {
        return register.get(RevealField.class).reveal(login, child, field, "核对证件", false);
    }

    private List<AuditAction> actions() {
        return register.audit.events.stream().map(event -> event.action()).toList();
    }

    private static String refused(Runnable step) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, step::run);
        return refused == null ? "" : refused.violations().get(0).field();
    }

    private String organOf(String login) {
        return register.jdbc
                .sql("SELECT organ FROM post WHERE login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private void staff(String login, String area) {
        register.jdbc
                .sql(
                        "INSERT INTO staff (login, display_name, password_hash) VALUES (?, '示例', 'x') ON CONFLICT DO NOTHING")
                .param(login)
                .update();
        register.jdbc
                .sql(
                        """
                        INSERT INTO post (login, role, area, valid_from) VALUES (?, 'civilAffairs', ?, '2026-01-01')
                        ON CONFLICT DO NOTHING
                        """)
                .params(login, area)
                .update();
        check(login);
    }

    private void check(String login) {
        register.jdbc
                .sql(
                        """
                        INSERT INTO integrity_check (login, checked_on, organ, result)
                        VALUES (?, '2026-11-20', '公安机关', 'CLEAR') ON CONFLICT DO NOTHING
                        """)
                .param(login)
                .update();
    }
}
