package id.bangkom.process.camunda;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskTransfers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CamundaTaskTransfers implements TaskTransfers {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaTaskTransfers.class);

    /** Beyond so many people and cases all open tasks of the city are read at once. */
    private static final int ASKED_ONE_BY_ONE = 50;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final Accounts accounts;
    private final StepRegistry registry;
    private final TaskOwners owners;
    private final CamundaTaskDesk desk;
    private final EngineAuthentication authentication;
    private final EngineCommands commands;

    CamundaTaskTransfers(
            TaskService tasks,
            RuntimeService runtime,
            AuthorizationService authorizations,
            Accounts accounts,
            StepRegistry registry,
            TaskOwners owners,
            CamundaTaskDesk desk,
            EngineAuthentication authentication,
            EngineCommands commands) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.accounts = accounts;
        this.registry = registry;
        this.owners = owners;
        this.desk = desk;
        this.authentication = authentication;
        this.commands = commands;
    }

    /** Who has a task: a person (perhaps for an absent one) or a group of which somebody may have taken it. */
    private record Hands(String person, String owner, String group) {}

    /** An open task, who has it and who should. */
    private record Found(String process, CaseKey key, String about, Hands now, Hands right) {}

    @Override
    @Transactional
    public Outcome reconsider(String tenant, Concerned concerned) {
        return authentication.asSystem(() -> {
            List<Transfer> moved = new ArrayList<>();
            List<Kept> kept = new ArrayList<>();
            for (Task task : open(tenant, concerned)) {
                Found found =
                        commands.run(engine -> find(engine.getTaskManager().findTaskById(task.getId())));
                if (found == null) {
                    continue;
                }
                if (found.right().equals(found.now())) {
                    kept.add(new Kept(found.process(), found.key(), task.getName(), task.getAssignee(), found.about()));
                } else {
                    OpenTask before = desk.describe(task);
                    hand(task.getId(), found.now(), found.right());
                    moved.add(new Transfer(
                            before,
                            found.now().person(),
                            found.right().person(),
                            found.right().group(),
                            found.right().owner()));
                }
            }
            return new Outcome(moved, kept);
        });
    }

    private Collection<Task> open(String tenant, Concerned concerned) {
        Map<String, Task> found = new LinkedHashMap<>();
        if (concerned.accounts().size() + concerned.cases().size() > ASKED_ONE_BY_ONE) {
            ofMany(tenant, concerned).forEach(task -> found.put(task.getId(), task));
        } else {
            ofSome(tenant, concerned).forEach(task -> found.put(task.getId(), task));
        }
        if (!concerned.groups().isEmpty()) {
            tasks.createTaskQuery()
                    .tenantIdIn(tenant)
                    .taskCandidateGroupIn(List.copyOf(concerned.groups()))
                    .includeAssignedTasks()
                    .list()
                    .forEach(task -> found.put(task.getId(), task));
        }
        return found.values();
    }

    private List<Task> ofSome(String tenant, Concerned concerned) {
        List<Task> found = new ArrayList<>();
        if (!concerned.accounts().isEmpty()) {
            found.addAll(tasks.createTaskQuery()
                    .tenantIdIn(tenant)
                    .taskAssigneeIn(concerned.accounts().toArray(String[]::new))
                    .list());
            concerned
                    .accounts()
                    .forEach(owner -> found.addAll(tasks.createTaskQuery()
                            .tenantIdIn(tenant)
                            .taskOwner(owner)
                            .list()));
        }
        // A case's id has letters, digits and hyphens only, so nothing in it can widen the pattern.
        concerned
                .cases()
                .forEach(id -> found.addAll(tasks.createTaskQuery()
                        .tenantIdIn(tenant)
                        .processInstanceBusinessKeyLike(tenant + "/%/" + id)
                        .list()));
        return found;
    }

    /** The same for a file of thousands, with two queries instead of thousands. */
    private List<Task> ofMany(String tenant, Concerned concerned) {
        Set<String> cases = new HashSet<>();
        if (!concerned.cases().isEmpty()) {
            runtime.createProcessInstanceQuery().tenantIdIn(tenant).list().stream()
                    .filter(instance -> instance.getBusinessKey() != null
                            && concerned
                                    .cases()
                                    .contains(CaseKey.parse(instance.getBusinessKey())
                                            .id()))
                    .forEach(instance -> cases.add(instance.getProcessInstanceId()));
        }
        return tasks.createTaskQuery().tenantIdIn(tenant).list().stream()
                .filter(task -> isIn(concerned.accounts(), task.getAssignee())
                        || isIn(concerned.accounts(), task.getOwner())
                        || cases.contains(task.getProcessInstanceId()))
                .toList();
    }

    private static boolean isIn(Set<String> accounts, String account) {
        return account != null && accounts.contains(account);
    }

    /** Null for a task that has gone meanwhile or whose case cannot say who does it: then it stays as it is. */
    private Found find(TaskEntity task) {
        if (task == null || task.getExecution() == null) {
            return null;
        }
        ExecutionEntity execution = task.getExecution();
        StepsOfProcess steps = registry.of(execution.getProcessDefinition().getKey());
        CaseKey key = CaseKey.parse(execution.getProcessBusinessKey());
        try {
            Expression person = task.getTaskDefinition().getAssigneeExpression();
            return person != null
                    ? ofPerson(task, steps, key, (String) person.getValue(task))
                    : ofGroup(task, steps, key);
        } catch (RuntimeException unanswered) {
            LOG.warn(
                    "Nobody can be found for {} of {} {}",
                    task.getTaskDefinitionKey(),
                    steps.process(),
                    key,
                    unanswered);
            return null;
        }
    }

    private Found ofPerson(TaskEntity task, StepsOfProcess steps, CaseKey key, String person) {
        TaskOwners.Owner owner = owners.of(steps, task.getTaskDefinitionKey(), key, person);
        return new Found(
                steps.process(),
                key,
                steps.about(key).orElse(null),
                new Hands(task.getAssignee(), task.getOwner(), null),
                new Hands(owner.doneBy(), owner.owner(), null));
    }

    /** Whoever has taken a group's task keeps it for as long as they belong to the group. */
    private Found ofGroup(TaskEntity task, StepsOfProcess steps, CaseKey key) {
        String group = (String) task.getTaskDefinition()
                .getCandidateGroupIdExpressions()
                .iterator()
                .next()
                .getValue(task);
        String now = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String taker = task.getAssignee() != null && isMember(task.getAssignee(), group) ? task.getAssignee() : null;
        return new Found(
                steps.process(),
                key,
                steps.about(key).orElse(null),
                new Hands(task.getAssignee(), task.getOwner(), now),
                new Hands(taker, task.getOwner(), group));
    }

    private boolean isMember(String accountId, String group) {
        return accounts.byId(accountId)
                .filter(Account::active)
                .filter(account -> account.groups().contains(group))
                .isPresent();
    }

    private void hand(String taskId, Hands now, Hands right) {
        if (!Objects.equals(now.group(), right.group())) {
            if (now.group() != null) {
                tasks.deleteCandidateGroup(taskId, now.group());
                forget(authorizations.createAuthorizationQuery().groupIdIn(now.group()), taskId);
            }
            tasks.addCandidateGroup(taskId, right.group());
        }
        if (!Objects.equals(now.owner(), right.owner())) {
            // The engine's service refuses to take an owner away.
            commands.run(engine -> {
                engine.getTaskManager().findTaskById(taskId).setOwner(right.owner());
                return null;
            });
        }
        if (!Objects.equals(now.person(), right.person())) {
            tasks.setAssignee(taskId, right.person());
        }
        for (String former : new String[] {now.person(), now.owner()}) {
            if (former != null && !former.equals(right.person()) && !former.equals(right.owner())) {
                forget(authorizations.createAuthorizationQuery().userIdIn(former), taskId);
            }
        }
    }

    /** The engine gives whoever gets a task the right to work on it, and never takes it back by itself. */
    private void forget(AuthorizationQuery query, String taskId) {
        query.resourceType(Resources.TASK).resourceId(taskId).list().stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }
}
