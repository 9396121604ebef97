package org.tongxing.supervision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.RegistrationForms;
import org.tongxing.workflow.Desk;

/** Opens cases, and lets the date of their first task pass. */
public final class LateMatters {

    private final Desk desk;
    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    public LateMatters(Desk desk, JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A task that waits for a child director.
     *
     * @param id of the task
     * @param reference number of its instance
     * @param child number of the child
     */
    public record Waiting(String id, CaseReference reference, String child) {}

    /** A new case of a community, whose grounds are to be proposed. */
    public Waiting caseIn(String community) {
        CaseReference registration =
                desk.start("childdirector." + community, "childRegistration", RegistrationForms.inHardship(community));
        desk.runJobs();
        String child = jdbc.sql(
                        """
                        SELECT v.text_ FROM act_hi_varinst v
                          JOIN instance_reference i ON i.process_instance_id = v.proc_inst_id_
                         WHERE i.reference = ? AND v.name_ = 'childId'
                        """)
                .param(registration.value())
                .query(String.class)
                .single();
        return jdbc.sql(
                        """
                        SELECT task_id, reference FROM v_workflow_open_task
                         WHERE child_id = ? AND step = 'userTask_proposeGrounds'
                        """)
                .param(child)
                .query((row, n) -> new Waiting(row.getString(1), new CaseReference(row.getString(2)), child))
                .single();
    }

    /** A task of a new case whose date has passed some working days ago, and not one more. */
    public Waiting lateIn(String community, int days) {
        Waiting task = caseIn(community);
        makeLate(task.id(), days);
        return task;
    }

    /** Lets the date of a task have passed some working days ago, and not one more. */
    public void makeLate(String task, int days) {
        LocalDate due = LocalDate.now(clock).minusDays(1);
        while (!workingDays.plusWorkingDays(due, days).at().isBefore(LocalDateTime.now(clock))) {
            due = due.minusDays(1);
        }
        jdbc.sql("UPDATE act_ru_task SET due_date_ = ? WHERE id_ = ?")
                .params(Timestamp.valueOf(due.atTime(23, 59, 59)), task)
                .update();
    }

    /** Puts a task at another desk. */
    public void moveTo(String task, String atDesk) {
        jdbc.sql("UPDATE act_ru_task SET owner_ = ? WHERE id_ = ?")
                .params(atDesk, task)
                .update();
        jdbc.sql("UPDATE act_ru_identitylink SET group_id_ = ? WHERE task_id_ = ? AND group_id_ IS NOT NULL")
                .params(atDesk, task)
                .update();
    }

    /** Who was told what about a matter, as {@code recipient kind}, in order. */
    public List<String> told(CaseReference matter) {
        return jdbc.sql("SELECT recipient || ' ' || kind FROM notice WHERE matter = ? ORDER BY id")
                .param(matter.value())
                .query(String.class)
                .list();
    }

    /** Numbers of the orders about a task. */
    public List<CaseReference> orders(String task) {
        return jdbc.sql("SELECT reference FROM supervision_order WHERE task_id = ? ORDER BY issued_at, reference")
                .param(task)
                .query((row, n) -> new CaseReference(row.getString(1)))
                .list();
    }

    /** The open task of an order, with the desk that it lies at. */
    public Map<String, Object> openTask(CaseReference order) {
        return jdbc.sql("SELECT task_id, step, desk FROM v_workflow_open_task WHERE reference = ?")
                .param(order.value())
                .query()
                .singleRow();
    }
}
