package org.tongxing.workflow.engine;

import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.Role;

/**
 * The model says the role, the instance says the area: at parse time each candidate group is replaced by one that is
 * found when the task is made ({@code role@area}, {@code role@organ}). A task has one of them. Where no role can be named
 * beforehand the model names a variable {@code …Desk} in which the instance carries the desk itself (ADR 16); a step may
 * name a variable that holds another desk, where a person has appointed one for it.
 */
@Component
class RoleScoping extends AbstractBpmnParseListener {

    private final Organization organization;
    private final Superiors superiors;
    private final Avoidances avoidances;
    private final FallenTasks fallen;
    private final Clock clock;

    RoleScoping(
            Organization organization, Superiors superiors, Avoidances avoidances, FallenTasks fallen, Clock clock) {
        this.organization = organization;
        this.superiors = superiors;
        this.avoidances = avoidances;
        this.fallen = fallen;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Set<Expression> groups = task.getCandidateGroupIdExpressions();
        if (groups.size() != 1) {
            throw new IllegalArgumentException("a task lies in one basket: " + activity.getId());
        }
        DeskExpression desk = desk(groups.iterator().next().getExpressionText(), element);
        groups.clear();
        groups.add(desk);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, made -> nameTheBasket(made, desk));
    }

    /** The group stands on the task itself too, so that a desk's list needs no second table (ADR 5). */
    private void nameTheBasket(DelegateTask task, DeskExpression desk) {
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .ifPresent(group -> {
                    task.setOwner(group);
                    fallen.begin(task.getId(), desk.first(task), group);
                });
    }

    private DeskExpression desk(String code, Element step) {
        return Role.ofCode(code)
                .<DeskExpression>map(role ->
                        new DeskExpression.OfRole(role, AppointedDesk.of(step), organization, avoidances, clock))
                .orElseGet(() -> named(code));
    }

    private DeskExpression named(String variable) {
        if (!variable.endsWith("Desk")) {
            throw new IllegalArgumentException("the model names no role: " + variable);
        }
        return new DeskExpression.OfInstance(variable, superiors, avoidances, clock);
    }
}
