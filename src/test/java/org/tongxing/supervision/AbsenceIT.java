package org.tongxing.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.organization.Absences;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.supervision.LateMatters.Waiting;
import org.tongxing.supervision.application.EnterAbsence;
import org.tongxing.supervision.application.SettleDesks;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** 请假代理: where work lies while somebody is away, and that it comes back. */
@TongxingTest
class AbsenceIT {

    private static final String COMMUNITY = "441403100001";
    private static final String DIRECTOR = "childdirector.441403100001";
    private static final String SECOND = "childdirector2.441403100001";
    private static final String NEIGHBOUR = "childdirector.441403100002";
    private static final String SUPERVISOR = "childsupervisor.441403100";
    private static final String DESK = "childDirector@441403100001";
    private static final String TOWNSHIP = "childSupervisor@441403100";

    @Autowired
    private EnterAbsence absences;

    @Autowired
    private SettleDesks settle;

    @Autowired
    private Superiors superiors;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Clock clock;

    private LateMatters matters;
    private LocalDate today;

    @BeforeEach
    void prepare() {
        matters = new LateMatters(desk, jdbc, workingDays, clock);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("DELETE FROM absence").update();
        jdbc.sql("UPDATE staff SET enabled = true").update();
        for (String table : List.of("integrity_check", "post", "staff")) {
            jdbc.sql("DELETE FROM " + table + " WHERE login ~ '^(zone|haifeng)[.]'")
                    .update();
        }
        settle.sweep();
    }

    @Test
    void leavesTheDeskWhereItIsWhileADeputyActsAndTakesBackWhatWasClaimed() {
        Waiting task = claimed(matters.caseIn(COMMUNITY), DIRECTOR);

        absences.enter(DIRECTOR, given(null, today, today.plusDays(3), NEIGHBOUR));

        assertThat(deskOf(task)).isEqualTo(DESK);
        assertThat(assigneeOf(task)).isNull();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE login = 'system' AND detail LIKE ?")
                        .param("release " + task.id() + "%")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE recipient = ? AND kind = 'ABSENCE'")
                        .param(NEIGHBOUR)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void takesBackFromTheDeputyWhatIsNotDoneWhenTheHolderReturns() {
        Waiting task = matters.caseIn(COMMUNITY);
        absences.enter(DIRECTOR, given(null, today, today.plusDays(3), NEIGHBOUR));
        claimed(task, NEIGHBOUR);

        absences.end(DIRECTOR, DIRECTOR, today);

        assertThat(assigneeOf(task)).isNull();
        assertThat(deskOf(task)).isEqualTo(DESK);
    }

    @Test
    void sendsTheWorkOfADeskWithoutAnybodyUpTheLineAndBackAgain() {
        Waiting before = matters.caseIn(COMMUNITY);
        absences.enter(DIRECTOR, given(null, today, today, null));
        assertThat(deskOf(before)).isEqualTo(DESK);
        absences.enter(SUPERVISOR, given(SECOND, today, today.plusDays(1), null));
        assertThat(deskOf(before)).isEqualTo(TOWNSHIP);
        Waiting meanwhile = matters.caseIn(COMMUNITY);
        assertThat(deskOf(meanwhile)).isEqualTo(TOWNSHIP);

        assertThat(absences.end(SUPERVISOR, SECOND, today)).isTrue();

        assertThat(deskOf(before)).isEqualTo(DESK);
        assertThat(deskOf(meanwhile)).isEqualTo(DESK);
    }

    @Test
    void findsByItselfWhoseAbsenceHasBegunOrEnded() {
        Waiting task = matters.caseIn(COMMUNITY);
        absent(DIRECTOR, null);
        absent(SECOND, null);
        settle.sweep();
        assertThat(deskOf(task)).isEqualTo(TOWNSHIP);
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE recipient = ? AND kind = 'ABSENCE'")
                        .param(TOWNSHIP)
                        .query(Long.class)
                        .single())
                .isPositive();

        jdbc.sql("DELETE FROM absence WHERE login = ?").param(SECOND).update();
        settle.sweep();

        assertThat(deskOf(task)).isEqualTo(DESK);
    }

    @Test
    void countsAClosedAccountAndAnExpiredCheckAsNotThere() {
        Waiting task = matters.caseIn(COMMUNITY);
        jdbc.sql("UPDATE staff SET enabled = false WHERE login = ?")
                .param(DIRECTOR)
                .update();
        jdbc.sql("INSERT INTO integrity_check VALUES (?, ?, '公安机关', 'RECORD_FOUND') ON CONFLICT (login, checked_on)"
                        + " DO UPDATE SET result = 'RECORD_FOUND'")
                .params(SECOND, today)
                .update();
        settle.sweep();
        String meanwhile = deskOf(task);
        jdbc.sql("UPDATE integrity_check SET result = 'CLEAR' WHERE login = ?")
                .param(SECOND)
                .update();
        settle.sweep();

        assertThat(meanwhile).isEqualTo(TOWNSHIP);
        assertThat(deskOf(task)).isEqualTo(DESK);
    }

