package org.tongxing.workflow.engine;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongxing.access.MatterHidden;
import org.tongxing.workflow.authority.HiddenTenants;

/**
 * Takes the instances of a matter that has been hidden out of their county's tenant into one of their own, with all that
 * the engine keeps of them, and their open tasks past those who keep away. It does so last before the commit: the engine
 * has written by then all that the same step brought.
 */
@Component
class HideInstances {

    /** Tables that say of which instance a row is, with the column that says it. */
    private static final List<String> TABLES = List.of(
            "act_ru_execution proc_inst_id_",
            "act_ru_task proc_inst_id_",
            "act_ru_variable proc_inst_id_",
            "act_ru_event_subscr proc_inst_id_",
            "act_ru_ext_task proc_inst_id_",
            "act_ru_incident proc_inst_id_",
            "act_ru_job process_instance_id_",
            "act_hi_procinst proc_inst_id_",
            "act_hi_actinst proc_inst_id_",
            "act_hi_taskinst proc_inst_id_",
            "act_hi_varinst proc_inst_id_",
            "act_hi_detail proc_inst_id_",
            "act_hi_comment proc_inst_id_",
            "act_hi_attachment proc_inst_id_",
            "act_hi_incident proc_inst_id_",
            "act_hi_op_log proc_inst_id_",
            "act_hi_ext_task_log proc_inst_id_",
            "act_hi_job_log process_instance_id_");

    private final JdbcClient jdbc;
    private final InstanceRegister instances;
    private final HiddenTenants tenants;
    private final OpenTaskDesks desks;

    HideInstances(JdbcClient jdbc, InstanceRegister instances, HiddenTenants tenants, @Lazy OpenTaskDesks desks) {
        this.jdbc = jdbc;
        this.instances = instances;
        this.tenants = tenants;
        this.desks = desks;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void hide(MatterHidden hidden) {
        for (String instance : instances.instancesOf(hidden.matter())) {
            move(instance, tenants.of(hidden.matter(), countyOf(instance)));
            desks.settle(instance);
        }
    }

    private String countyOf(String instance) {
        String tenant = jdbc.sql("SELECT tenant_id_ FROM act_hi_procinst WHERE proc_inst_id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
        return tenant.split("/", 2)[0];
    }

    private void move(String instance, String tenant) {
        for (String table : TABLES) {
            String[] parts = table.split(" ");
            update(
                    "UPDATE " + parts[0] + " SET tenant_id_ = :tenant WHERE " + parts[1] + " = :instance",
                    instance,
                    tenant);
        }
        update(
                """
                UPDATE act_ru_identitylink SET tenant_id_ = :tenant
                 WHERE task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = :instance)
                """,
                instance,
                tenant);
        update(
                """
                UPDATE act_hi_identitylink SET tenant_id_ = :tenant
                 WHERE task_id_ IN (SELECT id_ FROM act_hi_taskinst WHERE proc_inst_id_ = :instance)
                """,
                instance,
                tenant);
    }

    private void update(String sql, String instance, String tenant) {
        jdbc.sql(sql).param("tenant", tenant).param("instance", instance).update();
    }
}
