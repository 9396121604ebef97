package org.tongxing.workflow.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/**
 * The model says the role, the instance says the area: at parse time each candidate group is replaced by one that is
 * found when the task is made ({@code role@area}, {@code role@organ}). A task has one of them. A step may name a variable
 * that holds another desk, where a person has appointed one for it.
 */
@Component
class RoleScoping extends AbstractBpmnParseListener {

    private final Organization organization;
    private final Avoidances avoidances;
    private final Clock clock;

    RoleScoping(Organization organization, Avoidances avoidances, Clock clock) {
        this.organization = organization;
        this.avoidances = avoidances;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Set<Expression> groups = task.getCandidateGroupIdExpressions();
        if (groups.size() != 1) {
            throw new IllegalArgumentException("a task lies in one basket: " + activity.getId());
        }
        Set<Expression> scoped = groups.stream()
                .map(Expression::getExpressionText)
                .map(this::role)
                .map(role -> new RoleOfArea(role, AppointedDesk.of(element)))
                .collect(Collectors.toSet());
        groups.clear();
        groups.addAll(scoped);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, RoleScoping::nameTheBasket);
    }

    /** The group stands on the task itself too, so that a desk's list needs no second table (ADR 5). */
    private static void nameTheBasket(DelegateTask task) {
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(task::setOwner);
    }

    private Role role(String code) {
        return Role.ofCode(code).orElseThrow(() -> new IllegalArgumentException("the model names no role: " + code));
    }

    private final class RoleOfArea implements Expression {

        private static final long serialVersionUID = 1L;

        private final Role role;
        private final transient Optional<ProcessVariable<String>> appointed;

        RoleOfArea(Role role, Optional<ProcessVariable<String>> appointed) {
            this.role = role;
            this.appointed = appointed;
        }

        @Override
        public Object getValue(VariableScope scope) {
            AreaCode area = new AreaCode(MatterVariables.AREA_CODE.from(scope));
            LocalDate today = LocalDate.now(clock);
            Set<String> avoiding = avoiding(scope);
            return appointed
                    .flatMap(desk -> desk.find(scope))
                    .filter(desk -> organization.isHeld(desk, today, avoiding))
                    .orElseGet(() -> organization.groupFor(role, area, today, avoiding));
        }

        /** 回避: who keeps away from the child, from this matter or from the one it belongs to. */
        private Set<String> avoiding(VariableScope scope) {
            ChildId child =
                    MatterVariables.CHILD_ID.find(scope).map(ChildId::new).orElse(null);
            List<String> matters = new ArrayList<>();
            MatterVariables.CASE_REFERENCE.find(scope).ifPresent(matters::add);
            if (scope instanceof ExecutionEntity execution && execution.getProcessBusinessKey() != null) {
                matters.add(execution.getProcessBusinessKey());
            }
            return avoidances.whoAvoids(child, matters);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getExpressionText() {
            return role.code();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