    @Test
    void countsADeputyWhoIsAwayTooAsNotThere() {
        Waiting task = matters.caseIn(COMMUNITY);
        absent(SECOND, null);
        absent(DIRECTOR, NEIGHBOUR);
        settle.sweep();
        assertThat(deskOf(task)).isEqualTo(DESK);

        absent(NEIGHBOUR, null);
        settle.sweep();

        assertThat(deskOf(task)).isEqualTo(TOWNSHIP);
    }

    @Test
    void doesTheSameWhenItRunsTwice() {
        Waiting task = matters.caseIn(COMMUNITY);
        absent(DIRECTOR, null);
        absent(SECOND, null);

        settle.sweep();
        settle.sweep();

        assertThat(deskOf(task)).isEqualTo(TOWNSHIP);
        assertThat(jdbc.sql("SELECT first_desk FROM fallen_task WHERE task_id = ?")
                        .param(task.id())
                        .query(String.class)
                        .list())
                .containsExactly(DESK);
    }

    @Test
    void refusesWhatIsNoAbsence() {
        assertThat(refused(DIRECTOR, given(null, today.minusDays(1), today, null)))
                .containsExactly("absentFrom");
        assertThat(refused(DIRECTOR, given(null, today.plusDays(2), today.plusDays(1), null)))
                .containsExactly("absentTo");
        assertThat(refused(DIRECTOR, given(null, today, today.plusDays(366), null)))
                .containsExactly("absentTo");
        assertThat(refused(DIRECTOR, given(null, null, null, null))).containsExactly("absentFrom", "absentTo");
        absences.enter(DIRECTOR, given(null, today.plusDays(3), today.plusDays(5), null));
        assertThat(refused(DIRECTOR, given(null, today.plusDays(5), today.plusDays(7), null)))
                .containsExactly("absentFrom");
    }

    @Test
    void refusesADeputyWhoCannotAct() {
        LocalDate next = today.plusDays(1);
        assertThat(refused(DIRECTOR, given(null, next, next, DIRECTOR))).containsExactly("deputy");
        assertThat(refused(DIRECTOR, given(null, next, next, "nobody.1"))).contains("deputy");
        assertThat(refused(DIRECTOR, given(null, next, next, "childdirector.440106001001")))
                .containsExactly("deputy");
        assertThat(refused(DIRECTOR, given(null, today.plusDays(350), today.plusDays(370), NEIGHBOUR)))
                .as("the check of the deputy ends before")
                .containsExactly("deputy");
        absences.enter(NEIGHBOUR, given(null, next, next.plusDays(3), null));
        assertThat(refused(DIRECTOR, given(null, next, next, NEIGHBOUR))).containsExactly("deputy");
    }

    /** 深汕 lies under the code of 海丰, and is administered as a county of 深圳. */
    @Test
    void takesADeputyFromTheZoneThatReallyAdministersThePlace() {
        hire("zone.director", "childDirector", "441521102002");
        hire("zone.office", "civilAffairs", "440399");
        hire("zone.neighbour", "childDirector", "441521103001");
        hire("haifeng.office", "civilAffairs", "441521");
        LocalDate next = today.plusDays(1);

        assertThat(refused("zone.director", given(null, next, next, "haifeng.office")))
                .containsExactly("deputy");
        absences.enter("zone.director", given(null, next, next, "zone.office"));
        absences.enter("zone.director", given(null, next.plusDays(1), next.plusDays(1), "zone.neighbour"));

        assertThat(logins(absences.deputies("zone.director")))
                .contains("zone.office", "zone.neighbour")
                .doesNotContain("haifeng.office");
        assertThat(logins(absences.people("zone.office"))).contains("zone.director", "zone.neighbour");
        assertThat(logins(absences.people("haifeng.office"))).doesNotContain("zone.director");
        assertThat(refused("haifeng.office", given("zone.director", next.plusDays(5), next.plusDays(5), null)))
                .containsExactly("who");
    }

    @Test
    void letsNobodySendOthersAwayButTheirSuperiors() {
        EnterAbsence.Given director = given(DIRECTOR, today.plusDays(1), today.plusDays(1), null);

        assertThat(refused(NEIGHBOUR, director)).containsExactly("who");
        assertThat(refused("childsupervisor.440106001", director)).containsExactly("who");
        assertThat(refused("court.441403", director)).containsExactly("who");
        absences.enter("civilaffairs.441403", director);
        assertThat(absences.end(NEIGHBOUR, DIRECTOR, today.plusDays(1))).isFalse();
        assertThat(absences.end(SUPERVISOR, DIRECTOR, today.plusDays(1))).isTrue();
    }

