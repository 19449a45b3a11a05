package id.bangkom.process.camunda;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The conventions of our diagrams: what they may contain, how things are called, and how they are drawn. */
final class DiagramStyle {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Everything our diagrams are made of; scripts, listeners, call activities and the like are not. */
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "message",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "timerEventDefinition",
            "timeDate",
            "messageEventDefinition",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "exclusiveGateway",
            "parallelGateway",
            "subProcess",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "asyncBefore",
            "assignee",
            "candidateGroups",
            "dueDate",
            "formRef",
            "formRefBinding",
            "delegateExpression");

    private static final Pattern CAMEL = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern ESCALATION = Pattern.compile("\\$\\{deadline\\.(\\w+)\\.escalation}");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[\\w.]+( == '\\w+')?}");
    private static final int TASK_WIDTH = 100;
    private static final int TASK_HEIGHT = 80;

    private final BpmnModelInstance model;
    private final List<String> problems = new ArrayList<>();

    private DiagramStyle(BpmnModelInstance model) {
        this.model = model;
    }

    /** Everything that breaks a convention, one sentence each. */
    static List<String> problems(BpmnModelInstance model) {
        DiagramStyle style = new DiagramStyle(model);
        style.process();
        style.contents(model.getDocument().getRootElement());
        style.ids();
        style.labels();
        style.jobs();
        style.escalations();
        style.drawing();
        return style.problems;
    }

    private void say(BaseElement element, String what) {
        problems.add("\"" + element.getId() + "\" " + what);
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    // escalations

    /** {@link Escalations} knows the escalation of a task by its id. */
    private void escalations() {
        for (TimeDate moment : all(TimeDate.class)) {
            Matcher escalation = ESCALATION.matcher(moment.getTextContent().strip());
            if (escalation.matches()
                    && moment.getParentElement().getParentElement() instanceof BoundaryEvent event
                    && !event.getId().equals(escalation.group(1) + "Escalation")) {
                say(event, "must have the id \"" + escalation.group(1) + "Escalation\"");
            }
        }
    }

    // process

    private void process() {
        for (Process process : all(Process.class)) {
            if (!process.isExecutable()) {
                say(process, "is not executable");
            }
            if (!"P1095D".equals(process.getCamundaHistoryTimeToLiveString())) {
                say(process, "must have the history time to live P1095D");
            }
            if (blank(process.getName())) {
                say(process, "has no name");
            }
            if (!KEBAB.matcher(process.getId()).matches()) {
                say(process, "is not in kebab case");
            }
        }
    }

    // what is not allowed

    private void contents(DomElement element) {
        String id = element.getAttribute("id");
        if (BPMN.equals(element.getNamespaceURI())) {
            if (!ELEMENTS.contains(element.getLocalName())) {
                problems.add("\"" + id + "\" is a " + element.getLocalName() + ", which our diagrams do not use");
            }
            CAMUNDA_NAMES.stream()
                    .filter(name -> element.hasAttribute(CAMUNDA, name) && !CAMUNDA_ATTRIBUTES.contains(name))
                    .forEach(name ->
                            problems.add("\"" + id + "\" has camunda:" + name + ", which our diagrams do not use"));
        }
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            problems.add("\"" + id + "\" is a camunda:" + element.getLocalName() + ", which our diagrams do not use");
        }
        expressions(element)
                .filter(text -> !EXPRESSION.matcher(text).matches())
                .forEach(text -> problems.add("\""
                        + (id == null ? element.getLocalName() : id) + "\" has the expression " + text
                        + "; only names and comparisons with an outcome are allowed"));
        element.getChildElements().forEach(this::contents);
    }

    /** The engine's own attributes that run code, change transactions, or bind people and forms in another way. */
    private static final List<String> CAMUNDA_NAMES = Stream.concat(
                    CAMUNDA_ATTRIBUTES.stream(),
                    Stream.of(
                            "class",
                            "expression",
                            "resultVariable",
                            "decisionRef",
                            "asyncAfter",
                            "exclusive",
                            "jobPriority",
                            "candidateUsers",
                            "candidateStarterGroups",
                            "formKey",
                            "followUpDate",
                            "priority",
                            "initiator",
                            "type",
                            "topic",
                            "variableName",
                            "versionTag"))
            .toList();

    private static Stream<String> expressions(DomElement element) {
        return Stream.concat(
                        CAMUNDA_NAMES.stream()
                                .filter(name -> element.hasAttribute(CAMUNDA, name))
                                .map(name -> element.getAttribute(CAMUNDA, name)),
                        element.getChildElements().isEmpty() && element.getTextContent() != null
                                ? Stream.of(element.getTextContent().strip())
                                : Stream.empty())
                .filter(text -> text.contains("${") || text.contains("#{"));
    }

    // names

    private void ids() {
        for (FlowNode node : all(FlowNode.class)) {
            if (!CAMEL.matcher(node.getId()).matches()) {
                say(node, "is not in lower camel case");
            }
        }
        for (SequenceFlow flow : all(SequenceFlow.class)) {
            if (!flow.getId().startsWith("flow")) {
                say(flow, "is a flow; its id must begin with flow");
            }
        }
        for (Message message : all(Message.class)) {
            if (!message.getId().equals("message" + capital(Names.camelCase(message.getName())))
                    || !KEBAB.matcher(message.getName()).matches()) {
                say(message, "has the name " + message.getName() + "; they must be the same words");
            }
        }
        for (ExclusiveGateway gateway : all(ExclusiveGateway.class)) {
            if (after(gateway).size() > 1 && !gateway.getId().matches("(is|has)[A-Z]\\w*")) {
                say(gateway, "asks something; its id must be a question too, such as isApproved");
            }
        }
        for (UserTask task : all(UserTask.class)) {
            if (!"latest".equals(task.getCamundaFormRefBinding())) {
                say(task, "must take the latest form");
            }
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    // labels

    private void labels() {
        for (FlowNode node : all(FlowNode.class)) {
            boolean question = node instanceof ExclusiveGateway && after(node).size() > 1;
            String name = node.getName();
            if (node instanceof Gateway && !question) {
                if (!blank(name)) {
                    say(node, "only joins or splits; it needs no label");
                }
            } else if (blank(name)) {
                say(node, "has no label");
            } else if (question != name.endsWith("?")) {
                say(node, question ? "must be a question" : "must not be a question");
            } else if (!name.equals(name.strip()) || !Character.isUpperCase(name.charAt(0))) {
                say(node, "must be written like a sentence, not \"" + name + "\"");
            }
            if (question) {
                after(node).stream().filter(flow -> blank(flow.getName())).forEach(flow -> say(flow, "has no answer"));
            }
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    // transactions

    /**
     * A job of its own for every step, so that a person's click never fails because of later work; except for the steps
     * from the start to the first wait state, because a fan-out starts thousands of cases.
     */
    private void jobs() {
        Set<FlowNode> atOnce = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(all(StartEvent.class).stream()
                .filter(start -> !(start.getParentElement() instanceof SubProcess))
                .toList());
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (atOnce.add(node)) {
                after(node).stream()
                        .map(SequenceFlow::getTarget)
                        .filter(target -> target instanceof Gateway || isStep(target) && !target.isCamundaAsyncBefore())
                        .forEach(next::add);
            }
        }
        for (FlowNode node : all(FlowNode.class)) {
            boolean join = node instanceof ParallelGateway && before(node).size() > 1;
            boolean ownJob = node.isCamundaAsyncBefore();
            if (isStep(node) && !ownJob && !atOnce.contains(node)) {
                say(node, "must begin a transaction of its own (asyncBefore)");
            }
            if (join && !ownJob) {
                say(node, "must join in a transaction of its own (asyncBefore), or two people collide");
            }
            if (!isStep(node) && !join && ownJob) {
                say(node, "is no step and needs no transaction of its own");
            }
        }
    }

    private static boolean isStep(FlowNode node) {
        return node instanceof ServiceTask || node instanceof BusinessRuleTask || node instanceof SendTask;
    }

    private List<SequenceFlow> before(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> flow.getTarget().equals(node))
                .toList();
    }

    private List<SequenceFlow> after(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node))
                .toList();
    }

    // drawing

    private record Drawn(FlowElement element, Rectangle2D shape) {}

    private void drawing() {
        Map<BaseElement, BpmnShape> shapes =
                all(BpmnShape.class).stream().collect(Collectors.toMap(BpmnShape::getBpmnElement, Function.identity()));
        Map<BaseElement, BpmnEdge> edges =
                all(BpmnEdge.class).stream().collect(Collectors.toMap(BpmnEdge::getBpmnElement, Function.identity()));
        List<Drawn> nodes = new ArrayList<>();
        for (FlowNode node : all(FlowNode.class)) {
            BpmnShape shape = shapes.get(node);
            if (shape == null) {
                say(node, "is not drawn");
            } else {
                nodes.add(new Drawn(node, rectangle(shape.getBounds())));
            }
        }
        Map<SequenceFlow, List<Line2D>> lines = new HashMap<>();
        for (SequenceFlow flow : all(SequenceFlow.class)) {
            BpmnEdge edge = edges.get(flow);
            if (edge == null) {
                say(flow, "is not drawn");
            } else {
                lines.put(flow, segments(edge));
            }
        }
        sizes(nodes);
        overlaps(nodes);
        startsLeft(nodes);
        lines.forEach((flow, segments) -> ends(flow, segments, nodes));
        lines.forEach((flow, segments) -> through(flow, segments, nodes));
        crossings(lines);
        labelsApart(shapes, edges, nodes);
    }

    private void sizes(List<Drawn> nodes) {
        nodes.stream()
                .filter(node -> node.element() instanceof Task)
                .filter(node ->
                        node.shape().getWidth() != TASK_WIDTH || node.shape().getHeight() != TASK_HEIGHT)
                .forEach(node -> say(node.element(), "must be drawn 100 by 80"));
    }

    private void overlaps(List<Drawn> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            for (Drawn other : nodes.subList(i + 1, nodes.size())) {
                Drawn node = nodes.get(i);
                if (node.shape().intersects(other.shape()) && !belongTogether(node.element(), other.element())) {
                    say(node.element(), "is drawn over \"" + other.element().getId() + "\"");
                }
            }
        }
    }

    /** A boundary event and its task, or an element and the subprocess it is in. */
    private static boolean belongTogether(FlowElement one, FlowElement other) {
        return attached(one, other) || attached(other, one) || inside(one, other) || inside(other, one);
    }

    private static boolean attached(FlowElement event, FlowElement host) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }

    private static boolean inside(FlowElement child, FlowElement parent) {
        return child.getParentElement().equals(parent);
    }

    /** Reading begins at the left: nothing of the main flow stands before the start. */
    private void startsLeft(List<Drawn> nodes) {
        Map<ModelElementInstance, Double> starts = nodes.stream()
                .filter(node -> node.element() instanceof StartEvent)
                .collect(Collectors.toMap(node -> node.element().getParentElement(), node -> node.shape()
                        .getX()));
        nodes.stream()
                .filter(node ->
                        node.shape().getX() < starts.getOrDefault(node.element().getParentElement(), 0.0))
                .filter(node -> !(node.element() instanceof SubProcess))
                .forEach(node -> say(node.element(), "stands left of the start"));
    }

    private void ends(SequenceFlow flow, List<Line2D> segments, List<Drawn> nodes) {
        Point2D from = segments.get(0).getP1();
        Point2D to = segments.get(segments.size() - 1).getP2();
        nodes.stream()
                .filter(node -> node.element().equals(flow.getSource()))
                .filter(node -> !touches(node.shape(), from))
                .forEach(node ->
                        say(flow, "does not begin at \"" + node.element().getId() + "\""));
        nodes.stream()
                .filter(node -> node.element().equals(flow.getTarget()))
                .filter(node -> !touches(node.shape(), to))
                .forEach(node -> say(flow, "does not end at \"" + node.element().getId() + "\""));
    }

    private static boolean touches(Rectangle2D shape, Point2D point) {
        return grown(shape, 2).contains(point);
    }

    private void through(SequenceFlow flow, List<Line2D> segments, List<Drawn> nodes) {
        nodes.stream()
                .filter(node -> !node.element().equals(flow.getSource())
                        && !node.element().equals(flow.getTarget())
                        && !attached(flow.getSource(), node.element())
                        && !inside(flow, node.element()))
                .filter(node -> segments.stream().anyMatch(line -> line.intersects(grown(node.shape(), -2))))
                .forEach(node -> say(flow, "runs through \"" + node.element().getId() + "\""));
    }

    private void crossings(Map<SequenceFlow, List<Line2D>> lines) {
        List<SequenceFlow> flows = List.copyOf(lines.keySet());
        for (int i = 0; i < flows.size(); i++) {
            for (SequenceFlow other : flows.subList(i + 1, flows.size())) {
                SequenceFlow flow = flows.get(i);
                // Flows that leave or reach the same node may share their first or last stretch.
                boolean related = flow.getSource().equals(other.getSource())
                        || flow.getTarget().equals(other.getTarget());
                boolean cross = lines.get(flow).stream()
                        .anyMatch(one -> lines.get(other).stream().anyMatch(two -> cross(one, two, related)));
                if (cross) {
                    say(flow, "crosses \"" + other.getId() + "\"");
                }
            }
        }
    }

    private static boolean cross(Line2D one, Line2D two, boolean related) {
        if (!one.intersectsLine(two)) {
            return false;
        }
        boolean parallel = horizontal(one) == horizontal(two);
        if (related) {
            // Proper crossings only, not a common stretch or a meeting point.
            return !parallel && !atEnd(one, two) && !atEnd(two, one);
        }
        return true;
    }

    private static boolean horizontal(Line2D line) {
        return line.getY1() == line.getY2();
    }

    private static boolean atEnd(Line2D line, Line2D of) {
        return of.ptSegDist(line.getP1()) < 1 || of.ptSegDist(line.getP2()) < 1;
    }

    /** Labels outside of their shapes stand neither on another shape nor on each other. */
    private void labelsApart(Map<BaseElement, BpmnShape> shapes, Map<BaseElement, BpmnEdge> edges, List<Drawn> nodes) {
        Map<BaseElement, Rectangle2D> labels = new HashMap<>();
        shapes.forEach((element, shape) -> {
            if (shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null) {
                labels.put(element, rectangle(shape.getBpmnLabel().getBounds()));
            } else if (element instanceof Event event && !blank(event.getName())) {
                say(element, "has no place for its label");
            }
        });
        edges.forEach((element, edge) -> {
            if (edge.getBpmnLabel() != null && edge.getBpmnLabel().getBounds() != null) {
                labels.put(element, rectangle(edge.getBpmnLabel().getBounds()));
            } else if (element instanceof SequenceFlow flow && !blank(flow.getName())) {
                say(element, "has no place for its label");
            }
        });
        List<BaseElement> labelled = List.copyOf(labels.keySet());
        for (int i = 0; i < labelled.size(); i++) {
            BaseElement element = labelled.get(i);
            Rectangle2D label = labels.get(element);
            labelled.subList(i + 1, labelled.size()).stream()
                    .filter(other -> label.intersects(labels.get(other)))
                    .forEach(other -> say(element, "has its label over that of \"" + other.getId() + "\""));
            nodes.stream()
                    .filter(node -> !(node.element() instanceof SubProcess))
                    .filter(node -> label.intersects(node.shape()))
                    .forEach(node -> say(
                            element, "has its label over \"" + node.element().getId() + "\""));
        }
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Rectangle2D grown(Rectangle2D shape, double by) {
        return new Rectangle2D.Double(
                shape.getX() - by, shape.getY() - by, shape.getWidth() + 2 * by, shape.getHeight() + 2 * by);
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        Waypoint[] points = edge.getWaypoints().toArray(Waypoint[]::new);
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.length; i++) {
            segments.add(
                    new Line2D.Double(points[i - 1].getX(), points[i - 1].getY(), points[i].getX(), points[i].getY()));
        }
        return Arrays.asList(segments.toArray(Line2D[]::new));
    }
}
