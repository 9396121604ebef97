package org.tongxing.carecase.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.deadline.ClockHistory;
import org.tongxing.deadline.OpenClocks;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.WaitingTimers;
import org.tongxing.workflow.WaitingTimers.Waiting;

/**
 * The clocks of cases that wait to be graded anew (定期重新评级): each wait begins when the last grade was settled, its end is
 * counted from the first one. A timer is no desk's: nobody has anything to do until it fires.
 */
@Component
class ReassessmentClocks implements OpenClocks {

    private static final String EVENT = "event_reassessmentDue";
    private static final String LIMIT = "risk.regrade";

    private final WaitingTimers timers;
    private final Proposals proposals;

    ReassessmentClocks(WaitingTimers timers, Proposals proposals) {
        this.timers = timers;
        this.proposals = proposals;
    }

    @Override
    public List<OpenClock> page(Selection selection, String after, int size) {
        if (selection.key() != null && !selection.key().equals(LIMIT)) {
            return List.of();
        }
        List<Waiting> page = timers.page(EVENT, selection.area(), selection.dueFrom(), after, size);
        Map<CaseReference, LocalDate> anchors =
                proposals.firstGradedOn(page.stream().map(Waiting::reference).toList());
        return page.stream()
                .map(timer -> new OpenClock(
                        timer.id(),
                        LIMIT,
                        timer.area(),
                        timer.since(),
                        timer.due(),
                        ClockHistory.NONE,
                        anchors.getOrDefault(timer.reference(), timer.since().toLocalDate())))
                .toList();
    }

    @Override
    public Map<String, Integer> redate(List<Move> moves) {
        timers.move(CareCaseModel.REASSESSMENT_DUE_AT.name(), moves);
        return Map.of();
    }
}
