package org.tongxing.workflow.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.tongxing.workflow.ProcessVariable;

/** A step that another desk than its role's may be appointed for names the variable that holds it: property {@code desk}. */
final class AppointedDesk {

    private static final String PROPERTY = "desk";

    private AppointedDesk() {}

    static Optional<ProcessVariable<String>> of(Element step) {
        return Stream.ofNullable(step.element("extensionElements"))
                .flatMap(extensions ->
                        Stream.ofNullable(extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties")))
                .flatMap(properties -> properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                .filter(property -> PROPERTY.equals(property.attribute("name")))
                .map(property -> ProcessVariable.text(property.attribute("value")))
                .findFirst();
    }
}
