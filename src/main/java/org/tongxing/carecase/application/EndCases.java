package org.tongxing.carecase.application;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CaseRecords;
import org.tongxing.carecase.domain.CaseState;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** A child who left the ledger of children leaves key care too: every case ends at once, and so does every timer. */
@Component
@Transactional
public class EndCases {

    private final CareCases cases;
    private final CaseRecords records;

    EndCases(CareCases cases, CaseRecords records) {
        this.cases = cases;
        this.records = records;
    }

    /**
     * Ends what still goes on for a child.
     *
     * @return the cases whose process must hear of it: those that went on, and those whose family waits for an answer
     */
    public List<CaseReference> end(ChildId child, String exitReason, LocalDate on) {
        List<CareCase> running =
                cases.ofChild(child).stream().filter(this::isRunning).toList();
        running.stream()
                .filter(careCase -> careCase.state().isGoingOn())
                .map(careCase -> cases.lock(careCase.reference()))
                .forEach(careCase -> cases.save(careCase.ended(on, exitReason)));
        return running.stream().map(CareCase::reference).toList();
    }

    private boolean isRunning(CareCase careCase) {
        boolean familyWaits = careCase.state() == CaseState.NOT_LISTED && !records.isAnswered(careCase.reference());
        return careCase.state().isGoingOn() || familyWaits;
    }
}
