package org.tongxing.workflow.gate;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.draft.Drafts;

/** The gate of start forms. */
@Component
public class StartGate {

    private final FormGate forms;
    private final Drafts drafts;
    private final StartFormSchema schema;
    private final GateRecord audit;

    StartGate(FormGate forms, Drafts drafts, StartFormSchema schema, GateRecord audit) {
        this.forms = forms;
        this.drafts = drafts;
        this.schema = schema;
        this.audit = audit;
    }

    /**
     * What the engine starts an instance with.
     *
     * @param businessKey number of the new instance
     * @param variables its area and the outcomes of the form
     */
    record Ready(String businessKey, Map<String, Object> variables) {}

    /** Stores the submission. */
    Ready submit(CommandContext context, String definitionId, String login, @Nullable Map<String, Object> properties) {
        ProcessDefinitionEntity definition = definition(context, definitionId);
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(definition));
        StartForm form = form(definition);
        StartForm.Started started =
                audit.started(login, definition.getKey(), form.fields().keySet(), () -> {
                    Submission submission = new Submission(SubmittedValues.plain(properties));
                    forms.refuseUnknown(submission, form.fields());
                    return form.submit(login, submission);
                });
        drafts.drop(login, Drafts.ofStart(definition.getKey()));
        Map<String, Object> variables = new HashMap<>(started.outcome().values());
        variables.put(MatterVariables.AREA_CODE.name(), started.area().value());
        return new Ready(started.reference().value(), variables);
    }

    /** The form's schema with the person's choices and what they had typed before. */
    InputStream personal(CommandContext context, String definitionId, String login, InputStream deployed) {
        ProcessDefinitionEntity definition = definition(context, definitionId);
        StartForm form = form(definition);
        Map<String, Object> values = new HashMap<>(form.defaults(login));
        drafts.find(login, Drafts.ofStart(definition.getKey())).ifPresent(values::putAll);
        return schema.fill(deployed, form.choices(login), values);
    }

    private StartForm form(ProcessDefinitionEntity definition) {
        String formId = Objects.requireNonNull(
                        definition.getStartFormDefinition().getCamundaFormDefinitionKey(),
                        "this process has no start form")
                .getExpressionText();
        return forms.startForm(formId).orElseThrow(() -> new IllegalStateException("no handler for form " + formId));
    }

    private static ProcessDefinitionEntity definition(CommandContext context, String definitionId) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
    }
}
