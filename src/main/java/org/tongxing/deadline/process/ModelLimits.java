package org.tongxing.deadline.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.AreaCode;

/** {@code ${limits.due('key', execution)}}: no day count stands in a diagram. */
@Component("limits")
public class ModelLimits {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Limits limits;
    private final Clock clock;

    ModelLimits(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** When a limit that begins now ends in the area of an instance. */
    public Date due(String key, DelegateExecution execution) {
        AreaCode area = new AreaCode(String.valueOf(execution.getVariable("areaCode")));
        LocalDateTime due = limits.due(key, area, LocalDateTime.now(clock)).at();
        return Date.from(due.atZone(CHINA).toInstant());
    }
}
