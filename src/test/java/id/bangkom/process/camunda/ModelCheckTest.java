package id.bangkom.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Deadline;
import id.bangkom.process.Option;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** Each way in which a diagram, its forms and its steps class can disagree is found, and told with file and id. */
class ModelCheckTest {

    private static final String DIAGRAM = "bpmn/tea-break.bpmn";
    private static final String FORM = "forms/tea-break/choose-tea.form";

    private static final String GOOD_DIAGRAM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="tea-break" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="breakBegun"/>
                <sequenceFlow id="flow1" sourceRef="breakBegun" targetRef="boilWater"/>
                <serviceTask id="boilWater" camunda:delegateExpression="${teaBreak.boilWater}"/>
                <sequenceFlow id="flow2" sourceRef="boilWater" targetRef="chooseTea"/>
                <userTask id="chooseTea" camunda:formRef="choose-tea" camunda:formRefBinding="latest"
                          camunda:assignee="${who.guest}" camunda:dueDate="${deadline.chooseTea.due}"/>
                <sequenceFlow id="flow3" sourceRef="chooseTea" targetRef="isThirsty"/>
                <exclusiveGateway id="isThirsty"/>
                <sequenceFlow id="flowYes" sourceRef="isThirsty" targetRef="waitForLeaves">
                  <conditionExpression>${chooseTea == 'DRINK'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="flowNo" sourceRef="isThirsty" targetRef="breakOver">
                  <conditionExpression>${chooseTea == 'LEAVE'}</conditionExpression>
                </sequenceFlow>
                <intermediateCatchEvent id="waitForLeaves">
                  <timerEventDefinition id="waitForLeavesTimer">
                    <timeDate>${deadline.waitForLeaves.end}</timeDate>
                  </timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="flow5" sourceRef="waitForLeaves" targetRef="breakOver"/>
                <endEvent id="breakOver"/>
              </process>
            </definitions>
            """;

    private static final String GOOD_FORM =
            """
            {
              "id": "choose-tea",
              "components": [
                {"type": "text", "text": "Selamat datang, {{guest}}"},
                {"type": "table", "dataSource": "=teas", "columns": [{"key": "name"}, {"key": "minutes"}]},
                {"type": "select", "key": "tea", "label": "Teh", "valuesKey": "choices"},
                {"type": "number", "key": "cups", "label": "Cangkir"}
              ]
            }
            """;

    enum Wish {
        DRINK,
        LEAVE
    }

    record Tea(String name, int minutes) {}

    record TeaView(String guest, List<Tea> teas, List<Option> choices, Integer cups) {}

    record TeaAnswers(String tea, Integer cups) {}

    /** Agrees with the good diagram and the good form. */
    @ProcessSteps("tea-break")
    static class TeaBreak {
        @Subject
        String subject(CaseKey key) {
            return "";
        }

        @Who("guest")
        Assignment guest(CaseKey key) {
            return Assignment.person("g1");
        }

        @Deadline("waitForLeaves.end")
        Instant leaves(CaseKey key) {
            return Instant.EPOCH;
        }

        @Step
        void boilWater(CaseKey key) {}

        @Prepare("choose-tea")
        TeaView show(CaseKey key) {
            return null;
        }

        @Submit("choose-tea")
        Wish choose(CaseKey key, Actor actor, TeaAnswers answers) {
            return Wish.DRINK;
        }
    }

    private final Map<String, BpmnModelInstance> diagrams = new TreeMap<>();
    private final Map<String, FormSchema> forms = new TreeMap<>();

    private void diagram(String path, String xml) {
        diagrams.put(path, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private void form(String path, String json) {
        try {
            forms.put(path, FormSchema.of(new ObjectMapper().readTree(json)));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).as("the good model").contains(from);
        return text.replace(from, to);
    }

    private List<String> problemsOf(Object... stepsClasses) {
        return ModelCheck.problems(
                diagrams,
                forms,
                Arrays.stream(stepsClasses).map(StepsOfProcess::new).toList());
    }

    /** The problems when only the diagram is changed. */
    private List<String> withDiagram(String from, String to) {
        diagram(DIAGRAM, changed(GOOD_DIAGRAM, from, to));
        form(FORM, GOOD_FORM);
        return problemsOf(new TeaBreak());
    }

    /** The problems when only the form is changed. */
    private List<String> withForm(String from, String to) {
        diagram(DIAGRAM, GOOD_DIAGRAM);
        form(FORM, changed(GOOD_FORM, from, to));
        return problemsOf(new TeaBreak());
    }

    /** The problems when only the steps class is another one. */
    private List<String> withSteps(Object... steps) {
        diagram(DIAGRAM, GOOD_DIAGRAM);
        form(FORM, GOOD_FORM);
        return problemsOf(steps);
    }

    private static String name(Class<?> steps) {
        return steps.getName();
    }

    @Test
    void thereIsNothingToSayWhenAllAgree() {
        assertThat(withSteps(new TeaBreak())).isEmpty();
    }

    // diagram and class as a whole

    @Test
    void aFileThatIsNotNamedAfterItsProcess() {
        diagram("bpmn/coffee.bpmn", GOOD_DIAGRAM);
        form(FORM, GOOD_FORM);
        assertThat(problemsOf(new TeaBreak()))
                .containsExactly("bpmn/coffee.bpmn: has the process \"tea-break\"; the file must have its name");
    }

    @Test
    void aFileWithTwoProcesses() {
        assertThat(withDiagram("</definitions>", "<process id=\"second\"/></definitions>"))
                .contains(DIAGRAM + ": has 2 processes; a diagram has one");
    }

    @Test
    void aDiagramWithoutStepsClass() {
        assertThat(withSteps())
                .contains(DIAGRAM + ": has no steps class: none is annotated @ProcessSteps(\"tea-break\")");
    }

    @Test
    void aStepsClassWithoutDiagram() {
        @ProcessSteps("coffee-break")
        class CoffeeBreak {}

        assertThat(withSteps(new TeaBreak(), new CoffeeBreak()))
                .containsExactly(name(CoffeeBreak.class) + ": has the steps of \"coffee-break\", which has no diagram");
    }

    @Test
    void twoMethodsForTheSameForm() {
        @ProcessSteps("tea-break")
        class Twice {
            @Prepare("choose-tea")
            TeaView show(CaseKey key) {
                return null;
            }

            @Prepare("choose-tea")
            TeaView showAgain(CaseKey key) {
                return null;
            }
        }
        Object twice = new Twice();

        assertThatThrownBy(() -> withSteps(twice))
                .hasMessageContaining("Two methods stand for \"choose-tea\"")
                .hasMessageContaining(name(Twice.class));
    }

    @Test
    void aStepsClassThatDoesNotSayWhatItsCasesAreAbout() {
        @ProcessSteps("tea-break")
        class Nameless extends WithoutSubject {
            @Who("guest")
            Assignment guest(CaseKey key) {
                return null;
            }
        }

        assertThat(withSteps(new Nameless()))
                .contains(DIAGRAM + ": " + name(Nameless.class) + " has no @Subject method");
    }

    /** Only the class itself counts, so that a reader finds all steps in one place. */
    static class WithoutSubject {
        @Subject
        String subject(CaseKey key) {
            return "";
        }
    }

    // steps

    @Test
    void aTaskWithoutStep() {
        assertThat(withDiagram("boilWater", "boilMilk"))
                .contains(DIAGRAM + ": task \"boilMilk\" has no step: " + name(TeaBreak.class)
                        + " has no @Step method of that name");
    }

    @Test
    void aStepThatNoTaskUses() {
        assertThat(withDiagram("boilWater", "boilMilk"))
                .contains(DIAGRAM + ": " + name(TeaBreak.class)
                        + " has @Step(\"boilWater\"), which the diagram does not use");
    }

    @Test
    void aTaskThatIsBoundToAnotherStep() {
        assertThat(withDiagram("${teaBreak.boilWater}", "${teaBreak.boilMilk}"))
                .containsExactly(DIAGRAM + ": task \"boilWater\" must have the delegate expression"
                        + " ${teaBreak.boilWater}, not ${teaBreak.boilMilk}");
    }

    @Test
    void aTaskThatIsBoundToAnotherProcess() {
        assertThat(withDiagram("${teaBreak.boilWater}", "${coffeeBreak.boilWater}"))
                .containsExactly(DIAGRAM + ": task \"boilWater\" must have the delegate expression"
                        + " ${teaBreak.boilWater}, not ${coffeeBreak.boilWater}");
    }

    @Test
    void aTaskThatIsBoundToNothingOrToAClass() {
        assertThat(withDiagram(
                        "camunda:delegateExpression=\"${teaBreak.boilWater}\"", "camunda:class=\"java.lang.Runtime\""))
                .containsExactly(DIAGRAM + ": task \"boilWater\" must have the delegate expression"
                        + " ${teaBreak.boilWater}, not null");
    }

    @Test
    void aMethodThatTheBoundaryCannotCall() {
        @ProcessSteps("tea-break")
        class Wrong {
            @Subject
            String subject() {
                return "";
            }

            @Who("guest")
            String guest(CaseKey key) {
                return "";
            }

            @Deadline("waitForLeaves.end")
            long leaves(CaseKey key) {
                return 0;
            }

            @Step
            boolean boilWater(CaseKey key) {
                return true;
            }

            @Prepare("choose-tea")
            Map<String, String> show(CaseKey key) {
                return Map.of();
            }

            @Submit("choose-tea")
            Wish choose(CaseKey key, Actor actor, Map<String, String> answers) {
                return Wish.DRINK;
            }
        }

        List<String> problems = withSteps(new Wrong());
        assertThat(problems).allMatch(problem -> problem.startsWith(DIAGRAM) || problem.startsWith(FORM));
        Stream.of(
                        "Wrong.subject() is a @Subject method: it must take the CaseKey alone and return a String",
                        "is a @Who method: it must take the CaseKey alone and return an Assignment",
                        "is a @Deadline method: it must take the CaseKey alone and return an Instant",
                        "is a @Step method: it must take the CaseKey alone and return nothing or an enum",
                        "is a @Prepare method: it must take the CaseKey alone and return a record",
                        "is a @Submit method: it must take the CaseKey, the Actor and one record of answers")
                .forEach(expected -> assertThat(problems).anyMatch(problem -> problem.contains(expected)));
    }

    // user tasks

    @Test
    void aTaskForSomebodyUnknown() {
        assertThat(withDiagram("${who.guest}", "${who.host}"))
                .contains(DIAGRAM + ": user task \"chooseTea\" is for ${who.host}, but " + name(TeaBreak.class)
                        + " has no @Who(\"host\") method");
    }

    @Test
    void somebodyWhoHasNoTask() {
        assertThat(withDiagram("${who.guest}", "${who.host}"))
                .contains(
                        DIAGRAM + ": " + name(TeaBreak.class) + " has @Who(\"guest\"), which the diagram does not use");
    }

    @Test
    void aTaskForANamedPersonOrForTwo() {
        String problem =
                DIAGRAM + ": user task \"chooseTea\" must have one assignee or candidate group of the form ${who.name}";
        assertThat(withDiagram("${who.guest}", "demo")).contains(problem);
        assertThat(withDiagram("${who.guest}\"", "${who.guest}\" camunda:candidateGroups=\"${who.guest}\""))
                .containsExactly(problem);
        assertThat(withDiagram("${who.guest}\"", "${who.guest}\" camunda:candidateUsers=\"demo\""))
                .containsExactly(problem);
    }

    @Test
    void aTaskWithoutDueDate() {
        assertThat(withDiagram("camunda:dueDate=\"${deadline.chooseTea.due}\"", ""))
                .containsExactly(DIAGRAM + ": user task \"chooseTea\" has no due date");
    }

    @Test
    void aMomentThatIsNoDeadline() {
        assertThat(withDiagram("${deadline.chooseTea.due}", "${now()}"))
                .containsExactly(DIAGRAM + ": has the moment ${now()}; moments have the form ${deadline.element.kind}");
    }

    @Test
    void aDeadlineThatNothingWaitsFor() {
        assertThat(withDiagram("${deadline.waitForLeaves.end}", "${deadline.waitForLeaves.start}"))
                .containsExactly(DIAGRAM + ": " + name(TeaBreak.class)
                        + " has @Deadline(\"waitForLeaves.end\"), which the diagram does not use");
    }

    // forms

    @Test
    void aTaskThatRefersToAnotherForm() {
        assertThat(withDiagram("camunda:formRef=\"choose-tea\"", "camunda:formRef=\"choose-coffee\""))
                .containsExactly(
                        DIAGRAM + ": user task \"chooseTea\" must refer to the form \"choose-tea\", not choose-coffee");
    }

    @Test
    void aTaskWhoseFormIsMissing() {
        diagram(DIAGRAM, GOOD_DIAGRAM);
        assertThat(problemsOf(new TeaBreak()))
                .containsExactly(DIAGRAM + ": user task \"chooseTea\" has no form: " + FORM + " is missing");
    }

    @Test
    void aFormInTheFolderOfAnotherProcess() {
        diagram(DIAGRAM, GOOD_DIAGRAM);
        form("forms/coffee-break/choose-tea.form", GOOD_FORM);
        assertThat(problemsOf(new TeaBreak()))
                .containsExactly(
                        DIAGRAM + ": user task \"chooseTea\" has no form: " + FORM + " is missing",
                        "forms/coffee-break/choose-tea.form: is used by no user task of the process its folder is"
                                + " named after");
    }

    @Test
    void aFormThatNobodyUses() {
        form("forms/tea-break/choose-cake.form", changed(GOOD_FORM, "choose-tea", "choose-cake"));
        assertThat(withSteps(new TeaBreak()))
                .containsExactly("forms/tea-break/choose-cake.form: is used by no user task of the process its folder"
                        + " is named after");
    }

    @Test
    void aFormWhoseIdIsNotItsFileName() {
        assertThat(withForm("\"id\": \"choose-tea\"", "\"id\": \"choose-coffee\""))
                .contains(FORM + ": has the id \"choose-coffee\"; it must have the name of its file");
    }

    @Test
    void aFormWithTwoFieldsOfOneKey() {
        assertThatThrownBy(() -> withForm("\"key\": \"cups\"", "\"key\": \"tea\""))
                .hasMessage("Form \"choose-tea\" has two fields with the key tea");
    }

    @Test
    void aFormThatShowsAVariableNobodyGives() {
        assertThat(withForm("{{guest}}", "{{guest}}, {{weather}}"))
                .singleElement()
                .asString()
                .startsWith(FORM + ": shows the variable \"weather\", which ")
                .contains("TeaBreak.show(")
                .endsWith(" does not give");
    }

    @Test
    void aVariableOfTheViewThatTheFormDoesNotShow() {
        assertThat(withForm("{{guest}}", "teman"))
                .singleElement()
                .asString()
                .startsWith(FORM + ": does not show \"guest\", which ")
                .contains("TeaBreak.show(")
                .endsWith(" gives");
    }

    @Test
    void aTableWithOtherColumnsThanItsRows() {
        assertThat(withForm("{\"key\": \"minutes\"}", "{\"key\": \"price\"}"))
                .containsExactly(FORM + ": has a table of \"teas\" with the columns [name, price], but its rows have"
                        + " [name, minutes]");
    }

    @Test
    void aTableOfWhatIsNoListOfRecords() {
        assertThat(withForm("\"=teas\"", "\"=guest\""))
                .contains(FORM + ": fills a table from \"guest\", which must be a list of records");
    }

    @Test
    void aFieldTheRecordDoesNotTake() {
        assertThat(withForm("\"key\": \"cups\"", "\"key\": \"sugar\"")).anySatisfy(problem -> assertThat(problem)
                .startsWith(FORM + ": asks for the field \"sugar\", which ")
                .contains("TeaBreak.choose(")
                .endsWith(" does not take"));
    }

    @Test
    void aComponentOfTheRecordTheFormDoesNotAskFor() {
        assertThat(withForm("\"key\": \"cups\"", "\"key\": \"sugar\"")).anySatisfy(problem -> assertThat(problem)
                .startsWith(FORM + ": does not ask for \"cups\", which ")
                .contains("TeaBreak.choose(")
                .endsWith(" takes"));
    }

    @Test
    void aFormWithoutPrepareOrSubmit() {
        @ProcessSteps("tea-break")
        class Silent {
            @Subject
            String subject(CaseKey key) {
                return "";
            }
        }

        assertThat(withSteps(new Silent()))
                .contains(
                        FORM + ": " + name(Silent.class) + " has no @Prepare(\"choose-tea\") method",
                        FORM + ": " + name(Silent.class) + " has no @Submit(\"choose-tea\") method");
    }

    @Test
    void aPrepareAndASubmitWithoutTask() {
        diagram(DIAGRAM, GOOD_DIAGRAM.replace("chooseTea", "chooseCake").replace("choose-tea", "choose-cake"));
        form("forms/tea-break/choose-cake.form", changed(GOOD_FORM, "choose-tea", "choose-cake"));
        assertThat(problemsOf(new TeaBreak()))
                .contains(
                        DIAGRAM + ": " + name(TeaBreak.class)
                                + " has @Prepare(\"choose-tea\"), which the diagram does not use",
                        DIAGRAM + ": " + name(TeaBreak.class)
                                + " has @Submit(\"choose-tea\"), which the diagram does not use");
    }

    // gateways

    @Test
    void aConditionThatIsNoOutcome() {
        assertThat(withDiagram("${chooseTea == 'DRINK'}", "${chooseTea.equals('DRINK')}"))
                .contains(DIAGRAM + ": flow \"flowYes\" must have a condition of the form ${step == 'OUTCOME'}, not"
                        + " ${chooseTea.equals('DRINK')}");
    }

    @Test
    void aConditionOnAnOutcomeThatNeverComes() {
        assertThat(withDiagram("${chooseTea == 'DRINK'}", "${chooseTea == 'SLEEP'}"))
                .contains(DIAGRAM + ": flow \"flowYes\" waits for SLEEP, which \"chooseTea\" never answers");
    }

    @Test
    void anOutcomeThatNoFlowWaitsFor() {
        assertThat(withDiagram("${chooseTea == 'DRINK'}", "${chooseTea == 'LEAVE'}"))
                .containsExactly(
                        DIAGRAM + ": gateway \"isThirsty\" has no flow for DRINK, which \"chooseTea\" may answer");
    }

    @Test
    void aConditionOnAnElementFurtherBack() {
        assertThat(withDiagram("${chooseTea == 'DRINK'}", "${boilWater == 'DRINK'}"))
                .contains(
                        DIAGRAM + ": flow \"flowYes\" reads the outcome of \"boilWater\", which is not the one element"
                                + " right before its gateway",
                        DIAGRAM + ": flow \"flowYes\" waits for DRINK, which \"boilWater\" never answers");
    }

    @Test
    void aFlowWithoutConditionAmongOthers() {
        assertThat(withDiagram("<conditionExpression>${chooseTea == 'DRINK'}</conditionExpression>", ""))
                .containsExactly(DIAGRAM
                        + ": flow \"flowYes\" is one of several after the gateway \"isThirsty\" and must have a"
                        + " condition");
    }
}
