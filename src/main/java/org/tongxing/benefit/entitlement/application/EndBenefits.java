package org.tongxing.benefit.entitlement.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.entitlement.domain.AgeRule;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.BenefitState;
import org.tongxing.benefit.entitlement.domain.StopReason;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.register.CareFacts;
import org.tongxing.register.Children;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * A child leaves the ledger: applications end, and so do grants that death or age ends. What the place of the hukou pays to
 * a child who only moved on it goes on paying; we look at it no more.
 */
@Component
public class EndBenefits {

    private static final String DIED = "DIED";
    private static final String CAME_OF_AGE = "CAME_OF_AGE";

    private final JdbcBenefits benefits;
    private final Children children;

    EndBenefits(JdbcBenefits benefits, Children children) {
        this.benefits = benefits;
        this.children = children;
    }

    /** An application that ended, and the verification that waits no more. */
    public record Ended(CaseReference application, Optional<CaseReference> verification) {}

    /** Ends what goes on for a child. */
    @Transactional
    public List<Ended> end(ChildId child, String reason, LocalDate on) {
        List<Ended> ended = new ArrayList<>();
        for (BenefitCase one : benefits.ofChild(child)) {
            if (one.state().goesOn() && !staysForSchool(one, reason)) {
                ended.add(end(benefits.lock(one.reference()), reason, on));
            }
        }
        return ended;
    }

    private boolean staysForSchool(BenefitCase application, String reason) {
        if (!reason.equals(CAME_OF_AGE)) {
            return false;
        }
        CareFacts facts = children.careFacts(application.child());
        return AgeRule.allows(application.benefit(), facts.age(), facts.schooling());
    }

    private Ended end(BenefitCase application, String reason, LocalDate on) {
        boolean granted = application.state() == BenefitState.GRANTED;
        if (granted && reason.equals(DIED)) {
            benefits.stopped(application, StopReason.DIED, YearMonth.from(on), on, "");
        } else if (granted && reason.equals(CAME_OF_AGE)) {
            benefits.stopped(application, StopReason.CAME_OF_AGE, YearMonth.from(on), on, "");
        } else {
            benefits.ended(application, BenefitState.ENDED, on);
        }
        return new Ended(application.reference(), Optional.ofNullable(application.verification()));
    }
}
