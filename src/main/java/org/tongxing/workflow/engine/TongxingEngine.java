package org.tongxing.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.tongxing.workflow.authority.EngineAuthority;
import org.tongxing.workflow.gate.GateLocks;
import org.tongxing.workflow.gate.GatedForms;
import org.tongxing.workflow.gate.GatedTasks;
import org.tongxing.workflow.gate.StartGate;
import org.tongxing.workflow.gate.TaskGate;

/** Sets the engine up before it is built, and brings it the models before any job runs. */
@Component
@DependsOnDatabaseInitialization
class TongxingEngine extends AbstractProcessEnginePlugin {

    private final AreaTenants tenants;
    private final RoleScoping roles;
    private final InstanceRegister instances;
    private final ReferralListener referrals;
    private final EngineAuthority authority;
    private final TaskGate tasks;
    private final StartGate starts;

    TongxingEngine(
            AreaTenants tenants,
            RoleScoping roles,
            InstanceRegister instances,
            ReferralListener referrals,
            EngineAuthority authority,
            TaskGate tasks,
            StartGate starts) {
        this.tenants = tenants;
        this.roles = roles;
        this.instances = instances;
        this.referrals = referrals;
        this.authority = authority;
        this.tasks = tasks;
        this.starts = starts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(tenants);
        configuration.setFormService(new GatedForms(tasks, starts));
        configuration.setTaskService(new GatedTasks());
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(roles, new GateLocks(), instances, referrals)));
        configuration.setEnableCmdExceptionLogging(false);
        authority.configure(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ModelDeployment().deployTo(engine.getRepositoryService());
        authority.grant(engine);
    }
}
