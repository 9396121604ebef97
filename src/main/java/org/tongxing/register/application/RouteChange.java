package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Organization;
import org.tongxing.register.domain.DecisionRoute;
import org.tongxing.register.domain.RaisedBecause;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** Finds where a change is decided: at the township, or one level up when nobody there may (processes.md, four eyes). */
@Component
class RouteChange {

    private final Organization organization;
    private final Clock clock;

    RouteChange(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * The route of a proposal.
     *
     * @param area where the child lives
     * @param other where the child of the other record lives, null when there is none
     */
    DecisionRoute of(String proposer, AreaCode area, @Nullable AreaCode other) {
        LocalDate today = LocalDate.now(clock);
        if (other != null && !sameTownship(area, other)) {
            return above(proposer, area, RaisedBecause.OTHER_TOWNSHIP, today);
        }
        return organization.hasAnother(Role.CHILD_SUPERVISOR, area, proposer, today)
                ? new DecisionRoute(area, null)
                : above(proposer, area, RaisedBecause.ONLY_PROPOSER, today);
    }

    private DecisionRoute above(String proposer, AreaCode area, RaisedBecause why, LocalDate today) {
        return new DecisionRoute(organization.civilAffairsBeside(proposer, area, today), why);
    }

    private static boolean sameTownship(AreaCode one, AreaCode other) {
        return one.reaches(AreaLevel.TOWNSHIP)
                && other.reaches(AreaLevel.TOWNSHIP)
                && one.township().equals(other.township());
    }
}
