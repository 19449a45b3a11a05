package id.bangkom.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams keep to our conventions, so that people can read them and the engine can be left. */
class DiagramStyleTest {

    static List<Named<Path>> diagrams() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(path -> path.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(path -> named(path.toString(), path))
                    .toList();
        }
    }

    private static BpmnModelInstance read(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void theDiagramKeepsToTheConventions(Path file) throws IOException {
        assertThat(DiagramStyle.problems(read(Files.readString(file)))).isEmpty();
    }

    // That the style check notices

    @Test
    void anEscalationHasTheIdByWhichItIsKnown() {
        String late = GOOD.replace(
                "<exclusiveGateway id=\"isThirsty\"",
                """
                <boundaryEvent id="teaLate" name="Batas waktu terlewati" attachedToRef="chooseTea">
                  <timerEventDefinition id="teaTimer"><timeDate>${deadline.chooseTea.escalation}</timeDate>
                  </timerEventDefinition>
                </boundaryEvent>
                <exclusiveGateway id="isThirsty\"""");
        assertThat(DiagramStyle.problems(read(late))).contains("\"teaLate\" must have the id \"chooseTeaEscalation\"");
    }

    private static final String GOOD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="tea-break" name="Istirahat" isExecutable="true" camunda:historyTimeToLive="P1095D">
                <startEvent id="breakBegun" name="Istirahat dimulai"/>
                <serviceTask id="boilWater" name="Merebus air" camunda:delegateExpression="${teaBreak.boilWater}"/>
                <userTask id="chooseTea" name="Memilih teh" camunda:formRef="choose-tea" camunda:formRefBinding="latest"
                    camunda:assignee="${who.guest}" camunda:dueDate="${deadline.chooseTea.due}"/>
                <exclusiveGateway id="isThirsty" name="Masih haus?"/>
                <serviceTask id="pourTea" name="Menuang teh" camunda:asyncBefore="true"
                    camunda:delegateExpression="${teaBreak.pourTea}"/>
                <endEvent id="teaPoured" name="Teh dituang"/>
                <endEvent id="breakOver" name="Istirahat selesai"/>
                <sequenceFlow id="flow1" sourceRef="breakBegun" targetRef="boilWater"/>
                <sequenceFlow id="flow2" sourceRef="boilWater" targetRef="chooseTea"/>
                <sequenceFlow id="flow3" sourceRef="chooseTea" targetRef="isThirsty"/>
                <sequenceFlow id="flowYes" name="Ya" sourceRef="isThirsty" targetRef="pourTea">
                  <conditionExpression>${chooseTea == 'DRINK'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="flowNo" name="Tidak" sourceRef="isThirsty" targetRef="breakOver">
                  <conditionExpression>${chooseTea == 'LEAVE'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="flow4" sourceRef="pourTea" targetRef="teaPoured"/>
              </process>
              <message id="messageWaterCold" name="water-cold"/>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="tea-break">
                  <bpmndi:BPMNShape id="s1" bpmnElement="breakBegun">
                    <dc:Bounds x="100" y="122" width="36" height="36"/>
                    <bpmndi:BPMNLabel><dc:Bounds x="90" y="162" width="56" height="28"/></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="s2" bpmnElement="boilWater">
                    <dc:Bounds x="180" y="100" width="100" height="80"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="s3" bpmnElement="chooseTea">
                    <dc:Bounds x="330" y="100" width="100" height="80"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="s4" bpmnElement="isThirsty">
                    <dc:Bounds x="480" y="115" width="50" height="50"/>
                    <bpmndi:BPMNLabel><dc:Bounds x="470" y="85" width="70" height="14"/></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="s5" bpmnElement="pourTea">
                    <dc:Bounds x="600" y="100" width="100" height="80"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="s6" bpmnElement="teaPoured">
                    <dc:Bounds x="750" y="122" width="36" height="36"/>
                    <bpmndi:BPMNLabel><dc:Bounds x="740" y="162" width="56" height="14"/></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="s7" bpmnElement="breakOver">
                    <dc:Bounds x="600" y="252" width="36" height="36"/>
                    <bpmndi:BPMNLabel><dc:Bounds x="590" y="292" width="56" height="28"/></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="e1" bpmnElement="flow1">
                    <di:waypoint x="136" y="140"/><di:waypoint x="180" y="140"/>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="e2" bpmnElement="flow2">
                    <di:waypoint x="280" y="140"/><di:waypoint x="330" y="140"/>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="e3" bpmnElement="flow3">
                    <di:waypoint x="430" y="140"/><di:waypoint x="480" y="140"/>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="e4" bpmnElement="flowYes">
                    <di:waypoint x="530" y="140"/><di:waypoint x="600" y="140"/>
                    <bpmndi:BPMNLabel><dc:Bounds x="555" y="122" width="20" height="14"/></bpmndi:BPMNLabel>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="e5" bpmnElement="flowNo">
                    <di:waypoint x="505" y="165"/><di:waypoint x="505" y="270"/><di:waypoint x="600" y="270"/>
                    <bpmndi:BPMNLabel><dc:Bounds x="510" y="200" width="30" height="14"/></bpmndi:BPMNLabel>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="e6" bpmnElement="flow4">
                    <di:waypoint x="700" y="140"/><di:waypoint x="750" y="140"/>
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;

    @Test
    void aGoodDiagramHasNoProblems() {
        assertThat(DiagramStyle.problems(read(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // process
                "isExecutable=\"true\" | isExecutable=\"false\" | \"tea-break\" is not executable",
                "P1095D | P30D | \"tea-break\" must have the history time to live P1095D",
                "name=\"Istirahat\" | name=\"\" | \"tea-break\" has no name",
                // contents
                "<serviceTask id=\"pourTea\" | <scriptTask id=\"pourTea\" | \"pourTea\" is a scriptTask, which our diagrams do not use",
                "camunda:delegateExpression=\"${teaBreak.pourTea}\" | camunda:class=\"java.lang.Runtime\" | \"pourTea\" has camunda:class, which our diagrams do not use",
                "camunda:delegateExpression=\"${teaBreak.pourTea}\" | camunda:expression=\"${teaBreak.pourTea}\" | \"pourTea\" has camunda:expression, which our diagrams do not use",
                "${who.guest} | ${who.guest()} | \"chooseTea\" has the expression ${who.guest()}; only names and comparisons with an outcome are allowed",
                "${chooseTea == 'LEAVE'} | ${execution.setVariable('a', 1)} | \"conditionExpression\" has the expression ${execution.setVariable('a', 1)}; only names and comparisons with an outcome are allowed",
                "name=\"Istirahat selesai\"/> | name=\"Istirahat selesai\"><extensionElements><camunda:executionListener class=\"a.B\" event=\"end\"/></extensionElements></endEvent> | \"null\" is a camunda:executionListener, which our diagrams do not use",
                // names
                "\"teaPoured\" | \"tea_poured\" | \"tea_poured\" is not in lower camel case",
                "\"flow4\" | \"SequenceFlow_4\" | \"SequenceFlow_4\" is a flow; its id must begin with flow",
                "name=\"water-cold\" | name=\"coldWater\" | \"messageWaterCold\" has the name coldWater; they must be the same words",
                "isThirsty | thirst | \"thirst\" asks something; its id must be a question too, such as isApproved",
                "camunda:formRefBinding=\"latest\" | camunda:formRefBinding=\"deployment\" | \"chooseTea\" must take the latest form",
                // labels
                "name=\"Merebus air\" | name=\"\" | \"boilWater\" has no label",
                "name=\"Masih haus?\" | name=\"Haus\" | \"isThirsty\" must be a question",
                "name=\"Teh dituang\" | name=\"Teh dituang?\" | \"teaPoured\" must not be a question",
                "name=\"Teh dituang\" | name=\"teh dituang\" | \"teaPoured\" must be written like a sentence, not \"teh dituang\"",
                "name=\"Tidak\" | name=\"\" | \"flowNo\" has no answer",
                // transactions
                " camunda:asyncBefore=\"true\" | `` | \"pourTea\" must begin a transaction of its own (asyncBefore)",
                "name=\"Memilih teh\" | name=\"Memilih teh\" camunda:asyncBefore=\"true\" | \"chooseTea\" is no step and needs no transaction of its own",
                // drawing
                "bpmnElement=\"teaPoured\" | bpmnElement=\"tea-break\" | \"teaPoured\" is not drawn",
                "bpmnElement=\"flow4\" | bpmnElement=\"tea-break\" | \"flow4\" is not drawn",
                "x=\"600\" y=\"100\" width=\"100\" | x=\"600\" y=\"100\" width=\"120\" | \"pourTea\" must be drawn 100 by 80",
                "x=\"750\" y=\"122\" | x=\"690\" y=\"122\" | is drawn over",
                "x=\"600\" y=\"252\" | x=\"20\" y=\"252\" | \"breakOver\" stands left of the start",
                "x=\"700\" y=\"140\" | x=\"720\" y=\"140\" | \"flow4\" does not begin at \"pourTea\"",
                "x=\"750\" y=\"140\" | x=\"740\" y=\"140\" | \"flow4\" does not end at \"teaPoured\"",
                "<di:waypoint x=\"505\" y=\"270\"/> | <di:waypoint x=\"390\" y=\"165\"/><di:waypoint x=\"390\" y=\"270\"/> | \"flowNo\" runs through \"chooseTea\"",
                "<di:waypoint x=\"505\" y=\"270\"/> | <di:waypoint x=\"720\" y=\"200\"/><di:waypoint x=\"720\" y=\"90\"/> | crosses",
                "x=\"555\" y=\"122\" | x=\"595\" y=\"122\" | \"flowYes\" has its label over \"pourTea\"",
                "x=\"510\" y=\"200\" | x=\"555\" y=\"122\" | has its label over that of",
                "<bpmndi:BPMNLabel><dc:Bounds x=\"90\" y=\"162\" width=\"56\" height=\"28\"/></bpmndi:BPMNLabel> | `` | \"breakBegun\" has no place for its label",
            })
    void eachBreachIsTold(String from, String to, String problem) {
        assertThat(GOOD).contains(from);
        String broken = from.equals("isThirsty") || from.startsWith("\"")
                ? GOOD.replace(from, to)
                : GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        assertThat(DiagramStyle.problems(read(broken))).anyMatch(told -> told.contains(problem));
    }

    @Test
    void aParallelJoinWithoutTransactionOfItsOwnIsTold() {
        String parallel = GOOD.replace(
                        "exclusiveGateway id=\"isThirsty\" name=\"Masih haus?\"", "parallelGateway id=\"join\"")
                .replace("isThirsty", "join")
                .replace("targetRef=\"breakOver\"", "targetRef=\"join\"");
        assertThat(DiagramStyle.problems(read(parallel)))
                .contains("\"join\" must join in a transaction of its own (asyncBefore), or two people collide");
    }
}
