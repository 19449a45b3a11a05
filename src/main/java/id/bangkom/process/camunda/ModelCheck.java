package id.bangkom.process.camunda;

import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Finds every way in which a diagram, its forms and its steps class disagree. A start with such a disagreement is refused,
 * because it would otherwise show months later, in front of the person whose task it is.
 */
@Component
class ModelCheck {

    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)}");
    private static final Pattern WHO = Pattern.compile("\\$\\{who\\.(\\w+)}");
    private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadline\\.(\\w+\\.\\w+)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

    private final ProcessModels models;
    private final StepRegistry registry;

    ModelCheck(ProcessModels models, StepRegistry registry) {
        this.models = models;
        this.registry = registry;
    }

    /** Everything that is wrong, one English sentence each, naming file and id; empty when all agree. */
    List<String> problems() {
        return problems(models.diagrams(), models.schemas(), registry.all());
    }

    /** As above, for these diagrams and forms by resource name, and these steps classes. */
    static List<String> problems(
            Map<String, BpmnModelInstance> diagrams,
            Map<String, FormSchema> forms,
            Collection<StepsOfProcess> stepsClasses) {
        Findings findings = new Findings();
        Set<String> drawn = new HashSet<>();
        diagrams.forEach((path, model) -> {
            Collection<Process> processes = model.getModelElementsByType(Process.class);
            if (processes.size() != 1) {
                findings.add(path, "has " + processes.size() + " processes; a diagram has one");
                return;
            }
            Process process = processes.iterator().next();
            drawn.add(process.getId());
            if (!path.equals("bpmn/" + process.getId() + ".bpmn")) {
                findings.add(path, "has the process \"" + process.getId() + "\"; the file must have its name");
            }
            stepsClasses.stream()
                    .filter(steps -> steps.process().equals(process.getId()))
                    .findFirst()
                    .ifPresentOrElse(
                            steps -> new DiagramCheck(path, model, steps, forms, findings).run(),
                            () -> findings.add(
                                    path,
                                    "has no steps class: none is annotated @ProcessSteps(\"" + process.getId()
                                            + "\")"));
        });
        stepsClasses.stream()
                .filter(steps -> !drawn.contains(steps.process()))
                .forEach(steps -> findings.add(
                        steps.typeName(), "has the steps of \"" + steps.process() + "\", which has no diagram"));
        forms.keySet().stream()
                .filter(path -> !findings.usedForms.contains(path))
                .forEach(
                        path -> findings.add(path, "is used by no user task of the process its folder is named after"));
        return findings.sentences;
    }

    private static final class Findings {
        private final List<String> sentences = new ArrayList<>();
        private final Set<String> usedForms = new HashSet<>();

        void add(String where, String what) {
            sentences.add(where + ": " + what);
        }
    }

    /** One diagram against its steps class and forms. */
    private static final class DiagramCheck {
        private final String path;
        private final BpmnModelInstance model;
        private final StepsOfProcess steps;
        private final Map<String, FormSchema> forms;
        private final Findings findings;

        DiagramCheck(
                String path,
                BpmnModelInstance model,
                StepsOfProcess steps,
                Map<String, FormSchema> forms,
                Findings findings) {
            this.path = path;
            this.model = model;
            this.steps = steps;
            this.forms = forms;
            this.findings = findings;
        }

        private void say(String what) {
            findings.add(path, what);
        }

        void run() {
            checkSignatures();
            checkSteps();
            Collection<UserTask> tasks = model.getModelElementsByType(UserTask.class);
            tasks.forEach(this::checkTask);
            unused(
                    "@Prepare",
                    steps.views().keySet(),
                    tasks.stream().map(task -> Names.kebabCase(task.getId())).collect(Collectors.toSet()));
            unused(
                    "@Submit",
                    steps.submissions().keySet(),
                    tasks.stream().map(task -> Names.kebabCase(task.getId())).collect(Collectors.toSet()));
            unused(
                    "@Who",
                    steps.assignments().keySet(),
                    tasks.stream().flatMap(this::whoNames).collect(Collectors.toSet()));
            checkDeadlines(tasks);
            model.getModelElementsByType(SequenceFlow.class).forEach(this::checkCondition);
            model.getModelElementsByType(ExclusiveGateway.class).forEach(this::checkOutcomes);
            if (steps.subject().isEmpty()) {
                say(steps.typeName() + " has no @Subject method");
            }
        }

        private void checkSignatures() {
            Stream<Method> subject = steps.subject().stream();
            signature("@Subject", subject, String.class::equals, "a String");
            signature("@Who", steps.assignments().values().stream(), Assignment.class::equals, "an Assignment");
            signature("@Deadline", steps.deadlines().values().stream(), Instant.class::equals, "an Instant");
            signature(
                    "@Prepare",
                    steps.views().values().stream().filter(method -> !takesWhoLooks(method)),
                    Class::isRecord,
                    "a record");
            signature("@Step", steps.steps().values().stream(), DiagramCheck::isOutcome, "nothing or an enum");
            steps.submissions().values().forEach(submit -> {
                List<Class<?>> answers = Arrays.stream(submit.getParameterTypes())
                        .filter(type -> type != CaseKey.class && type != Actor.class)
                        .toList();
                if (!isOutcome(submit.getReturnType())
                        || answers.size() > 1
                        || answers.stream().anyMatch(type -> !type.isRecord())) {
                    say(submit + " is a @Submit method: it must take the CaseKey, the Actor and one record of answers,"
                            + " and return nothing or an enum");
                }
            });
        }

        private static boolean takesWhoLooks(Method prepare) {
            return Arrays.equals(prepare.getParameterTypes(), new Class<?>[] {CaseKey.class, Actor.class})
                    && prepare.getReturnType().isRecord();
        }

        private static boolean isOutcome(Class<?> type) {
            return type == void.class || type.isEnum();
        }

        private void signature(String annotation, Stream<Method> methods, Predicate<Class<?>> result, String expected) {
            methods.filter(method -> !Arrays.equals(method.getParameterTypes(), new Class<?>[] {CaseKey.class})
                            || !result.test(method.getReturnType()))
                    .forEach(method -> say(method + " is a " + annotation
                            + " method: it must take the CaseKey alone and return " + expected));
        }

        private void unused(String annotation, Set<String> declared, Set<String> used) {
            declared.stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> say(steps.typeName() + " has " + annotation + "(\"" + name
                            + "\"), which the diagram does not use"));
        }

        private void checkSteps() {
            Set<String> used = new HashSet<>();
            Stream.of(ServiceTask.class, BusinessRuleTask.class, SendTask.class)
                    .flatMap(type -> model.getModelElementsByType(type).stream())
                    .forEach(task -> {
                        String expression =
                                task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
                        Matcher step = STEP.matcher(expression == null ? "" : expression);
                        if (!step.matches()
                                || !step.group(1).equals(steps.expressionName())
                                || !step.group(2).equals(task.getId())) {
                            say("task \"" + task.getId() + "\" must have the delegate expression ${"
                                    + steps.expressionName() + "." + task.getId() + "}, not " + expression);
                        } else if (!steps.steps().containsKey(task.getId())) {
                            say("task \"" + task.getId() + "\" has no step: " + steps.typeName()
                                    + " has no @Step method of that name");
                        }
                        used.add(task.getId());
                    });
            unused("@Step", steps.steps().keySet(), used);
        }

        private Stream<String> whoNames(UserTask task) {
            return Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups())
                    .filter(java.util.Objects::nonNull)
                    .map(WHO::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1));
        }

        private void checkTask(UserTask task) {
            List<String> who = whoNames(task).toList();
            if (who.size() != 1 || task.getCamundaCandidateUsers() != null) {
                say("user task \"" + task.getId()
                        + "\" must have one assignee or candidate group of the form ${who.name}");
            } else if (!steps.assignments().containsKey(who.get(0))) {
                say("user task \"" + task.getId() + "\" is for ${who." + who.get(0) + "}, but " + steps.typeName()
                        + " has no @Who(\"" + who.get(0) + "\") method");
            }
            String form = Names.kebabCase(task.getId());
            String formPath = "forms/" + steps.process() + "/" + form + ".form";
            findings.usedForms.add(formPath);
            if (!form.equals(task.getCamundaFormRef())) {
                say("user task \"" + task.getId() + "\" must refer to the form \"" + form + "\", not "
                        + task.getCamundaFormRef());
            }
            FormSchema schema = forms.get(formPath);
            if (schema == null) {
                say("user task \"" + task.getId() + "\" has no form: " + formPath + " is missing");
                return;
            }
            if (!schema.id().equals(form)) {
                findings.add(formPath, "has the id \"" + schema.id() + "\"; it must have the name of its file");
            }
            checkView(formPath, schema, steps.views().get(form));
            checkAnswers(formPath, schema, steps.submissions().get(form));
        }

        private void checkView(String formPath, FormSchema schema, Method prepare) {
            if (prepare == null) {
                findings.add(formPath, steps.typeName() + " has no @Prepare(\"" + schema.id() + "\") method");
                return;
            }
            if (!prepare.getReturnType().isRecord()) {
                return;
            }
            Map<String, RecordComponent> shown = Arrays.stream(
                            prepare.getReturnType().getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, component -> component));
            schema.shown().stream()
                    .filter(variable -> !shown.containsKey(variable))
                    .forEach(variable -> findings.add(
                            formPath, "shows the variable \"" + variable + "\", which " + prepare + " does not give"));
            new TreeSet<>(shown.keySet())
                    .stream()
                            .filter(variable -> !schema.shown().contains(variable)
                                    && !schema.fields().containsKey(variable))
                            .forEach(variable -> findings.add(
                                    formPath, "does not show \"" + variable + "\", which " + prepare + " gives"));
            schema.tables().forEach((source, columns) -> Optional.ofNullable(shown.get(source))
                    .ifPresent(component -> checkColumns(formPath, source, columns, component)));
        }

        private void checkColumns(String formPath, String source, Set<String> columns, RecordComponent component) {
            Type row = component.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : component.getType();
            if (!(row instanceof Class<?> type) || !type.isRecord()) {
                findings.add(formPath, "fills a table from \"" + source + "\", which must be a list of records");
                return;
            }
            Set<String> given = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!given.equals(columns)) {
                findings.add(
                        formPath,
                        "has a table of \"" + source + "\" with the columns " + columns + ", but its rows have "
                                + given);
            }
        }

        private void checkAnswers(String formPath, FormSchema schema, Method submit) {
            if (submit == null) {
                findings.add(formPath, steps.typeName() + " has no @Submit(\"" + schema.id() + "\") method");
                return;
            }
            Set<String> asked = Arrays.stream(submit.getParameterTypes())
                    .filter(Class::isRecord)
                    .filter(type -> !type.getPackageName().equals("id.bangkom.process"))
                    .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            schema.fields().keySet().stream()
                    .filter(key -> !asked.contains(key))
                    .forEach(key -> findings.add(
                            formPath, "asks for the field \"" + key + "\", which " + submit + " does not take"));
            asked.stream()
                    .filter(key -> !schema.fields().containsKey(key))
                    .forEach(key ->
                            findings.add(formPath, "does not ask for \"" + key + "\", which " + submit + " takes"));
        }

        private void checkDeadlines(Collection<UserTask> tasks) {
            Set<String> used = new HashSet<>();
            Stream.concat(
                            tasks.stream().map(UserTask::getCamundaDueDate).filter(java.util.Objects::nonNull),
                            model.getModelElementsByType(TimeDate.class).stream()
                                    .map(TimeDate::getTextContent))
                    .forEach(expression -> {
                        Matcher deadline = DEADLINE.matcher(expression.strip());
                        if (!deadline.matches()) {
                            say("has the moment " + expression + "; moments have the form ${deadline.element.kind}");
                        } else {
                            used.add(deadline.group(1));
                        }
                    });
            tasks.stream()
                    .filter(task -> task.getCamundaDueDate() == null)
                    .forEach(task -> say("user task \"" + task.getId() + "\" has no due date"));
            unused("@Deadline", steps.deadlines().keySet(), used);
        }

        private void checkCondition(SequenceFlow flow) {
            if (flow.getConditionExpression() == null) {
                return;
            }
            Matcher condition = condition(flow);
            if (!condition.matches()) {
                say("flow \"" + flow.getId() + "\" must have a condition of the form ${step == 'OUTCOME'}, not "
                        + flow.getConditionExpression().getTextContent());
                return;
            }
            String before = condition.group(1);
            if (!before(flow.getSource()).equals(List.of(before))) {
                say("flow \"" + flow.getId() + "\" reads the outcome of \"" + before
                        + "\", which is not the one element right before its gateway");
            }
            if (!outcomes(before).contains(condition.group(2))) {
                say("flow \"" + flow.getId() + "\" waits for " + condition.group(2) + ", which \"" + before
                        + "\" never answers");
            }
        }

        private static Matcher condition(SequenceFlow flow) {
            return CONDITION.matcher(
                    flow.getConditionExpression().getTextContent().strip());
        }

        // By the flows themselves, as the engine reads them: "incoming" and "outgoing" of a node are optional.

        private List<SequenceFlow> after(FlowNode node) {
            return model.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getSource().equals(node))
                    .toList();
        }

        /** Ids of the elements right before a node. */
        private List<String> before(FlowNode node) {
            return model.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getTarget().equals(node))
                    .map(flow -> flow.getSource().getId())
                    .toList();
        }

        /** What a step or user task may answer; nothing when it answers nothing. */
        private Set<String> outcomes(String element) {
            Method source = Optional.ofNullable(steps.steps().get(element))
                    .orElse(steps.submissions().get(Names.kebabCase(element)));
            if (source == null || !source.getReturnType().isEnum()) {
                return Set.of();
            }
            return Arrays.stream(source.getReturnType().getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** A case whose outcome no flow waits for would stop at the gateway. */
        private void checkOutcomes(ExclusiveGateway gateway) {
            List<SequenceFlow> flows = after(gateway);
            if (flows.size() < 2) {
                return;
            }
            Set<String> awaited = new HashSet<>();
            for (SequenceFlow flow : flows) {
                if (flow.getConditionExpression() == null) {
                    say("flow \"" + flow.getId() + "\" is one of several after the gateway \"" + gateway.getId()
                            + "\" and must have a condition");
                    return;
                }
                Matcher condition = condition(flow);
                if (condition.matches()) {
                    awaited.add(condition.group(2));
                }
            }
            before(gateway).forEach(element -> outcomes(element).stream()
                    .filter(outcome -> !awaited.contains(outcome))
                    .forEach(outcome -> say("gateway \"" + gateway.getId() + "\" has no flow for " + outcome
                            + ", which \"" + element + "\" may answer")));
        }
    }
}
