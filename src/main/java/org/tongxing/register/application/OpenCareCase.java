package org.tongxing.register.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.register.persistence.RegistrationRecords.Registration;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.References;

/**
 * 启动重点关爱个案 under the number that the registration has reserved. A child who left the ledger in between gets none: the
 * family of a child who died hears nothing more from us.
 */
@Component("openCareCaseUseCase")
public class OpenCareCase {

    private static final String CARE_NEEDED = "register.careNeeded";

    private final RegistrationRecords registrations;
    private final ChildRecords children;
    private final Processes processes;
    private final References references;

    OpenCareCase(RegistrationRecords registrations, ChildRecords children, Processes processes, References references) {
        this.registrations = registrations;
        this.children = children;
        this.processes = processes;
        this.references = references;
    }

    /** Opens the case of a registration. */
    @Transactional
    public void open(CaseReference registration) {
        Registration found = registrations.find(registration).orElseThrow();
        CaseReference care = found.careReference();
        RegisteredChild child = children.find(found.child()).orElseThrow();
        if (care != null && child.active()) {
            processes.start(CARE_NEEDED, care, found.area(), variables(child, care));
        }
    }

    /** Opens a case of its own for a child whose record was corrected so that care is needed. */
    void openFor(RegisteredChild child) {
        AreaCode area = child.form().area(RegistrationField.RESIDENCE_AREA).orElseThrow();
        CaseReference care = references.next("CC", area);
        processes.start(CARE_NEEDED, care, area, variables(child, care));
    }

    private static Outcome variables(RegisteredChild child, CaseReference care) {
        return Outcome.of(MatterVariables.CHILD_ID, child.id().value())
                .with(MatterVariables.CASE_REFERENCE, care.value());
    }
}
