package org.tongxing.monitoring.process;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.monitoring.application.OpenRound;
import org.tongxing.monitoring.domain.ReferenceDay;
import org.tongxing.shared.AreaCode;
import org.tongxing.workflow.Processes;

/** Rounds that the calendar opens: stored by the use case, then carried by the process, in one transaction. */
@Component
public class StartRound {

    private final OpenRound open;
    private final Processes processes;

    StartRound(OpenRound open, Processes processes) {
        this.open = open;
        this.processes = processes;
    }

    /**
     * Opens a county's round.
     *
     * @return false when it had been opened before
     */
    @Transactional
    public boolean start(AreaCode county, ReferenceDay day) {
        return open.openDue(county, day)
                .map(opened -> {
                    processes.start(
                            MonitoringRoundModel.ROUND_DUE,
                            opened.reference(),
                            county,
                            MonitoringRoundModel.begin(opened));
                    return true;
                })
                .orElse(false);
    }
}
