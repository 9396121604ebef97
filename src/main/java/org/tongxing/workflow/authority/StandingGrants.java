package org.tongxing.workflow.authority;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.tongxing.shared.Role;

/** The few rows that the engine needs: for roles, never for areas, people or tasks. Written once, kept when there. */
final class StandingGrants {

    private final ProcessEngine engine;
    private final AuthorizationService authorizations;
    private final Map<String, Authorization> rows = new HashMap<>();

    StandingGrants(ProcessEngine engine) {
        this.engine = engine;
        this.authorizations = engine.getAuthorizationService();
        authorizations.createAuthorizationQuery().list().stream()
                .filter(row -> row.getGroupId() != null)
                .forEach(row ->
                        rows.put(row.getGroupId() + ' ' + row.getResourceType() + ' ' + row.getResourceId(), row));
    }

    void write() {
        for (Resources resource : Resources.values()) {
            grant(EngineAuthority.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
        for (Role role : Role.values()) {
            grant(role.code(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role.code(), Resources.APPLICATION, "welcome", Permissions.ACCESS);
            grant(role.code(), Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
        }
        supervisors();
        starters();
    }

    private void supervisors() {
        String supervisor = Role.SUPERVISOR.code();
        grant(supervisor, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                supervisor,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(supervisor, Resources.TASK, Authorization.ANY, Permissions.READ);
    }

    /** Who may start a process by its form is said in the model (candidateStarterGroups). */
    private void starters() {
        List<ProcessDefinition> definitions = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list();
        for (ProcessDefinition definition : definitions) {
            for (IdentityLink link :
                    engine.getRepositoryService().getIdentityLinksForProcessDefinition(definition.getId())) {
                grant(
                        link.getGroupId(),
                        Resources.PROCESS_DEFINITION,
                        definition.getKey(),
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE);
                grant(link.getGroupId(), Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
            }
        }
    }

    private Authorization newRow(String group, Resource resource, String resourceId) {
        Authorization row = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        row.setGroupId(group);
        row.setResource(resource);
        row.setResourceId(resourceId);
        return row;
    }

    void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        String key = group + ' ' + resource.resourceType() + ' ' + resourceId;
        Authorization row = rows.computeIfAbsent(key, missing -> newRow(group, resource, resourceId));
        boolean granted = row.getId() != null && Arrays.stream(permissions).allMatch(row::isPermissionGranted);
        if (granted) {
            return;
        }
        for (Permission permission : permissions) {
            row.addPermission(permission);
        }
        authorizations.saveAuthorization(row);
    }
}
