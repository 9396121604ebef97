package org.tongxing.benefit.entitlement.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.BenefitDates;
import org.tongxing.benefit.entitlement.application.ChaseHukou;
import org.tongxing.benefit.entitlement.domain.Chasing;
import org.tongxing.deadline.ClockHistory;
import org.tongxing.deadline.OpenClocks;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.WaitingTimers;
import org.tongxing.workflow.WaitingTimers.Waiting;

/**
 * The clocks of applications that wait for the place of the hukou: a new calendar or limit moves the day on which it is
 * chased. A timer is no desk's: nobody has anything to do until it fires.
 */
@Component
class ChaseClocks implements OpenClocks {

    private static final String EVENT = "event_chaseDue";
    /** The limits may be those of the other side's area, so that timers of all areas are looked at. */
    private static final String EVERYWHERE = "";

    private final WaitingTimers timers;
    private final ChaseHukou chase;

    ChaseClocks(WaitingTimers timers, ChaseHukou chase) {
        this.timers = timers;
        this.chase = chase;
    }

    @Override
    public List<OpenClock> page(Selection selection, String after, int size) {
        String key = selection.key();
        if (key != null && !BenefitDates.datesChasing(key)) {
            return List.of();
        }
        List<Waiting> page = timers.page(EVENT, EVERYWHERE, selection.dueFrom(), after, size);
        Map<CaseReference, Chasing> clocks =
                chase.chasing(page.stream().map(Waiting::reference).toList());
        return page.stream()
                .filter(timer -> clocks.containsKey(timer.reference()))
                .map(timer -> clock(timer, Objects.requireNonNull(clocks.get(timer.reference()))))
                .toList();
    }

    @Override
    public Map<String, Integer> redate(List<Move> moves) {
        timers.move(CrossProvinceBenefitModel.CHASE_DUE_AT.name(), moves);
        return Map.of();
    }

    private static OpenClock clock(Waiting timer, Chasing chasing) {
        return new OpenClock(
                timer.id(),
                chasing.limit(),
                chasing.area(),
                chasing.start().atStartOfDay(),
                timer.due(),
                ClockHistory.NONE);
    }
}
