package org.tongxing.carecase.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.deadline.ClockHistory;
import org.tongxing.deadline.OpenClocks;
import org.tongxing.workflow.WaitingTimers;
import org.tongxing.workflow.WaitingTimers.Moved;

/** The clocks of cases that wait to be graded anew (定期重新评级): each begins when the last grade was settled. */
@Component
class ReassessmentClocks implements OpenClocks {

    private static final String EVENT = "event_reassessmentDue";
    private static final String LIMIT = "risk.regrade";

    private final WaitingTimers timers;

    ReassessmentClocks(WaitingTimers timers) {
        this.timers = timers;
    }

    @Override
    public List<OpenClock> page(Selection selection, String after, int size) {
        if (selection.key() != null && !selection.key().equals(LIMIT)) {
            return List.of();
        }
        return timers.page(EVENT, selection.area(), selection.dueFrom(), after, size).stream()
                .map(timer ->
                        new OpenClock(timer.id(), LIMIT, timer.area(), timer.since(), timer.due(), ClockHistory.NONE))
                .toList();
    }

    @Override
    public void redate(List<Move> moves) {
        timers.move(
                CareCaseModel.REASSESSMENT_DUE_AT.name(),
                moves.stream()
                        .map(move -> new Moved(move.id(), move.was(), move.due()))
                        .toList());
    }
}
