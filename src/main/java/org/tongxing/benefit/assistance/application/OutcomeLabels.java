package org.tongxing.benefit.assistance.application;

import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.CheckOutcome;
import org.tongxing.benefit.assistance.domain.ConfirmOutcome;
import org.tongxing.benefit.assistance.domain.DecisionOutcome;
import org.tongxing.benefit.assistance.domain.PapersOutcome;
import org.tongxing.benefit.assistance.domain.RecoveryOutcome;
import org.tongxing.benefit.assistance.domain.UrgentOutcome;

/** Says what came of a step. */
final class OutcomeLabels {

    private OutcomeLabels() {}

    static String of(Act act) {
        String code = act.outcome();
        return switch (act.step()) {
            case HELP_FIRST, HELP_BY_COUNTY -> UrgentOutcome.valueOf(code).label();
            case ACCEPT, SUPPLY -> PapersOutcome.valueOf(code).label();
            case CHECK -> CheckOutcome.valueOf(code).label();
            case DECIDE -> DecisionOutcome.valueOf(code).label();
            case CONFIRM -> ConfirmOutcome.valueOf(code).label();
            case RECOVER -> RecoveryOutcome.valueOf(code).label();
            case PUBLISH -> "公示至" + act.until();
            case PAPERS -> "已补办";
            case DELIVER -> "已送达";
        };
    }
}
