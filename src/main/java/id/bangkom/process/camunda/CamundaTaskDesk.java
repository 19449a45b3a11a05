package id.bangkom.process.camunda;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Tenant;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.StandIns;
import id.bangkom.process.TaskDesk;
import id.bangkom.refusal.Refusal;
import java.lang.reflect.Method;
import java.time.Duration;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

@Component
class CamundaTaskDesk implements TaskDesk {

    /** Somebody with more open tasks than this finds the ones that are due first. */
    private static final int MOST_SEARCHED = 5000;

    /** A person with more open tasks than this works through them in Tasklist, page by page. */
    private static final int MOST_SHOWN = 200;

    private static final Logger LOG = LoggerFactory.getLogger(CamundaTaskDesk.class);
    private static final int MOST_ATTEMPTS = 3;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Accounts accounts;
    private final StepRegistry registry;
    private final ProcessModels models;
    private final AnswerBinder binder;
    private final EngineAuthentication authentication;
    private final EngineCommands commands;
    private final ObjectMapper json;
    private final ObjectProvider<StandIns> standIns;
    private final TransactionTemplate transaction;
    private final Cache<String, String> recentSubjects = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    CamundaTaskDesk(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            Accounts accounts,
            StepRegistry registry,
            ProcessModels models,
            AnswerBinder binder,
            EngineAuthentication authentication,
            EngineCommands commands,
            ObjectMapper json,
            ObjectProvider<StandIns> standIns,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.accounts = accounts;
        this.registry = registry;
        this.models = models;
        this.binder = binder;
        this.authentication = authentication;
        this.commands = commands;
        this.json = json;
        this.standIns = standIns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<OpenTask> waitingFor(Actor actor) {
        Account account = account(actor);
        return authentication.asSystem(() -> describe(ownAndOffered(account).listPage(0, MOST_SHOWN)));
    }

    /**
     * The ids of the person's own tasks and of those offered to the person's groups whose name, as it is shown, contains
     * all words.
     *
     * @param words in small letters
     */
    List<String> named(Actor actor, List<String> words) {
        Account account = account(actor);
        return authentication.asSystem(() -> {
            List<Task> mine = ownAndOffered(account).listPage(0, MOST_SEARCHED);
            Map<String, String> subjects = recentSubjects(mine);
            return mine.stream()
                    .filter(task -> {
                        String shown = (task.getName() + ": " + subjects.getOrDefault(task.getProcessInstanceId(), ""))
                                .toLowerCase(Locale.ROOT);
                        return words.stream().allMatch(shown::contains);
                    })
                    .map(Task::getId)
                    .toList();
        });
    }

    private TaskQuery ownAndOffered(Account account) {
        TaskQuery query =
                tasks.createTaskQuery().tenantIdIn(account.tenant()).or().taskAssignee(account.id());
        if (!account.groups().isEmpty()) {
            query.taskCandidateGroupIn(List.copyOf(account.groups()));
        }
        return query.endOr().orderByDueDate().asc().orderByTaskCreateTime().asc();
    }

    @Override
    public Optional<OpenTask> find(Actor actor, String taskId) {
        Account account = account(actor);
        return authentication.asSystem(
                () -> mine(account, taskId).map(work -> describe(work.task(), work.steps(), work.key())));
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
            return view(mine(account, taskId).orElseThrow(() -> gone(account, taskId)), actor);
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
        complete(actor, taskId, shown -> answers);
    }

    /** @param answering gives the answers; what the form shows is made when it asks */
    void complete(Actor actor, String taskId, Function<Supplier<Map<String, Object>>, Map<String, Object>> answering) {
        Account account = account(actor);
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> authentication.asSystem(() -> {
                    completeInTransaction(account, actor, taskId, answering);
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

    private void completeInTransaction(
            Account account,
            Actor actor,
            String taskId,
            Function<Supplier<Map<String, Object>>, Map<String, Object>> answering) {
        Work work = mine(account, taskId).orElseThrow(() -> gone(account, taskId));
        Task task = work.task();
        Actor doer = new Actor(actor.userId(), actor.tenant(), task.getOwner());
        Supplier<Map<String, Object>> view = SingletonSupplier.of(() -> view(work, doer));
        Map<String, Object> answers = answering.apply(view);
        Method submit = work.steps().submissions().get(work.form());
        Object[] arguments = Arrays.stream(submit.getParameterTypes())
                .map(type -> type == CaseKey.class
                        ? work.key()
                        : type == Actor.class ? doer : binder.bind(models.form(work.form()), type, answers, view))
                .toArray();
        Object outcome = work.steps().call(submit, arguments);
        // Whoever was quicker held the rows that were just written, so it shows by now. The engine would log an error.
        if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
            throw gone(account, taskId);
        }
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

    private Map<String, Object> view(Work work, Actor looking) {
        Method prepare = work.steps().views().get(work.form());
        Object[] arguments = Arrays.stream(prepare.getParameterTypes())
                .map(type -> type == CaseKey.class ? work.key() : looking)
                .toArray();
        return json.convertValue(work.steps().call(prepare, arguments), new TypeReference<Map<String, Object>>() {});
    }

    private Account account(Actor actor) {
        return accounts.byId(actor.userId())
                .filter(account -> account.active() && account.tenant().equals(actor.tenant()))
                .orElseThrow(() -> Refusal.forbidden("Akun Anda tidak aktif. Hubungi pengelola aplikasi di BKPSDM."));
    }

    /** A task with the case it belongs to. */
    private record Work(Task task, StepsOfProcess steps, CaseKey key) {

        String form() {
            return Names.kebabCase(task.getTaskDefinitionKey());
        }
    }

    /**
     * The task, when it is this person's or offered to one of this person's groups and not taken. Every completion begins
     * here, so the rows are read by their ids; the engine's queries cost several times as much.
     */
    private Optional<Work> mine(Account account, String taskId) {
        return commands.run(engine -> {
            TaskEntity task = engine.getTaskManager().findTaskById(taskId);
            if (task == null
                    || task.getProcessInstanceId() == null
                    || !account.tenant().equals(task.getTenantId())
                    || !isFor(account, task)) {
                return Optional.empty();
            }
            // Somebody may have finished both the task and its case in this very moment.
            return Optional.ofNullable(engine.getExecutionManager().findExecutionById(task.getProcessInstanceId()))
                    .map(instance -> new Work(
                            task,
                            registry.of(instance.getProcessDefinition().getKey()),
                            CaseKey.parse(instance.getBusinessKey())));
        });
    }

    private static boolean isFor(Account account, TaskEntity task) {
        return task.getAssignee() != null
                ? task.getAssignee().equals(account.id())
                : task.getCandidates().stream()
                        .anyMatch(link ->
                                link.getGroupId() != null && account.groups().contains(link.getGroupId()));
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

    /** By process instance. A search asks for all of them at each refresh of the list, so it may be minutes behind. */
    private Map<String, String> recentSubjects(List<Task> found) {
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return recentSubjects.getAll(
                instances,
                missing -> runtime.createProcessInstanceQuery().processInstanceIds(Set.copyOf(missing)).list().stream()
                        .collect(Collectors.toMap(
                                ProcessInstance::getId,
                                instance -> subject(
                                        registry.of(instance.getProcessDefinitionKey()),
                                        CaseKey.parse(instance.getBusinessKey())))));
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
                .map(task -> {
                    ProcessInstance instance = instances.get(task.getProcessInstanceId());
                    return describe(
                            task,
                            registry.of(instance.getProcessDefinitionKey()),
                            CaseKey.parse(instance.getBusinessKey()));
                })
                .sorted(Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    OpenTask describe(Task task) {
        return describe(List.of(task)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The case of task " + task.getId() + " is gone"));
    }

    private OpenTask describe(Task task, StepsOfProcess steps, CaseKey key) {
        return new OpenTask(
                task.getId(),
                steps.process(),
                Names.kebabCase(task.getTaskDefinitionKey()),
                task.getName(),
                subject(steps, key) + capacity(task, steps, key),
                key,
                task.getAssignee(),
                candidateGroup(task.getId()),
                instant(task.getCreateTime()),
                instant(task.getDueDate()));
    }

    /** For which absent person, or as which acting official, somebody has a task. */
    private String capacity(Task task, StepsOfProcess steps, CaseKey key) {
        if (task.getOwner() != null) {
            String absent =
                    accounts.byId(task.getOwner()).map(Account::displayName).orElse(task.getOwner());
            return " (mewakili " + absent + ")";
        }
        StandIns known = standIns.getIfAvailable();
        return known == null || task.getAssignee() == null
                ? ""
                : steps.about(key)
                        .filter(about -> !about.equals(task.getAssignee()))
                        .flatMap(about -> known.actingTitle(key.tenant(), task.getAssignee(), about))
                        .map(title -> " (sebagai " + title + ")")
                        .orElse("");
    }

    /** One case that cannot be told must not hide the tasks of all others. */
    private static String subject(StepsOfProcess steps, CaseKey key) {
        try {
            return steps.subject()
                    .map(method -> (String) steps.call(method, key))
                    .map(subject -> withYear(subject, key.year()))
                    .orElse("");
        } catch (RuntimeException failed) {
            LOG.warn("Subject of {} {} cannot be told", steps.process(), key, failed);
            return "";
        }
    }

    /** The same task comes every year, and those of two years may be open at the same time. */
    private static String withYear(String subject, int year) {
        return subject.contains(String.valueOf(year)) ? subject : subject + " (" + year + ")";
    }

    private String candidateGroup(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
