package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.monitoring.domain.CommunityRound;
import org.tongxing.monitoring.persistence.JdbcArrivals;
import org.tongxing.register.ChildLeft;

/** The lists of open updates follow the register: who is registered is 新增, who leaves is 已移出, whoever records it. */
@Component
class FollowRegister {

    private final JdbcArrivals arrivals;
    private final Clock clock;

    FollowRegister(JdbcArrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Catches up a list that somebody opens. */
    @Transactional
    public void refresh(CommunityRound part) {
        if (part.open()) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            arrivals.add(part, now);
            arrivals.leave(part, now);
        }
    }

    @EventListener
    void left(ChildLeft event) {
        arrivals.leave(event.child(), OffsetDateTime.now(clock));
    }
}
