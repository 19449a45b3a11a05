package id.bangkom.process.camunda;

import id.bangkom.access.Accounts;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.access.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's permissions and the Tasklist's filters, made at each start when they are not there. Tasks need no grants
 * here: the engine gives a task's assignee and candidates the right to work on it, and nobody else.
 */
@Component
@Order(100) // after the demo data, which brings the cities
class EngineGrants implements ApplicationRunner {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final Accounts accounts;

    EngineGrants(AuthorizationService authorizations, FilterService filters, TaskService tasks, Accounts accounts) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        // Without it the Tasklist cannot load a task's form.
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        for (Tenant city : accounts.tenants()) {
            String administrators = Groups.of(city.id(), Role.ADMINISTRATOR);
            group(administrators, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            group(administrators, Resources.APPLICATION, "admin", Permissions.ACCESS);
            group(
                    administrators,
                    Resources.PROCESS_DEFINITION,
                    Authorization.ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB);
            // Counts of open tasks, and who they wait for; a task of somebody else's is neither opened nor completed.
            group(administrators, Resources.TASK, Authorization.ANY, TaskPermissions.READ);
            group(administrators, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
            group(administrators, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        }
        filter(
                "Semua tugas saya",
                "Yang ditugaskan kepada Anda dan yang ditawarkan kepada kelompok Anda",
                5,
                tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .endOr());
        filter(
                "Tugas saya",
                "Yang ditugaskan kepada Anda",
                10,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter(
                "Tugas kelompok saya",
                "Yang dapat Anda ambil bersama rekan sekelompok",
                20,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        filter(
                "Lewat tenggat",
                "Tugas Anda dan kelompok Anda yang sudah lewat tenggat",
                30,
                tasks.createTaskQuery()
                        .dueBeforeExpression("${now()}")
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .endOr());
    }

    private void everybody(Resource resource, String id, Permission... permissions) {
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), resource, id, permissions);
        }
    }

    private void group(String group, Resource resource, String id, Permission... permissions) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, resource, id, permissions);
        }
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        if (grant.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL) {
            grant.setUserId(Authorization.ANY);
        }
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void filter(String name, String description, int priority, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        filter.setProperties(properties);
        filters.saveFilter(filter);
        everybody(Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
