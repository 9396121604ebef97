package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongxing.deadline.CalendarChanged;
import org.tongxing.deadline.LimitsChanged;
import org.tongxing.workflow.TaskRungs;

/**
 * Rungs of late tasks are reckoned once and kept. When a limit of the ladder (逾期督办阶梯) or the calendar changes, every late
 * task is looked at again by the next sweep; what it has climbed stays climbed.
 */
@Component
class ReckonRungs {

    private static final String LADDER = "task.ladder.";

    private final TaskRungs rungs;
    private final Clock clock;

    ReckonRungs(TaskRungs rungs, Clock clock) {
        this.rungs = rungs;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(LimitsChanged event) {
        if (event.key().startsWith(LADDER)) {
            rungs.reckonAnew(LocalDateTime.now(clock));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(CalendarChanged event) {
        rungs.reckonAnew(LocalDateTime.now(clock));
    }
}
