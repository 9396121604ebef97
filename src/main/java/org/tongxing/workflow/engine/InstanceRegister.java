package org.tongxing.workflow.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.access.MatterHidden;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.MatterVariables;

/**
 * Which instance has which number, and to which matter it belongs. A number is given to one instance only: a second start
 * fails here. An instance of a matter that is hidden from a worker's line is hidden with it.
 */
@Component
class InstanceRegister extends AbstractBpmnParseListener {

    private final JdbcClient jdbc;
    private final Avoidances avoidances;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstanceRegister(JdbcClient jdbc, Avoidances avoidances, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.avoidances = avoidances;
        this.events = events;
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

    /** The instances of a matter: its own, and those that it called or started. */
    List<String> instancesOf(CaseReference matter) {
        return jdbc.sql(
                        "SELECT process_instance_id FROM instance_reference WHERE matter = :matter OR reference = :matter")
                .param("matter", matter.value())
                .query(String.class)
                .list();
    }

    private void enter(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        String matter = MatterVariables.CASE_REFERENCE.find(execution).orElse(reference.value());
        jdbc.sql(
                        """
                        INSERT INTO instance_reference (reference, process_instance_id, matter, started_at)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(
                        reference.value(),
                        execution.getProcessInstanceId(),
                        matter,
                        Timestamp.valueOf(LocalDateTime.now(clock)))
                .update();
        avoidances
                .hiddenAmong(List.of(reference.value(), matter))
                .forEach(hidden -> events.publishEvent(new MatterHidden(new CaseReference(hidden))));
    }
}
