package org.tongxing.workflow.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.tongxing.access.Avoidances;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** The desk of a task, found when the task is made and whenever it is settled anew. */
abstract class DeskExpression implements Expression {

    private static final long serialVersionUID = 1L;

    private final transient Avoidances avoidances;
    private final transient Clock clock;

    DeskExpression(Avoidances avoidances, Clock clock) {
        this.avoidances = avoidances;
        this.clock = clock;
    }

    /** The desk that the task belongs to when everybody is there. */
    final String first(VariableScope scope) {
        return first(scope, LocalDate.now(clock));
    }

    abstract String first(VariableScope scope, LocalDate today);

    abstract String held(VariableScope scope, LocalDate today, Set<String> avoiding);

    @Override
    public Object getValue(VariableScope scope) {
        return held(scope, LocalDate.now(clock), avoiding(scope));
    }

    /** 回避: who keeps away from the child, from this matter or from the one it belongs to. */
    private Set<String> avoiding(VariableScope scope) {
        ChildId child = MatterVariables.CHILD_ID
                .find(scope)
                .or(() -> MatterVariables.ABOUT_CHILD_ID.find(scope))
                .map(ChildId::new)
                .orElse(null);
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
    public boolean isLiteralText() {
        return false;
    }

    /**
     * The model names a role, the instance the area: {@code role@area}, {@code role@organ}; unless a person has appointed
     * another desk, for as long as somebody sits there.
     */
    static final class OfRole extends DeskExpression {

        private static final long serialVersionUID = 1L;

        private final Role role;
        private final transient Optional<ProcessVariable<String>> appointed;
        private final transient Organization organization;

        OfRole(
                Role role,
                Optional<ProcessVariable<String>> appointed,
                Organization organization,
                Avoidances avoidances,
                Clock clock) {
            super(avoidances, clock);
            this.role = role;
            this.appointed = appointed;
            this.organization = organization;
        }

        @Override
        String first(VariableScope scope, LocalDate today) {
            return appointed(scope).orElseGet(() -> organization.firstDesk(role, area(scope), today));
        }

        @Override
        String held(VariableScope scope, LocalDate today, Set<String> avoiding) {
            return appointed(scope)
                    .filter(desk -> organization.isHeld(desk, today, avoiding))
                    .orElseGet(() -> organization.groupFor(role, area(scope), today, avoiding));
        }

        private Optional<String> appointed(VariableScope scope) {
            return appointed.flatMap(desk -> desk.find(scope));
        }

        private static AreaCode area(VariableScope scope) {
            return new AreaCode(MatterVariables.AREA_CODE.from(scope));
        }

        @Override
        public String getExpressionText() {
            return role.code();
        }
    }

    /** The instance names the desk itself, in a variable (ADR 16). */
    static final class OfInstance extends DeskExpression {

        private static final long serialVersionUID = 1L;

        private final transient ProcessVariable<String> desk;
        private final transient Superiors superiors;

        OfInstance(String variable, Superiors superiors, Avoidances avoidances, Clock clock) {
            super(avoidances, clock);
            this.desk = ProcessVariable.text(variable);
            this.superiors = superiors;
        }

        @Override
        String first(VariableScope scope, LocalDate today) {
            return desk.from(scope);
        }

        @Override
        String held(VariableScope scope, LocalDate today, Set<String> avoiding) {
            return superiors.deskOrAbove(desk.from(scope), today, avoiding);
        }

        @Override
        public String getExpressionText() {
            return desk.name();
        }
    }
}
