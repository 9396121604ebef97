package org.tongxing.register.process;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.application.ChangeProposal;
import org.tongxing.register.application.ProposeChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.Processes;

/** Proposals that come by the page: stored by the use case, then carried by the process, in one transaction. */
@Component
public class StartRecordChange {

    private final ProposeChange propose;
    private final Processes processes;

    StartRecordChange(ProposeChange propose, Processes processes) {
        this.propose = propose;
        this.processes = processes;
    }

    /**
     * Proposes a change.
     *
     * @return its number
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public CaseReference propose(String login, ChildId child, ChangeProposal proposal) {
        RecordChange change = propose.propose(login, child, proposal);
        processes.start(
                RecordChangeModel.RECORD_CHANGE_PROPOSED,
                change.reference(),
                change.area(),
                RecordChangeModel.begin(change));
        return change.reference();
    }
}
