package org.tongxing.workflow.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;

/** Which instance has which number. A number is given to one instance only: a second start fails here. */
@Component
class InstanceRegister extends AbstractBpmnParseListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    InstanceRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::enter);
    }

    Optional<String> instanceOf(CaseReference reference) {
        return jdbc.sql("SELECT process_instance_id FROM instance_reference WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .optional();
    }

    private void enter(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        jdbc.sql("INSERT INTO instance_reference (reference, process_instance_id, started_at) VALUES (?, ?, ?)")
                .params(
                        reference.value(),
                        execution.getProcessInstanceId(),
                        Timestamp.valueOf(LocalDateTime.now(clock)))
                .update();
    }
}
