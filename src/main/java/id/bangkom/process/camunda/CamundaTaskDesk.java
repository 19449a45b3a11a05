package id.bangkom.process.camunda;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Tenant;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.refusal.Refusal;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class CamundaTaskDesk implements TaskDesk {

    /** A person with more open tasks than this works through them in Tasklist, page by page. */
    private static final int MOST_SHOWN = 200;

    private static final int MOST_ATTEMPTS = 3;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Accounts accounts;
    private final StepRegistry registry;
    private final ProcessModels models;
    private final AnswerBinder binder;
    private final EngineAuthentication authentication;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    CamundaTaskDesk(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            Accounts accounts,
            StepRegistry registry,
            ProcessModels models,
            AnswerBinder binder,
            EngineAuthentication authentication,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.accounts = accounts;
        this.registry = registry;
        this.models = models;
        this.binder = binder;
        this.authentication = authentication;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<OpenTask> waitingFor(Actor actor) {
        Account account = account(actor);
        return authentication.asSystem(() -> {
            var query =
                    tasks.createTaskQuery().tenantIdIn(account.tenant()).or().taskAssignee(account.id());
            if (!account.groups().isEmpty()) {
                query.taskCandidateGroupIn(List.copyOf(account.groups()));
            }
            return describe(query.endOr()
                    .orderByDueDate()
                    .asc()
                    .orderByTaskCreateTime()
                    .asc()
                    .listPage(0, MOST_SHOWN));
        });
    }

    @Override
    public Optional<OpenTask> find(Actor actor, String taskId) {
        Account account = account(actor);
        return authentication.asSystem(
                () -> mine(account, taskId).map(task -> describe(List.of(task)).get(0)));
    }

    @Override
    public Optional<OpenTask> open(String process, CaseKey key, String elementId) {
        return authentication.asSystem(() -> describe(tasks.createTaskQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.toString())
                        .tenantIdIn(key.tenant())
                        .taskDefinitionKey(elementId)
                        .list())
                .stream()
                .findFirst());
    }

    /** What the tasks are about, by task id; for tasks that the engine has already found to be visible. */
    Map<String, String> subjects(Set<String> taskIds) {
        return authentication.asSystem(
                () -> describe(tasks.createTaskQuery()
                                .taskIdIn(taskIds.toArray(String[]::new))
                                .list())
                        .stream()
                        .collect(Collectors.toMap(OpenTask::id, OpenTask::subject)));
    }

    @Override
    public Map<String, Object> view(Actor actor, String taskId) {
        Account account = account(actor);
        return authentication.asSystem(() -> {
            Task task = mine(account, taskId).orElseThrow(() -> gone(account, taskId));
            ProcessInstance instance = instance(account, task);
            return view(registry.of(instance.getProcessDefinitionKey()), task, key(instance));
        });
    }

    /** Gives a task that was taken back to its group; a task that is for one person would be left to nobody. */
    void release(Actor actor, String taskId) {
        OpenTask task =
                find(actor, taskId).orElseThrow(() -> Refusal.notFound("Tugas tidak ditemukan atau bukan untuk Anda."));
        if (task.group() == null) {
            throw Refusal.forbidden("Tugas ini ditujukan kepada Anda sendiri dan tidak dapat dilepas. Bila bukan urusan"
                    + " Anda, hubungi analis SDM.");
        }
        authentication.asSystem(() -> {
            tasks.setAssignee(taskId, null);
            return null;
        });
    }

    @Override
    public void complete(Actor actor, String taskId, Map<String, Object> answers) {
        Account account = account(actor);
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> authentication.asSystem(() -> {
                    completeInTransaction(account, actor, taskId, answers);
                    return null;
                }));
                return;
            } catch (RuntimeException failed) {
                Optional<RuntimeException> refusal = refusalIn(failed);
                if (refusal.isPresent()) {
                    throw refusal.get();
                }
                // Everything is rolled back. Whoever was quicker with this very task is a reason the engine has many
                // words for.
                authentication.asSystem(() -> mine(account, taskId).orElseThrow(() -> gone(account, taskId)));
                if (!isCollision(failed) || attempt == MOST_ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    /** Whether something else was changed at the same moment, for example by a reminder, so that a second try may succeed. */
    private static boolean isCollision(RuntimeException failed) {
        return failed instanceof OptimisticLockingException
                || failed instanceof ConcurrencyFailureException
                || failed instanceof DuplicateKeyException;
    }

    private void completeInTransaction(Account account, Actor actor, String taskId, Map<String, Object> answers) {
        Task task = mine(account, taskId).orElseThrow(() -> gone(account, taskId));
        ProcessInstance instance = instance(account, task);
        CaseKey key = key(instance);
        StepsOfProcess steps = registry.of(instance.getProcessDefinitionKey());
        String form = Names.kebabCase(task.getTaskDefinitionKey());
        Method submit = steps.submissions().get(form);
        Object[] arguments = Arrays.stream(submit.getParameterTypes())
                .map(type -> type == CaseKey.class
                        ? key
                        : type == Actor.class
                                ? actor
                                : binder.bind(models.form(form), type, answers, view(steps, task, key)))
                .toArray();
        Object outcome = steps.call(submit, arguments);
        Map<String, Object> variables =
                outcome instanceof Enum<?> value ? Map.of(task.getTaskDefinitionKey(), value.name()) : Map.of();
        authentication.asPerson(account, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(taskId, account.id());
            }
            return TaskGuard.during(taskId, () -> {
                tasks.complete(taskId, variables);
                return null;
            });
        });
    }

    private Map<String, Object> view(StepsOfProcess steps, Task task, CaseKey key) {
        Method prepare = steps.views().get(Names.kebabCase(task.getTaskDefinitionKey()));
        return json.convertValue(steps.call(prepare, key), new TypeReference<Map<String, Object>>() {});
    }

    private Account account(Actor actor) {
        return accounts.byId(actor.userId())
                .filter(account -> account.active() && account.tenant().equals(actor.tenant()))
                .orElseThrow(() -> Refusal.forbidden("Akun Anda tidak aktif. Hubungi pengelola aplikasi di BKPSDM."));
    }

    /** The task, when it is this person's or offered to one of this person's groups and not taken. */
    private Optional<Task> mine(Account account, String taskId) {
        Task task = tasks.createTaskQuery()
                .taskId(taskId)
                .tenantIdIn(account.tenant())
                .singleResult();
        if (task == null) {
            return Optional.empty();
        }
        boolean allowed = task.getAssignee() != null
                ? task.getAssignee().equals(account.id())
                : tasks.getIdentityLinksForTask(taskId).stream()
                        .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                                && link.getGroupId() != null
                                && account.groups().contains(link.getGroupId()));
        return allowed ? Optional.of(task) : Optional.empty();
    }

    /**
     * Why a task is not (or no longer) there for this person. Who finished it is told only to those it was offered to;
     * for everybody else the task does not exist.
     */
    private Refusal gone(Account account, String taskId) {
        HistoricTaskInstance past = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .tenantIdIn(account.tenant())
                .singleResult();
        if (past == null || past.getEndTime() == null || !wasOffered(account, past)) {
            return Refusal.notFound("Tugas tidak ditemukan atau bukan untuk Anda.");
        }
        String who = past.getAssignee() == null
                ? "sistem"
                : accounts.byId(past.getAssignee()).map(Account::displayName).orElse("orang lain");
        return Refusal.conflict("Tugas ini sudah diselesaikan oleh "
                + (account.id().equals(past.getAssignee()) ? "Anda" : who) + " pada "
                + localTime(account.tenant(), past.getEndTime()) + ".");
    }

    private boolean wasOffered(Account account, HistoricTaskInstance past) {
        return account.id().equals(past.getAssignee())
                || history.createHistoricIdentityLinkLogQuery().taskId(past.getId()).list().stream()
                        .anyMatch(link -> account.id().equals(link.getUserId())
                                || (link.getGroupId() != null
                                        && account.groups().contains(link.getGroupId())));
    }

    private String localTime(String tenant, Date moment) {
        ZoneId zone = accounts.tenants().stream()
                .filter(city -> city.id().equals(tenant))
                .map(Tenant::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm", Locale.forLanguageTag("id"))
                .withZone(zone)
                .format(moment.toInstant());
    }

    private static Optional<RuntimeException> refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private List<OpenTask> describe(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, ProcessInstance> instances = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return found.stream()
                .filter(task -> instances.containsKey(task.getProcessInstanceId()))
                .map(task -> describe(task, instances.get(task.getProcessInstanceId())))
                .sorted(Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private OpenTask describe(Task task, ProcessInstance instance) {
        StepsOfProcess steps = registry.of(instance.getProcessDefinitionKey());
        CaseKey key = key(instance);
        return new OpenTask(
                task.getId(),
                steps.process(),
                Names.kebabCase(task.getTaskDefinitionKey()),
                task.getName(),
                steps.subject().map(method -> (String) steps.call(method, key)).orElse(""),
                key,
                task.getAssignee(),
                candidateGroup(task.getId()),
                instant(task.getCreateTime()),
                instant(task.getDueDate()));
    }

    private String candidateGroup(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The task was there a moment ago; when its case is not, somebody has just finished both. */
    private ProcessInstance instance(Account account, Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (instance == null) {
            throw gone(account, task.getId());
        }
        return instance;
    }

    private static CaseKey key(ProcessInstance instance) {
        return CaseKey.parse(instance.getBusinessKey());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