    /** Whoever is away: after the sweep no task lies where nobody is, unless nobody is there up to the top. */
    @Test
    void leavesNoTaskWithSomebodyWhoIsNotThere() {
        List.of("440106001001", "440106001002", "440106002008", "441900004003", "441403100001", "441403100002")
                .forEach(community -> matters.caseIn(community));
        Random random = new Random(20261124);
        List<String> logins = jdbc.sql("SELECT DISTINCT login FROM post ORDER BY login")
                .query(String.class)
                .list();
        for (int round = 0; round < 6; round++) {
            jdbc.sql("DELETE FROM absence").update();
            claimAtRandom(random);
            for (String login : logins) {
                int drawn = random.nextInt(4);
                if (drawn < 2) {
                    String other = logins.get(random.nextInt(logins.size()));
                    absent(login, drawn == 0 || other.equals(login) ? null : other);
                }
            }

            settle.sweep();

            assertThat(lyingWrong()).as("round " + round).isEmpty();
        }
    }

    private List<String> lyingWrong() {
        List<Map<String, Object>> tasks = jdbc.sql("SELECT id_, owner_, assignee_ FROM act_ru_task")
                .query()
                .listOfRows();
        Set<String> desks =
                tasks.stream().map(task -> String.valueOf(task.get("owner_"))).collect(Collectors.toSet());
        Map<String, Set<String>> sitting = superiors.sitting(desks, today);
        return tasks.stream()
                .filter(task -> {
                    String owner = String.valueOf(task.get("owner_"));
                    Set<String> there = sitting.getOrDefault(owner, Set.of());
                    boolean top = owner.equals("civilAffairs@44") || owner.startsWith("auditor@");
                    boolean claimedByOther =
                            task.get("assignee_") != null && !there.contains(String.valueOf(task.get("assignee_")));
                    return claimedByOther || there.isEmpty() && !top;
                })
                .map(Object::toString)
                .toList();
    }

    private void claimAtRandom(Random random) {
        jdbc.sql("SELECT id_, owner_ FROM act_ru_task ORDER BY id_")
                .query()
                .listOfRows()
                .forEach(task -> {
                    String owner = String.valueOf(task.get("owner_"));
                    List<String> there =
                            List.copyOf(superiors.sitting(List.of(owner), today).getOrDefault(owner, Set.of()));
                    if (random.nextBoolean() && !there.isEmpty()) {
                        jdbc.sql("UPDATE act_ru_task SET assignee_ = ? WHERE id_ = ?")
                                .params(there.get(random.nextInt(there.size())), task.get("id_"))
                                .update();
                    }
                });
    }

    private static List<String> logins(List<Absences.Colleague> people) {
        return people.stream().map(Absences.Colleague::login).toList();
    }

    private void hire(String login, String role, String area) {
        jdbc.sql("INSERT INTO staff (login, display_name, password_hash) VALUES (?, '示例人员', '-')")
                .param(login)
                .update();
        jdbc.sql("INSERT INTO post (login, role, area, valid_from) VALUES (?, ?, ?, '2024-01-01')")
                .params(login, role, area)
                .update();
        jdbc.sql("INSERT INTO integrity_check (login, checked_on, organ, result) VALUES (?, ?, '公安机关', 'CLEAR')")
                .params(login, today)
                .update();
    }

    private void absent(String login, @Nullable String deputy) {
        jdbc.sql("INSERT INTO absence (login, deputy, absent_from, absent_to) VALUES (?, ?, ?, ?)")
                .params(login, deputy, today, today)
                .update();
    }

    private Waiting claimed(Waiting task, String login) {
        jdbc.sql("UPDATE act_ru_task SET assignee_ = ? WHERE id_ = ?")
                .params(login, task.id())
                .update();
        return task;
    }

    private String deskOf(Waiting task) {
        return jdbc.sql("SELECT owner_ FROM act_ru_task WHERE id_ = ?")
                .param(task.id())
                .query(String.class)
                .single();
    }

    private @Nullable String assigneeOf(Waiting task) {
        return jdbc.sql("SELECT assignee_ FROM act_ru_task WHERE id_ = ?")
                .param(task.id())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private List<String> refused(String login, EnterAbsence.Given given) {
        try {
            absences.enter(login, given);
            return List.of();
        } catch (RefusedException e) {
            return e.violations().stream().map(Violation::field).distinct().toList();
        }
    }

    private static EnterAbsence.Given given(
            @Nullable String who, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String deputy) {
        return new EnterAbsence.Given(who, from, to, deputy);
    }
}
