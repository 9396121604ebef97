package org.tongxing.carecase.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.shared.CaseReference;

/** Whether a child is visited again (安排下次走访): for as long as the case goes on. */
@Component("decideNextVisitUseCase")
@Transactional(readOnly = true)
public class DecideNextVisit {

    private final CareCases cases;

    DecideNextVisit(CareCases cases) {
        this.cases = cases;
    }

    /** False once a case is closed, ended or not listed. */
    public boolean visitsGoOn(CaseReference reference) {
        return cases.find(reference)
                .filter(careCase -> careCase.state().isGoingOn())
                .isPresent();
    }
}
