package org.tongxing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxing.shared.Role;
import org.tongxing.support.Models;

/** The rules of style that a model must keep, so that a diagram tells the story and the code does the work. */
class ProcessModelConventionsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final int MOST_NODES = 20;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "startEvent"),
            Map.entry("endEvent", "endEvent"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("intermediateThrowEvent", "event"),
            Map.entry("boundaryEvent", "event"),
            Map.entry("userTask", "userTask"),
            Map.entry("serviceTask", "serviceTask"),
            Map.entry("sendTask", "sendTask"),
            Map.entry("receiveTask", "receiveTask"),
            Map.entry("businessRuleTask", "businessRuleTask"),
            Map.entry("callActivity", "callActivity"),
            Map.entry("subProcess", "subProcess"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"),
            Map.entry("parallelGateway", "gateway"),
            Map.entry("sequenceFlow", "flow"));

    private static final Pattern CONDITION = Pattern.compile("\\$\\{(!?[a-zA-Z]+|[a-zA-Z]+ == '[A-Z_]+')}");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{[a-zA-Z]+}");
    private static final Pattern TIME = Pattern.compile("\\$\\{([a-zA-Z]+|limits\\.due\\('[a-zA-Z.]+', execution\\))}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<Path> models() {
        return Models.files().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isNamedAfterItsFileAndSaysWhatItIs(Path file) {
        Process process = process(file);

        assertThat(kebabCase(process.getId()) + ".bpmn")
                .isEqualTo(file.getFileName().toString());
        assertThat(process.getName()).containsPattern(CHINESE);
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryElementAChosenId(Path file) {
        assertThat(Models.read(file).getModelElementsByType(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId())
                        .matches(PREFIXES.get(element.getElementType().getTypeName()) + "_[a-z][a-zA-Z]+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsInChineseAndAsksAtEveryFork(Path file) {
        for (FlowNode node : Models.read(file).getModelElementsByType(FlowNode.class)) {
            if (node instanceof ExclusiveGateway gateway) {
                fork(gateway);
            } else {
                assertThat(node.getName()).as(node.getId()).containsPattern(CHINESE);
            }
        }
    }

    private static void fork(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() > 1) {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .allSatisfy(
                            flow -> assertThat(flow.getName()).as(flow.getId()).containsPattern(CHINESE));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void decidesByOneWord(Path file) {
        for (SequenceFlow flow : Models.read(file).getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                assertThat(flow.getConditionExpression().getTextContent()).matches(CONDITION);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void delegatesByBeanAndTakesDatesFromTheLimits(Path file) {
        BpmnModelInstance model = Models.read(file);
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        for (Activity activity : model.getModelElementsByType(Activity.class)) {
            String delegate = activity.getAttributeValueNs(CAMUNDA, "delegateExpression");
            if (delegate != null) {
                assertThat(delegate).matches(DELEGATE);
            }
            assertThat(activity.getAttributeValueNs(CAMUNDA, "class")).isNull();
            assertThat(activity.getAttributeValueNs(CAMUNDA, "expression")).isNull();
        }
        assertThat(model.getModelElementsByType(TimeDate.class))
                .allSatisfy(date -> assertThat(date.getTextContent()).matches(TIME));
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryTaskOfPeopleAFormARoleAndADate(Path file) {
        for (UserTask task : Models.read(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getAttributeValueNs(CAMUNDA, "formRef"))
                    .as(task.getId())
                    .isNotBlank();
            assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("latest");
            assertThat(task.getCamundaDueDate()).matches(TIME);
            assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty().allSatisfy(desk -> assertThat(
                            Role.ofCode(desk).isPresent() || desk.matches("[a-z][a-zA-Z]+Desk"))
                    .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesEachVariableThatACalledProcessGets(Path file) {
        BpmnModelInstance model = Models.read(file);
        assertThat(model.getModelElementsByType(CamundaIn.class))
                .allSatisfy(in -> assertThat(in.getCamundaVariables()).isNull());
        assertThat(model.getModelElementsByType(CamundaOut.class))
                .allSatisfy(out -> assertThat(out.getCamundaVariables()).isNull());
        assertThat(model.getModelElementsByType(CallActivity.class))
                .allSatisfy(call ->
                        assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void endsInAStateOfTheMatter(Path file) {
        assertThat(Models.read(file).getModelElementsByType(EndEvent.class))
                .allSatisfy(end -> assertThat(end.getName()).containsPattern(CHINESE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void staysSmallEnoughToRead(Path file) {
        Map<Object, Long> perLevel = Models.read(file).getModelElementsByType(FlowNode.class).stream()
                .collect(Collectors.groupingBy(FlowNode::getParentElement, Collectors.counting()));

        assertThat(perLevel.values()).allSatisfy(nodes -> assertThat(nodes).isLessThanOrEqualTo(MOST_NODES));
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryElementWithRightAngles(Path file) {
        BpmnModelInstance model = Models.read(file);
        Set<String> drawn = Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream()
                                .map(shape -> shape.getBpmnElement().getId()),
                        model.getModelElementsByType(BpmnEdge.class).stream()
                                .map(edge -> edge.getBpmnElement().getId()))
                .collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(FlowElement.class))
                .allSatisfy(element -> assertThat(drawn).contains(element.getId()));
        model.getModelElementsByType(BpmnEdge.class).forEach(ProcessModelConventionsTest::rightAngles);
    }

    private static void rightAngles(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                    .as(edge.getId())
                    .isTrue();
        }
    }

    private static Process process(Path file) {
        Collection<Process> processes = Models.read(file).getModelElementsByType(Process.class);
        assertThat(processes).hasSize(1);
        return processes.iterator().next();
    }

    private static String kebabCase(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
