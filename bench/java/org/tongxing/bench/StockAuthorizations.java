package org.tongxing.bench;

import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.tongxing.shared.Role;
import org.tongxing.support.Models;

/**
 * The same engine with the authorizations it comes with: its own manager, provider and checker, an authorization row
 * for each task and candidate group and for each assignee. Models, filters and indexes are ours.
 */
final class StockAuthorizations {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    StockAuthorizations(DataSource database, Filter claimable) {
        this.engine = engine(database);
        this.jdbc = JdbcClient.create(database);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V202611241750__task_list_indexes.sql"))
                .execute(database);
        deploy();
        grant(claimable);
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Writes what the stock provider would have written while these tasks were made: READ and UPDATE on each. */
    void authorizeTasks() {
        jdbc.sql(
                        """
                        INSERT INTO act_ru_authorization
                            (id_, rev_, type_, group_id_, user_id_, resource_type_, resource_id_, perms_)
                        SELECT gen_random_uuid()::text, 1, 1, holder.group_id, holder.user_id, 7, holder.task_id, 6
                        FROM (SELECT group_id_ AS group_id, NULL AS user_id, task_id_ AS task_id
                              FROM act_ru_identitylink WHERE task_id_ IS NOT NULL
                              UNION ALL
                              SELECT NULL, assignee_, id_ FROM act_ru_task WHERE assignee_ IS NOT NULL) holder
                        WHERE NOT EXISTS (SELECT FROM act_ru_authorization
                                          WHERE resource_type_ = 7 AND resource_id_ = holder.task_id)
                        """)
                .update();
        jdbc.sql("VACUUM (ANALYZE) act_ru_authorization").update();
    }

    private static ProcessEngine engine(DataSource database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("audit");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setAuthorizationEnabled(true);
        return configuration.buildProcessEngine();
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Models.files().forEach(file -> deployment.addModelInstance(file.toString(), Models.read(file)));
        deployment.deploy();
    }

    private void grant(Filter claimable) {
        Filter filter = engine.getFilterService().newTaskFilter(claimable.getName());
        filter.setQuery(claimable.getQuery());
        String id = engine.getFilterService().saveFilter(filter).getId();
        for (Role role : Role.values()) {
            grant(role, Resources.FILTER, id, Permissions.READ);
        }
        grant(
                Role.SUPERVISOR,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        row.setGroupId(role.code());
        row.setResource(resource);
        row.setResourceId(id);
        for (Permission permission : permissions) {
            row.addPermission(permission);
        }
        authorizations.saveAuthorization(row);
    }
}
