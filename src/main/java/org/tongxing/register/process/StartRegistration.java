package org.tongxing.register.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.register.application.RegisterChild;
import org.tongxing.register.application.RegisterHousehold;
import org.tongxing.register.application.RegistrationResult;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.workflow.Processes;

/** Registrations that come by page or API: stored by the use case, then carried by the process, in one transaction. */
@Component
public class StartRegistration {

    private final RegisterChild register;
    private final RegisterHousehold household;
    private final Processes processes;
    private final AuditTrail audit;

    StartRegistration(RegisterChild register, RegisterHousehold household, Processes processes, AuditTrail audit) {
        this.register = register;
        this.household = household;
        this.processes = processes;
        this.audit = audit;
    }

    /**
     * Registers one child.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public RegistrationResult register(String login, RegistrationAnswers answers) {
        RegistrationResult result = register.register(login, answers);
        start(login, result);
        return result;
    }

    /**
     * Registers the children of a household, all or none.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken for any of them
     */
    @Transactional
    public List<RegistrationResult> registerHousehold(String login, List<RegistrationAnswers> children) {
        List<RegistrationResult> results = household.register(login, children);
        results.forEach(result -> start(login, result));
        return results;
    }

    private void start(String login, RegistrationResult result) {
        audit.decided(AuditEvent.of(login, AuditAction.STARTED)
                .about(result.child())
                .in(result.reference().value())
                .at(result.area())
                .detail("childRegistration " + result.outcome()));
        processes.start(
                ChildRegistrationModel.CHILD_REGISTERED,
                result.reference(),
                result.area(),
                ChildRegistrationModel.begin(result));
    }
}
