package org.tongxing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongxing.benefit.assistance.process.TemporaryAssistanceModel;
import org.tongxing.benefit.entitlement.process.CrossProvinceBenefitModel;
import org.tongxing.benefit.entitlement.process.OriginVerificationModel;
import org.tongxing.carecase.process.CareCaseModel;
import org.tongxing.monitoring.process.CommunityUpdateModel;
import org.tongxing.monitoring.process.MonitoringRoundModel;
import org.tongxing.monitoring.process.TownshipUpdateModel;
import org.tongxing.register.process.ChildRegistrationModel;
import org.tongxing.register.process.RecordChangeModel;
import org.tongxing.register.process.ResidenceCheckModel;
import org.tongxing.shared.Role;
import org.tongxing.supervision.process.SupervisionOrderModel;
import org.tongxing.support.FormFiles;
import org.tongxing.support.Models;
import org.tongxing.support.TongxingTest;
import org.tongxing.visit.process.HomeVisitModel;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.TaskForm;

/** Models, model classes, beans and forms say the same, in both directions. */
@TongxingTest
class ProcessModelContractTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern NAME = Pattern.compile("\\$\\{!?([a-zA-Z]+)( == '[A-Z_]+')?}");

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry(ChildRegistrationModel.KEY, ChildRegistrationModel.class),
            Map.entry(ResidenceCheckModel.KEY, ResidenceCheckModel.class),
            Map.entry(RecordChangeModel.KEY, RecordChangeModel.class),
            Map.entry(CareCaseModel.KEY, CareCaseModel.class),
            Map.entry(HomeVisitModel.KEY, HomeVisitModel.class),
            Map.entry(MonitoringRoundModel.KEY, MonitoringRoundModel.class),
            Map.entry(TownshipUpdateModel.KEY, TownshipUpdateModel.class),
            Map.entry(CommunityUpdateModel.KEY, CommunityUpdateModel.class),
            Map.entry(TemporaryAssistanceModel.KEY, TemporaryAssistanceModel.class),
            Map.entry(SupervisionOrderModel.KEY, SupervisionOrderModel.class),
            Map.entry(CrossProvinceBenefitModel.KEY, CrossProvinceBenefitModel.class),
            Map.entry(OriginVerificationModel.KEY, OriginVerificationModel.class));

    @Autowired
    private ApplicationContext application;

    @Test
    void hasAClassForEachModel() {
        Set<String> processes = Models.files().stream()
                .map(file -> process(Models.read(file)).getId())
                .collect(Collectors.toSet());

        assertThat(processes).isEqualTo(MODELS.keySet());
    }

    @Test
    void declaresEveryVariableThatAModelReads() {
        for (Path file : Models.files()) {
            BpmnModelInstance model = Models.read(file);
            Set<String> declared = variables(MODELS.get(process(model).getId()));

            assertThat(declared).as(file.toString()).containsAll(read(model));
        }
    }

    @Test
    void hasABeanForEachDelegateAndNoOther() {
        Set<String> inModels = Models.files().stream()
                .flatMap(file -> Models.read(file).getModelElementsByType(Activity.class).stream())
                .map(activity -> activity.getAttributeValueNs(CAMUNDA, "delegateExpression"))
                .filter(expression -> expression != null)
                .map(expression -> expression.substring(2, expression.length() - 1))
                .collect(Collectors.toSet());

        assertThat(application.getBeanNamesForType(JavaDelegate.class)).containsExactlyInAnyOrderElementsOf(inModels);
    }

    @Test
    void asksInEachFormForWhatItsHandlerTakes() {
        Map<String, FormFiles.FormFile> forms = FormFiles.all();
        Set<String> handled = new TreeSet<>();
        application.getBeansOfType(TaskForm.class).values().forEach(handler -> {
            assertThat(handler.fields().keySet())
                    .as(handler.formId())
                    .isEqualTo(forms.get(handler.formId()).inputKeys());
            handled.add(handler.formId());
        });
        application.getBeansOfType(StartForm.class).values().forEach(handler -> {
            assertThat(handler.fields().keySet())
                    .as(handler.formId())
                    .isEqualTo(forms.get(handler.formId()).inputKeys());
            handled.add(handler.formId());
        });

        assertThat(handled).isEqualTo(forms.keySet());
    }

    private static Set<String> read(BpmnModelInstance model) {
        Stream<String> conditions = model.getModelElementsByType(ConditionExpression.class).stream()
                .map(ConditionExpression::getTextContent);
        Stream<String> timers =
                model.getModelElementsByType(TimeDate.class).stream().map(TimeDate::getTextContent);
        Stream<String> dates = model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> Stream.of(task.getCamundaDueDate(), task.getCamundaFollowUpDate()))
                .filter(date -> date != null);
        Set<String> read = Stream.of(conditions, timers, dates)
                .flatMap(text -> text)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .filter(desk -> Role.ofCode(desk).isEmpty())
                .forEach(read::add);
        model.getModelElementsByType(CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null)
                .forEach(read::add);
        model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("desk"))
                .map(CamundaProperty::getCamundaValue)
                .forEach(read::add);
        return read;
    }

    private static Set<String> variables(Class<?> model) {
        return List.of(model.getFields()).stream()
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class)
                .map(ProcessModelContractTest::name)
                .collect(Collectors.toSet());
    }

    private static String name(Field field) {
        try {
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }
}
