package org.tongxing.supervision.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.supervision.persistence.JdbcLateTasks.Due;
import org.tongxing.support.LateTasks;
import org.tongxing.support.OpenTasks;
import org.tongxing.support.TestDatabase;

/** How PostgreSQL finds the late ones among fifty thousand open tasks. */
class LateTasksPlanIT {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final List<String> VISITS = List.of("userTask_recordVisit");

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    @BeforeAll
    static void fill() {
        OpenTasks.write(DATABASE, 1, 50_000);
        LateTasks.among(JDBC, 1200, NOW);
    }

    @Test
    void readsAPageOfLateTasksInTheOrderOfTheirDatesFromAnIndex() {
        String plan = String.join(
                "\n",
                JDBC.sql("EXPLAIN (COSTS OFF) " + JdbcLateTasks.PAGE)
                        .param("now", NOW)
                        .param("rungAt", NOW.minusDays(3))
                        .param("taskId", "5")
                        .param("besides", VISITS)
                        .param("most", 500)
                        .query(String.class)
                        .list());

        assertThat(plan)
                .contains("tx_idx_task_next_rung", "act_uniq_variable")
                .doesNotContain("Seq Scan on act_ru_task")
                .doesNotContain("Seq Scan on act_ru_variable");
    }

    /** Of a thousand late tasks that wait for their next rung, or have climbed them all, a sweep reads none. */
    @Test
    void readsNoTaskWhoseNextRungHasNotCome() {
        TransactionTemplate undone = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        undone.executeWithoutResult(status -> {
            JDBC.sql(
                            "UPDATE act_ru_task SET next_rung_at_ = CASE WHEN id_ < '5' THEN :later END WHERE due_date_ < :now")
                    .param("later", NOW.plusDays(2))
                    .param("now", NOW)
                    .update();

            assertThat(new JdbcLateTasks(JDBC).pageAfter(null, NOW, VISITS, 500))
                    .isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void turnsThePagesOverEveryLateTaskOnceAndNoOther() {
        JdbcLateTasks tasks = new JdbcLateTasks(JDBC);
        int found = 0;
        Due last = null;
        List<Due> page;
        do {
            page = tasks.pageAfter(last, NOW, VISITS, 500);
            assertThat(page).allMatch(due -> due.task().dueAt().isBefore(NOW));
            found += page.size();
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == 500);

        assertThat(found).isEqualTo(1200);
    }
}
