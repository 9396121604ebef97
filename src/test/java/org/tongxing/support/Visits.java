package org.tongxing.support;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.workflow.Desk;

/** Leads an invented child to the visit that is to be made, at the desks of its community. */
public final class Visits {

    private static final Map<String, Object> AGREED = Map.of("reviewOutcome", "AGREE", "reason", "情况属实");

    private final Desk desk;
    private final JdbcClient jdbc;
    private final String community;

    /** Of a community whose desks the demo has. */
    public Visits(Desk desk, JdbcClient jdbc, String community) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.community = community;
    }

    /** Registers a child; gives its number. */
    public String registered(Map<String, Object> registration) {
        String reference =
                desk.start(director(), "childRegistration", registration).value();
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Registers a child and takes it into care: its first visit is open. Gives the child's number. */
    public String planned(Map<String, Object> registration) {
        String child = registered(registration);
        desk.runJobs();
        desk.submit(
                director(),
                child,
                "userTask_proposeGrounds",
                Map.of(
                        "proposalOutcome", "PROPOSE",
                        "grounds", List.of("HARDSHIP"),
                        "riskGrade", "YELLOW",
                        "danger", false,
                        "reason", "父亲失业"));
        desk.submit("childsupervisor." + community.substring(0, 9), child, "userTask_reviewCase", AGREED);
        desk.submit("civilaffairs." + community.substring(0, 6), child, "userTask_confirmCase", AGREED);
        desk.submit(director(), child, "userTask_planCare", Map.of("goals", "稳定就学", "responsible", "儿童主任"));
        desk.runJobs();
        return child;
    }

    /** Id of the open task of a step about a child. */
    public String task(String child, String step) {
        return jdbc.sql(
                        """
                        SELECT task.id_ FROM act_ru_task task
                        JOIN act_ru_variable v ON v.execution_id_ = task.proc_inst_id_
                        WHERE v.name_ = 'childId' AND v.text_ = ? AND task.task_def_key_ = ?
                        """)
                .params(child, step)
                .query(String.class)
                .single();
    }

    private String director() {
        return "childdirector." + community;
    }
}
