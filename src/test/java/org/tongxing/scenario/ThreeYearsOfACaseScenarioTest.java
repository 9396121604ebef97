package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.support.CareCaseWork.visitOn;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.support.CareCaseWork;
import org.tongxing.support.EngineTime;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TimeTravelTest;
import org.tongxing.workflow.Desk;

/**
 * A case over three years, day by day, through three Spring Festivals: the director visits on the last day that is
 * allowed, grades anew when asked, and nobody ever has to press for anything.
 */
@TimeTravelTest
class ThreeYearsOfACaseScenarioTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 3);
    private static final LocalDate END = LocalDate.of(2026, 12, 25);
    private static final Map<String, Integer> DAYS = Map.of("RED", 7, "YELLOW", 30, "BLUE", 90, "GREEN", 180);

    /** Grades of the reassessments in turn: raised by one person at once, lowered with the word of a second. */
    private static final List<String> GRADES = List.of("YELLOW", "RED", "YELLOW", "BLUE", "BLUE");

    @Autowired
    private EngineTime time;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private WorkingDays workingDays;

    private final List<Visited> visited = new ArrayList<>();
    private final List<LocalDate> graded = new ArrayList<>();

    private record Visited(LocalDate on, String grade) {}

    @AfterAll
    static void givesTheEngineItsTimeBack() {
        ClockUtil.reset();
    }

    @Test
    void visitsByTheGradeAndGradesAnewEverySixMonths() {
        time.moveTo(BEGIN.atTime(9, 0));
        CareCaseWork work = new CareCaseWork(desk, jdbc, "440106002008");
        String child = work.child(RegistrationForms.inHardship("440106002008"), "YELLOW");

        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            time.moveTo(day.atTime(9, 0));
            time.runDue();
            if (day.getDayOfMonth() == 1) {
                renewsChecks(day);
            }
            work(work, child, day);
        }

        assertThat(visited).hasSizeBetween(45, 70);
        keepsEachVisitWithinItsTermAndOffHolidays();
        gradesEverySixMonths();
        assertThat(jdbc.sql("SELECT count(*) FROM visit_rung r JOIN visit v ON v.id = r.visit_id"
                                + " WHERE child_id = ? AND r.rung <> 'REMINDER'")
                        .param(child)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(grade(child)).isEqualTo("BLUE");
    }

    private void work(CareCaseWork work, String child, LocalDate day) {
        if (isOpen(child, "userTask_reassessCase")) {
            work.submit(work.director(), child, "userTask_reassessCase", reassessment(GRADES.get(graded.size())));
            graded.add(day);
        }
        if (isOpen(child, "userTask_reviewReassessment")) {
            String before = grade(child);
            work.submit(
                    work.supervisor(),
                    child,
                    "userTask_reviewReassessment",
                    Map.of("reviewOutcome", "AGREE", "reason", "属实"));
            assertThat(grade(child)).isNotEqualTo(before);
        }
        time.runDue();
        if (isDue(child, day)) {
            visited.add(new Visited(day, grade(child)));
            work.submit(work.director(), child, "userTask_recordVisit", visitOn(day));
        }
    }

    private void keepsEachVisitWithinItsTermAndOffHolidays() {
        for (int i = 1; i < visited.size(); i++) {
            Visited before = visited.get(i - 1);
            Visited made = visited.get(i);
            long days = ChronoUnit.DAYS.between(before.on(), made.on());
            assertThat(days)
                    .as("%s after %s", made, before)
                    .isLessThanOrEqualTo(Math.max(DAYS.get(before.grade()), DAYS.get(made.grade())));
            if (made.grade().equals("RED") || before.grade().equals("RED")) {
                continue;
            }
            assertThat(workingDays.isWorkingDay(made.on())).as(made.toString()).isTrue();
            if (before.grade().equals(made.grade())) {
                // Nine days are the longest holiday of these years: a visit is brought forward by no more.
                assertThat(days).as("%s after %s", made, before).isGreaterThan(DAYS.get(made.grade()) - 10L);
            }
        }
        assertThat(visited).extracting(Visited::grade).contains("YELLOW", "RED", "BLUE");
    }

    private void gradesEverySixMonths() {
        assertThat(graded).hasSize(GRADES.size());
        // Counted from the first grading: what a holiday brings forward is not brought forward from then on.
        for (int i = 0; i < graded.size(); i++) {
            LocalDate turn = BEGIN.plusMonths(6L * (i + 1));
            assertThat(graded.get(i)).isBetween(turn.minusDays(9), turn.plusDays(1));
        }
    }

    private static Map<String, Object> reassessment(String grade) {
        return Map.of("reassessOutcome", "CONTINUE", "riskGrade", grade, "reason", "家庭情况有变化", "childHeard", true);
    }

    private boolean isOpen(String child, String step) {
        return find(child, step) != null;
    }

    private boolean isDue(String child, LocalDate day) {
        Task visit = find(child, "userTask_recordVisit");
        return visit != null
                && !LocalDateTime.ofInstant(visit.getDueDate().toInstant(), CHINA)
                        .toLocalDate()
                        .isAfter(day);
    }

    private Task find(String child, String step) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(step)
                .processVariableValueEquals("childId", child)
                .singleResult();
    }

    private String grade(String child) {
        return jdbc.sql("SELECT grade FROM care_case WHERE child_id = ?")
                .param(child)
                .query(String.class)
                .single();
    }

    /** 从业查询 holds for a year. */
    private void renewsChecks(LocalDate day) {
        jdbc.sql(
                        """
                        INSERT INTO integrity_check (login, checked_on, organ, result)
                        SELECT login, ?, '公安机关', 'CLEAR' FROM staff ON CONFLICT DO NOTHING
                        """)
                .param(day)
                .update();
    }
}
